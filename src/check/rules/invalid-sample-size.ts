import { defineRule } from "../rule.ts";

export const invalidSampleSize = defineRule({
  id: "invalid-sample-size",
  group: "measuring",
  severity: "error",
  summary: "`of` is a whole number above 0",
  why: "It says how many people answered or were counted, and small groups are shown as people.",
  bad: [["value: 60, of: 30, source", "value: 60, of: 0, source"]],
  good: [],
  *check(context) {
    for (const { figures } of context.activeIndicators) {
      for (const { path, of } of figures) {
        if (of === null || (Number.isInteger(of) && of > 0)) continue;
        yield {
          at: { path: [...path.slice(0, -1), "of"], part: "value" },
          message: `\`of\` is ${of}; it says how many people answered or were counted, so it is a whole number above 0`,
        };
      }
    }
  },
});
