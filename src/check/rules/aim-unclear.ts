import type { Indicator } from "../../plan/plan.ts";
import { defineRule } from "../rule.ts";

export const aimUnclear = defineRule({
  id: "aim-unclear",
  group: "measuring",
  severity: "warning",
  summary: "It is plain whether a figure should go up or down",
  why: "Without it, a report has to guess whether a change is for the better.",
  help: "Write `aim: up` or `aim: down`, or say where the figure started (`baseline`).",
  bad: [["baseline: { value: 12, date: 2025-09-15 }", "baseline: { value: 30, date: 2025-09-15 }"]],
  good: [
    [
      "baseline: { value: 12, date: 2025-09-15 }",
      "aim: up\n        baseline: { value: 30, date: 2025-09-15 }",
    ],
  ],
  *check(context) {
    for (const { indicator } of context.activeIndicators) {
      const { target, baseline } = indicator;
      if (!target || !isAimUnclear(indicator)) continue;
      yield {
        at: { path: [...indicator.path, "target"], part: "value" },
        message: baseline
          ? `the target is where the figure started (${target.value}), so it could be meant to go up or down`
          : `the target is ${target.value} and nothing says whether the figure should go up or down to it`,
      };
    }
  },
});

/**
 * Whether nothing says if a figure should go up or down: no aim, and no stated baseline that differs from the target.
 * To a target of 0, or of all of a whole, there is only one way.
 */
function isAimUnclear({ target, baseline, aim, unit, unsound }: Indicator): boolean {
  if (typeof target?.value !== "number" || aim !== null) return false;
  if (unsound.has("aim") || unsound.has("baseline") || unsound.has("unit")) return false;
  if (target.value === 0 || (unit === "percent" && target.value === 100)) return false;
  return baseline === null || baseline.value === target.value;
}
