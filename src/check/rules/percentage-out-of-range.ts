import { defineRule } from "../rule.ts";

export const percentageOutOfRange = defineRule({
  id: "percentage-out-of-range",
  group: "measuring",
  severity: "error",
  summary: "A percentage is between 0 and 100",
  why: "No more than all of the people asked can say something.",
  help: "If it is not a share of a whole, take `unit: percent` away.",
  bad: [["target: { value: 80, by: 2026-06-30 }", "target: { value: 180, by: 2026-06-30 }"]],
  good: [],
  *check(context) {
    for (const { indicator, figures } of context.activeIndicators) {
      if (indicator.unit !== "percent") continue;
      for (const { path, value, kind } of figures) {
        if (typeof value !== "number" || (value >= 0 && value <= 100)) continue;
        yield {
          at: { path, part: "value" },
          message: `the ${kind} is ${value}%, and a percentage is between 0 and 100`,
        };
      }
    }
  },
});
