import type { Baseline, Ended, Indicator, Reading, Step, Target, Withheld } from "../../plan/plan.ts";
import { indicatorFigures } from "../../progress/indicator-figures.ts";
import { type NoteAt, notes } from "./held-days.ts";
import type { Disclosure, PlanFigure } from "./masked-figures.ts";
import type { Masked, MaskedRow } from "./masked-rows.ts";
import { publicMoved } from "./public-action.ts";
import type { PublicContext } from "./public-rules.ts";
import { OTHER_WORDS, type PublicWords } from "./public-words.ts";

const NO_PERIOD = { from: null, to: null };

/** The indicators of one row as the public may see them. */
export function publicIndicators({ masked, held }: MaskedRow, context: PublicContext): readonly Indicator[] {
  const noteAt = notes(held, context.words);
  return masked.map((each) => publicIndicator(each, noteAt, context));
}

function publicIndicator(
  { indicator, telling, withheld }: Masked,
  noteAt: NoteAt,
  { words, asOf }: PublicContext,
): Indicator {
  const { path, id, what, from, unit, cumulative, ofWhat, ended, baseline, target, readings, unsound } =
    indicator;
  // Read from what is told, the aim could turn round; where the target goes too, it would tell of the start.
  const aim = withheld.target ? indicator.aim : indicatorFigures(indicator, NO_PERIOD, asOf).aim;
  const isWhole =
    withheld.baseline === null &&
    !withheld.target &&
    [withheld.steps, withheld.readings, withheld.asked].every(({ length }) => length === 0);
  return {
    path,
    id,
    what: words.kept(what),
    from,
    unit,
    aim: isWhole ? indicator.aim : aim,
    cumulative,
    ofWhat: ofWhat && words.stoodFor(ofWhat),
    ended: ended && publicEnded(ended, noteAt),
    baseline: baseline && publicBaseline(baseline, telling.get(baseline), words),
    target: target && !withheld.target ? publicTarget(target, withheld, noteAt) : null,
    readings: readings.flatMap((reading) => publicReading(reading, telling.get(reading), words) ?? []),
    ...(isWhole ? {} : { withheld }),
    extra: {},
    unsound,
  };
}

function publicBaseline(
  from: Baseline,
  telling: Disclosure | undefined,
  words: PublicWords,
): Baseline | null {
  const of = toldBase(from, telling);
  if (of === undefined) return null;
  const { path, valuePath, value, date } = from;
  return { path, valuePath, value, date, of, source: words.kept(from.source), extra: {} };
}

function publicReading(from: Reading, telling: Disclosure | undefined, words: PublicWords): Reading | null {
  const of = toldBase(from, telling);
  if (of === undefined) return null;
  const { path, date, value } = from;
  return { path, date, value, of, source: words.kept(from.source), extra: {} };
}

/** Of how many people a figure is, as it is told; undefined where nothing of the figure is. */
function toldBase({ of }: PlanFigure, telling: Disclosure | undefined): number | null | undefined {
  if (telling === "whole") return of;
  return telling === "without-base" ? null : undefined;
}

function publicTarget(
  { path, valuePath, value, by, steps, moved }: Target,
  withheld: Withheld,
  noteAt: NoteAt,
): Target {
  const held = new Set(withheld.steps.map(({ position }) => position));
  return {
    path,
    valuePath,
    value,
    by,
    steps: steps.filter((_, position) => !held.has(position)).map(publicStep),
    moved: moved.map((each) => publicMoved(each, noteAt)),
    extra: {},
  };
}

function publicStep({ path, by, value }: Step): Step {
  return { path, by, value, extra: {} };
}

function publicEnded({ path, date, because }: Ended, noteAt: NoteAt): Ended {
  return { path, date, because: because && (noteAt(because, date) ?? OTHER_WORDS), extra: {} };
}
