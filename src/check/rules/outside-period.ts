import { type CivilDate, longDate } from "../../civil-date.ts";
import type { Path } from "../../diagnostics/finding.ts";
import { isInTheFuture, sideOutsidePeriod } from "../facts/dates.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const outsidePeriod = defineRule({
  id: "outside-period",
  group: "time",
  severity: "warning",
  summary:
    "Readings and reviews are in the period or within six weeks of it; actions and targets are due before its end",
  why: "A date from another year is mostly a slip, and one after the end is for next year's plan.",
  help: "Correct the date, or the `period`.",
  bad: [["- { date: 2025-12-05, value: no }", "- { date: 2024-12-05, value: no }"]],
  good: [],
  boundaries: [
    {
      what: "a reading six weeks before the period",
      day: "2025-07-21",
      found: "before",
      plan: (day) => [["- { date: 2025-12-05, value: no }", `- { date: ${day}, value: no }`]],
    },
    {
      what: "a review six weeks after the period",
      day: "2026-09-01",
      found: "after",
      plan: (day) => [
        ["      staff: SENCo\n\nmeasures", `      staff: SENCo\n  - { date: ${day} }\n\nmeasures`],
      ],
    },
    {
      what: "an action due at the period's end",
      day: "2026-07-21",
      found: "after",
      plan: (day) => [["by: 2026-03-20 }", `by: ${day} }`]],
    },
    {
      what: "a target for the period's end",
      day: "2026-07-21",
      found: "after",
      plan: (day) => [["by: 2026-06-30 }", `by: ${day} }`]],
    },
  ],
  *check(context) {
    const { from, to } = context.plan.period;
    if (from === null || to === null || to <= from) return;
    for (const { path, date } of happenings(context)) {
      const side = sideOutsidePeriod(date, context);
      if (side === null) continue;
      const place = side === "early" ? `before the period begins (${longDate(from)})` : `after ${end(to)}`;
      yield {
        at: { path: [...path, "date"], part: "value" },
        message: `${longDate(date)} is more than six weeks ${place}`,
      };
    }
    for (const { path, date } of dueDates(context)) {
      if (date <= to) continue;
      yield {
        at: { path: [...path, "by"], part: "value" },
        message: `${longDate(date)} is after ${end(to)}`,
      };
    }
  },
});

function end(to: CivilDate): string {
  return `the period ends (${longDate(to)})`;
}

interface DateAt {
  readonly path: Path;
  readonly date: CivilDate;
}

/** The days of reviews and readings, under `date`. A reading that would lie ahead has its own finding; a review may. */
function* happenings(context: RuleContext): Generator<DateAt> {
  yield* context.plan.reviews;
  for (const { indicator } of context.activeIndicators) {
    for (const reading of indicator.readings) if (!isInTheFuture(reading.date, context)) yield reading;
  }
}

/** The days by which something is due, under `by`. */
function* dueDates(context: RuleContext): Generator<DateAt> {
  for (const row of context.activeRows) {
    for (const { target } of row.indicators) if (target?.by) yield { path: target.path, date: target.by };
    for (const { path, by, ongoing } of row.actions) if (by !== null && !ongoing) yield { path, date: by };
  }
}
