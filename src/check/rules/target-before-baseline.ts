import { longDate } from "../../civil-date.ts";
import { targetBeforeBaselineDay } from "../facts/target-and-baseline.ts";
import { defineRule } from "../rule.ts";

export const targetBeforeBaseline = defineRule({
  id: "target-before-baseline",
  group: "time",
  severity: "error",
  summary: "A target is later than its baseline",
  why: "There is no way from a start to an end that came before it.",
  help: "Correct the target's `by` or the baseline's `date`.",
  bad: [
    ["target: { value: 80, by: 2026-06-30 }", "target: { value: 80, by: 2025-09-18 }"],
    [
      "- { date: 2025-12-01, value: 60, of: 30, source: Class talks }",
      "- { date: 2026-01-09, value: 60, of: 30, source: Class talks }",
    ],
  ],
  good: [],
  boundaries: [
    {
      what: "the baseline's date",
      day: "2025-09-20",
      found: "until",
      plan: (day) => [["target: { value: 80, by: 2026-06-30 }", `target: { value: 80, by: ${day} }`]],
    },
  ],
  *check(context) {
    for (const { indicator } of context.activeIndicators) {
      const { target, baseline } = indicator;
      const by = targetBeforeBaselineDay(indicator, context.plan);
      if (by === null || !target || !baseline?.date) continue;
      yield {
        at: { path: target.by === null ? target.path : [...target.path, "by"], part: "value" },
        message: `the target is for ${longDate(by)}, and its baseline is from ${longDate(baseline.date)}`,
      };
    }
  },
});
