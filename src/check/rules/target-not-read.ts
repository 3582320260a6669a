import { addDays, daysBetween, longDate } from "../../civil-date.ts";
import { NEAR_TARGET_DAYS } from "../../domain-numbers.ts";
import { targetBeforeBaselineDay } from "../facts/target-and-baseline.ts";
import { defineRule } from "../rule.ts";

export const targetNotRead = defineRule({
  id: "target-not-read",
  group: "time",
  severity: "warning",
  summary: "Once a target's date has passed, a reading says how it ended",
  why: "Without it nobody knows whether the target was met, least of all those who worked for it.",
  help: "Add a reading for the days round the target's date, or move the date with a reason.",
  bad: [
    ["target: { value: 30, by: 2026-07-01 }", "target: { value: 30, by: 2025-12-15 }"],
    ["- { date: 2025-12-01, value: 21 }", "- { date: 2025-10-01, value: 21 }"],
  ],
  good: [],
  boundaries: [
    { what: "30 days after the target's date", day: "2026-01-14", found: "after" },
    {
      what: "a reading 30 days before the target's date",
      day: "2025-11-15",
      found: "before",
      plan: (day) => [
        ["target: { value: 30, by: 2026-07-01 }", "target: { value: 30, by: 2025-12-15 }"],
        ["- { date: 2025-12-01, value: 21 }", `- { date: ${day}, value: 21 }`],
      ],
    },
  ],
  *check(context) {
    for (const { indicator } of context.activeIndicators) {
      const { target, readings, ended, unsound } = indicator;
      // A figure that is no longer taken is never late.
      if (ended !== null && ended.date <= context.day) continue;
      if (!target?.by || daysBetween(target.by, context.day) <= NEAR_TARGET_DAYS || unsound.has("readings"))
        continue;
      // Such a date is a slip, and has its own finding.
      if (targetBeforeBaselineDay(indicator, context.plan) !== null) continue;
      const near = addDays(target.by, -NEAR_TARGET_DAYS);
      if (readings.some(({ date }) => date >= near && date <= context.today)) continue;
      yield {
        at: { path: [...target.path, "by"], part: "value" },
        message: `the target was for ${longDate(target.by)}, and no reading says how it ended`,
      };
    }
  },
});
