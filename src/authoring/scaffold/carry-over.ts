import { longDate } from "../../civil-date.ts";
import { andWords } from "../../document/words.ts";
import type { Measure } from "../../measures/measure-index.ts";
import type { Accept, OwnMeasure, Review, Term, Voice } from "../../plan/plan.ts";
import { heldAccepts, openVoices } from "./carried/carried-parts.ts";
import { type CarriedRow, carriedRow } from "./carried/carried-row.ts";
import { type EmbeddedMeasure, embeddedMeasures } from "./carried/embedded-measures.ts";
import { goesOn, knownRows, type LastPlan } from "./carried/last-plan.ts";
import { isIn, type LostDate } from "./carried/lost-dates.ts";
import type { Period } from "./school-year.ts";

/** What goes on in the next plan. */
export interface CarriedOver {
  readonly rows: readonly CarriedRow[];
  /** What was completed or embedded, in last year's plan or before it. */
  readonly embedded: readonly EmbeddedMeasure[];
  /** Own measures that a catalogue does not have by now. */
  readonly ownMeasures: readonly OwnMeasure[];
  /** What was said about no one measure, or about one that is finished, and is still open. */
  readonly voices: readonly Voice[];
  /** Those that lie in the new period. */
  readonly reviews: readonly Review[];
  /** Those that are not over. */
  readonly terms: readonly Term[];
  /** What was accepted for the whole plan and holds on. */
  readonly accept: readonly Accept[];
  readonly dropped: readonly Measure[];
  /** Every date that the new period has no room for. */
  readonly lost: readonly LostDate[];
}

/**
 * What of last year's plan goes on in a period: the rows that are not completed, embedded or dropped (paused ones go
 * on), with their texts, the last evaluation, the actions not done, the links and the voices that are still open: ideas
 * and worries that wait, and promises under way (`doing`). What was completed or embedded is kept apart, with its links.
 * Figures begin anew: the last reading becomes the baseline, but for a running total that should grow, which begins at
 * its old baseline again. Dates stay where they lie in the period. Readings, finished actions, figures that have ended,
 * evidence, celebrations, what was accepted for last year alone, and who chose stay in last year's plan.
 */
export function carryOver(last: LastPlan, period: Period): CarriedOver {
  const { plan, measures, asOf } = last;
  const known = knownRows(last);
  const finished = known.filter((each) => !goesOn(each));
  const dropped = finished.filter(({ stage }) => stage === "dropped").map(({ measure }) => measure);
  const carrying = { last, period, dropped: new Set(dropped.map(({ id }) => id)) };
  const rows = known.filter(goesOn).map((each) => carriedRow(each, carrying));
  const voices = [...plan.voices, ...finished.flatMap(({ row }) => row.voices)];
  return {
    rows,
    embedded: embeddedMeasures(last, { known, dropped: carrying.dropped }),
    ownMeasures: plan.ownMeasures.filter(({ id }) => measures.get(id)?.own),
    voices: openVoices(voices, asOf),
    reviews: plan.reviews.filter(({ date }) => isIn(period, date)),
    terms: plan.terms.filter(({ to }) => to >= period.from),
    accept: heldAccepts(plan.accept, period),
    dropped,
    lost: [...lostReviews(last, period), ...lostTerms(last, period), ...rows.flatMap(({ lost }) => lost)],
  };
}

/** Reviews that were planned and lie in another period; those that were held stay where they are. */
function lostReviews({ plan, asOf }: LastPlan, period: Period): readonly LostDate[] {
  return plan.reviews
    .filter(({ date }) => date > asOf && !isIn(period, date))
    .map(({ date, label }) => ({
      name: label === null ? "A review" : `The review "${label}"`,
      said: `planned for ${longDate(date)}`,
    }));
}

function lostTerms({ plan }: LastPlan, period: Period): readonly LostDate[] {
  const over = plan.terms.filter(({ to }) => to < period.from);
  const ends = over.map(({ to }) => to).sort();
  if (over.length === 0) return [];
  const name = over.length === 1 ? "The term" : "The terms";
  return [
    {
      name: `${name} ${andWords(over.map((term) => term.name))}`,
      said: `over by ${longDate(ends.at(-1) ?? "")}`,
    },
  ];
}
