import { longDate } from "../../civil-date.ts";
import type { Reading } from "../../plan/plan.ts";
import { byDate } from "../../progress/chronology.ts";
import { isInTheFuture } from "../facts/dates.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const runningTotalFalls = defineRule({
  id: "running-total-falls",
  group: "measuring",
  severity: "warning",
  summary: "A running total never falls",
  why: "What has been counted stays counted: a lower figure is that of a month or a term, and the total would be wrong.",
  help: "Write the total since the period began at each reading, or take `cumulative: yes` away.",
  bad: [
    [
      "          - { date: 2025-12-08, value: 3 }",
      "          - { date: 2025-10-10, value: 4 }\n          - { date: 2025-12-08, value: 3 }",
    ],
  ],
  good: [
    [
      "          - { date: 2025-12-08, value: 3 }",
      "          - { date: 2025-10-10, value: 1 }\n          - { date: 2025-12-08, value: 3 }",
    ],
  ],
  boundaries: [
    {
      what: "a higher reading on the period's first day",
      day: "2025-09-01",
      found: "from",
      plan: (day) => [
        [
          "          - { date: 2025-12-08, value: 3 }",
          `          - { date: ${day}, value: 4 }\n          - { date: 2025-12-08, value: 3 }`,
        ],
      ],
    },
    {
      what: "a lower reading of tomorrow",
      day: "2026-01-21",
      found: "until",
      plan: (day) => [
        [
          "          - { date: 2025-12-08, value: 3 }",
          `          - { date: 2025-12-08, value: 3 }\n          - { date: ${day}, value: 2 }`,
        ],
      ],
    },
  ],
  *check(context) {
    for (const { indicator } of context.activeIndicators) {
      if (!indicator.cumulative) continue;
      const series = thisPeriods(indicator.readings, context);
      for (const [position, reading] of series.entries()) {
        const before = series[position - 1];
        if (!before || before.date === reading.date || reading.value >= before.value) continue;
        yield {
          at: { path: [...reading.path, "value"], part: "value" },
          message: `the running total is ${reading.value} on ${longDate(reading.date)}, after ${before.value} on ${longDate(before.date)}`,
        };
      }
    }
  },
});

/** The period's numbers, oldest first: a total begins anew with the period, and a slip in a date has its own finding. */
function thisPeriods(readings: readonly Reading[], context: RuleContext): readonly Reading[] {
  const { from } = context.plan.period;
  return readings
    .filter(
      ({ date, value }) =>
        typeof value === "number" && (from === null || date >= from) && !isInTheFuture(date, context),
    )
    .toSorted(byDate);
}
