import { addDays, longDate } from "../../civil-date.ts";
import type { Path } from "../../diagnostics/finding.ts";
import { activeRows } from "../figures.ts";
import { defineRule, type RuleContext } from "../rule.ts";

/** Surveys before the first day and after the last one still tell of the period. */
const GRACE_DAYS = 42;

export const outsidePeriod = defineRule({
  id: "outside-period",
  group: "time",
  severity: "warning",
  summary:
    "Readings and reviews lie in the period or within six weeks of it; actions and targets are due before its end",
  why: "A date from another year is mostly a slip, and one after the end is for next year's plan.",
  help: "Mend the date, or the `period`.",
  bad: [["- { date: 2025-12-05, value: no }", "- { date: 2024-12-05, value: no }"]],
  good: [],
  *check(context) {
    const { from, to } = context.plan.period;
    if (from === null || to === null || to <= from) return;
    for (const { path, date, isDue } of datesOf(context)) {
      const early = !isDue && date < addDays(from, -GRACE_DAYS);
      const late = date > (isDue ? to : addDays(to, GRACE_DAYS));
      if (!early && !late) continue;
      const place = early
        ? `more than six weeks before the period begins (${longDate(from)})`
        : lateWords(to, isDue);
      yield { at: { path, part: "value" }, message: `${longDate(date)} is ${place}` };
    }
  },
});

function lateWords(to: string, isDue: boolean): string {
  return isDue
    ? `after the period ends (${longDate(to)})`
    : `more than six weeks after the period ends (${longDate(to)})`;
}

interface PeriodDate {
  readonly path: Path;
  readonly date: string;
  /** Whether the date is one by which something is due. */
  readonly isDue: boolean;
}

function* datesOf(context: RuleContext): Generator<PeriodDate> {
  for (const { path, date } of context.plan.reviews) yield { path: [...path, "date"], date, isDue: false };
  for (const row of activeRows(context)) {
    for (const { target, readings } of row.indicators) {
      if (target?.by) yield { path: [...target.path, "by"], date: target.by, isDue: true };
      for (const { path, date } of readings) yield { path: [...path, "date"], date, isDue: false };
    }
    for (const { path, by } of row.actions)
      if (by !== null) yield { path: [...path, "by"], date: by, isDue: true };
  }
}
