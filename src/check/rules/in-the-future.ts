import { longDate } from "../../civil-date.ts";
import type { Path } from "../../diagnostics/finding.ts";
import type { Voice } from "../../plan/plan.ts";
import { activeRows } from "../figures.ts";
import { isInTheFuture } from "../odd-date.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const inTheFuture = defineRule({
  id: "in-the-future",
  group: "time",
  severity: "error",
  summary: "What has happened lies in the past",
  why: "A reading, a voice or an evaluation of a day to come is a slip in the date; a report would leave it out.",
  help: "Mend the date. What is still to come belongs under `reviews`, `by` or `target`.",
  bad: [["- { date: 2025-12-05, value: no }", "- { date: 2026-06-05, value: no }"]],
  good: [],
  *check(context) {
    for (const { path, date } of pastDates(context)) {
      if (date === null || !isInTheFuture(date, context)) continue;
      yield { at: { path, part: "value" }, message: `${longDate(date)} is still to come` };
    }
  },
});

interface PastDate {
  readonly path: Path;
  readonly date: string | null;
}

function* pastDates(context: RuleContext): Generator<PastDate> {
  const { plan } = context;
  for (const { path, date } of plan.celebrate) yield { path: [...path, "date"], date };
  yield* voiceDates(plan.voices);
  for (const row of activeRows(context)) {
    for (const { readings } of row.indicators)
      for (const { path, date } of readings) yield { path: [...path, "date"], date };
    for (const { path, done } of row.actions) yield { path: [...path, "done"], date: done };
    yield* voiceDates(row.voices);
    for (const { path, date } of [...row.evidence, ...row.evaluation])
      yield { path: [...path, "date"], date };
  }
}

function* voiceDates(voices: readonly Voice[]): Generator<PastDate> {
  for (const { path, date, answered } of voices) {
    yield { path: [...path, "date"], date };
    yield { path: [...path, "answered"], date: answered };
  }
}
