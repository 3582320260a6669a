import { addDays, type CivilDate, longDate } from "../../civil-date.ts";
import type { Path } from "../../diagnostics/finding.ts";
import type { Voice } from "../../plan/plan.ts";
import { isInTheFuture } from "../facts/dates.ts";
import type { LinkSource } from "../facts/links.ts";
import { SOUND_DAY } from "../reference/sound-plan.ts";
import { type Boundary, defineRule, type PlanEdit, type RuleContext } from "../rule.ts";

/** It may be tomorrow already where a plan was written. */
function tomorrow(what: string, edit: (day: CivilDate) => PlanEdit): Boundary {
  return {
    what: `${what} of tomorrow`,
    day: addDays(SOUND_DAY, 1),
    found: "after",
    plan: (day) => [edit(day)],
  };
}

export const inTheFuture = defineRule({
  id: "in-the-future",
  group: "time",
  severity: "error",
  summary: "What has happened has a date in the past",
  why: "A reading, a voice or an evaluation of a day to come is a slip in the date; a report would leave it out.",
  help: "Correct the date. What is still to come belongs under `reviews`, `by` or `target`.",
  bad: [["- { date: 2025-12-05, value: no }", "- { date: 2026-06-05, value: no }"]],
  good: [],
  boundaries: [
    tomorrow("a reading", (day) => ["- { date: 2025-12-05, value: no }", `- { date: ${day}, value: no }`]),
    tomorrow("a voice", (day) => ["- date: 2025-11-13\n", `- date: ${day}\n`]),
    tomorrow("an answer", (day) => ["answered: 2025-11-03", `answered: ${day}`]),
    tomorrow("an evaluation", (day) => [
      "- { date: 2025-12-11, stage: in-progress, rating: green, note: Three",
      `- { date: ${day}, stage: in-progress, rating: green, note: Three`,
    ]),
    tomorrow("a piece of evidence", (day) => [
      "    lead: SENCo\n",
      `    lead: SENCo\n    evidence: [{ date: ${day}, what: Letters }]\n`,
    ]),
    tomorrow("a done action", (day) => ["by: 2026-03-20 }", `by: 2026-03-20, done: ${day} }`]),
    tomorrow("something to celebrate", (day) => [
      "chosen-with:\n",
      `celebrate: [{ date: ${day}, what: A good term }]\nchosen-with:\n`,
    ]),
    tomorrow("what came of a link", (day) => [
      "happened: [{ date: 2025-12-08, what: Three families came }]",
      `happened: [{ date: ${day}, what: Three families came }]`,
    ]),
    tomorrow("what came of a link of what is embedded", (day) => [
      "own-measures:\n",
      `embedded:
  - { measure: wc-social-events, links: [{ to: own-breakfast-club, happened: [{ date: ${day}, what: They came }] }] }
own-measures:
`,
    ]),
  ],
  *check(context) {
    for (const { path, key, date } of pastDates(context)) {
      if (date === null || !isInTheFuture(date, context)) continue;
      yield { at: { path: [...path, key], part: "value" }, message: `${longDate(date)} is still to come` };
    }
  },
});

/** A day under a key of what stands at a place. */
interface PastDate {
  readonly path: Path;
  readonly key: "date" | "done" | "answered";
  readonly date: string | null;
}

function* pastDates(context: RuleContext): Generator<PastDate> {
  const { plan } = context;
  for (const { path, date } of plan.celebrate) yield { path, key: "date", date };
  yield* voiceDates(plan.voices);
  for (const row of context.activeRows) {
    for (const { readings } of row.indicators)
      for (const { path, date } of readings) yield { path, key: "date", date };
    for (const { path, done } of row.actions) yield { path, key: "done", date: done };
    yield* voiceDates(row.voices);
    for (const { path, date } of [...row.evidence, ...row.evaluation]) yield { path, key: "date", date };
    yield* happenedDates(row);
  }
  for (const source of plan.embedded) yield* happenedDates(source);
}

function* happenedDates({ links }: LinkSource): Generator<PastDate> {
  for (const { happened } of links) for (const { path, date } of happened) yield { path, key: "date", date };
}

function* voiceDates(voices: readonly Voice[]): Generator<PastDate> {
  for (const { path, date, answered } of voices) {
    yield { path, key: "date", date };
    yield { path, key: "answered", date: answered };
  }
}
