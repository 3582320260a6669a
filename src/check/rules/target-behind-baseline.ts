import { isTargetBehindBaseline } from "../facts/target-and-baseline.ts";
import { defineRule } from "../rule.ts";

export const targetBehindBaseline = defineRule({
  id: "target-behind-baseline",
  group: "measuring",
  severity: "error",
  summary: "A target is in the direction of its aim",
  why: "A target behind the baseline would be met by things getting worse.",
  help: "Correct the target or the baseline, or turn the `aim` round.",
  bad: [
    [
      "baseline: { value: 0, date: 2025-09-01 }\n        target: { value: 6,",
      "baseline: { value: 8, date: 2025-09-01 }\n        target: { value: 6,",
    ],
  ],
  good: [],
  *check(context) {
    for (const { indicator } of context.activeIndicators) {
      const { target, baseline, aim } = indicator;
      if (!target || !baseline || !isTargetBehindBaseline(indicator)) continue;
      yield {
        at: { path: target.valuePath, part: "value" },
        message: `the target (${target.value}) is on the wrong side of the baseline (${baseline.value}) for a figure that should go ${aim}`,
      };
    }
  },
});
