import { defineRule } from "../rule.ts";

export const acceptExpired = defineRule({
  id: "accept-expired",
  group: "housekeeping",
  severity: "warning",
  summary: "A finding is accepted no longer than until its last day",
  why: "The date was set so that somebody looks again.",
  help: "Look at it again: put it right, or set a later day with a reason.",
  bad: [
    [
      "chosen-with:\n",
      "accept:\n  - { rule: link-without-reason, because: We talk about links in December, until: 2025-12-31 }\n\nchosen-with:\n",
    ],
  ],
  good: [],
  boundaries: [{ what: "the last day of the entry", day: "2025-12-31", found: "after" }],
});
