import { defineRule } from "../rule.ts";

export const missingKey = defineRule({
  id: "missing-key",
  group: "shape",
  severity: "error",
  summary: "What a plan cannot do without is there",
  why: "Without it, a row, a reading or a voice cannot be placed, dated or read.",
  bad: [
    [
      "  - measure: cm-positive-language\n    lead: SENCo\n    improve: Letters home speak of what children can do\n",
      "  - measure: cm-positive-language\n    lead: SENCo\n",
    ],
  ],
  good: [],
});
