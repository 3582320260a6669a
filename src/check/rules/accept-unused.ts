import { defineRule } from "../rule.ts";

export const acceptUnused = defineRule({
  id: "accept-unused",
  group: "housekeeping",
  severity: "warning",
  summary: "An accepted finding is there to accept",
  why: "Once the finding is gone, the entry would hide the next one of its kind without anybody having looked at it.",
  help: "Take the entry away.",
  bad: [
    [
      "chosen-with:\n",
      "accept:\n  - { rule: link-without-reason, because: We talk about links in spring }\n\nchosen-with:\n",
    ],
  ],
  good: [],
});
