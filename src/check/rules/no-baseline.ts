import { defineRule } from "../rule.ts";

export const noBaseline = defineRule({
  id: "no-baseline",
  group: "measuring",
  severity: "info",
  summary: "A figure with a target says where it started",
  why: "Progress is the way from the start to the target; without a baseline the first reading has to serve as one.",
  help: "`baseline: { value: 40, date: 2025-09-15 }`; a figure from last year is fine.",
  bad: [
    [
      "        baseline: { value: 0, date: 2025-09-01 }\n        target: { value: 6",
      "        target: { value: 6",
    ],
  ],
  good: [],
  *check(context) {
    for (const { indicator } of context.activeIndicators) {
      const { target, baseline, aim, unsound } = indicator;
      if (typeof target?.value !== "number" || baseline !== null || unsound.has("baseline")) continue;
      // Without an aim, that it is unclear says it all; where there is only one way to the target, no start is needed.
      if (aim === null && !unsound.has("aim")) continue;
      yield {
        at: { path: [...indicator.path, "target"], part: "value" },
        message: `the target is ${target.value} and nothing says where the figure started`,
      };
    }
  },
});
