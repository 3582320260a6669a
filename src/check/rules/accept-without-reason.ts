import { defineRule } from "../rule.ts";

export const acceptWithoutReason = defineRule({
  id: "accept-without-reason",
  group: "housekeeping",
  severity: "warning",
  summary: "An accepted finding says why",
  why: "Whoever reads the plan next year cannot know whether the reason still holds.",
  help: "Add `because:`.",
  bad: [
    ["chosen-with:\n", "accept:\n  - rule: unused-own-measure\n\nchosen-with:\n"],
    [
      "  - id: own-breakfast-club\n    cornerstone",
      "  - id: own-quiet-room\n    cornerstone: communicate\n    statement: There is a quiet room to talk in\n  - id: own-breakfast-club\n    cornerstone",
    ],
  ],
  good: [],
});
