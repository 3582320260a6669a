import { defineRule } from "../rule.ts";

export const unknownRule = defineRule({
  id: "unknown-rule",
  group: "housekeeping",
  severity: "warning",
  summary: "An accepted rule is one that the tool has",
  why: "A mistyped id hides nothing, and looks as if it did.",
  help: "`cornerstones explain` lists the rules.",
  bad: [
    [
      "chosen-with:\n",
      "accept:\n  - { rule: link-without-reasons, because: We talk about links in spring }\n\nchosen-with:\n",
    ],
  ],
  good: [],
});
