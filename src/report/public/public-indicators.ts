import type { CivilDate } from "../../civil-date.ts";
import type { Baseline, Ended, Indicator, Reading, Step, Target, Withheld } from "../../plan/plan.ts";
import { byDate } from "../../progress/chronology.ts";
import { indicatorFigures } from "../../progress/indicator-figures.ts";
import { givingAway } from "./complements.ts";
import { countsPeople, type FigureKind, figureKind } from "./figure-kind.ts";
import { heldDays, type NoteAt, notes } from "./held-days.ts";
import { fewAmong, type PlanFigure, type Telling, tellings } from "./masked-figures.ts";
import { peopleOf } from "./people.ts";
import { publicMoved } from "./public-action.ts";
import type { PublicContext, PublicWords } from "./public-rules.ts";

/** No reading is later than this day: all of them are looked at, each by what came before it. */
const ALWAYS = "9999-12-31";
const NO_PERIOD = { from: null, to: null };

/** The indicators of one row as the public may see them; figures that add up to a whole are looked at together. */
export function publicIndicators(
  indicators: readonly Indicator[],
  context: PublicContext,
): readonly Indicator[] {
  const small = context.rules.smallNumber;
  const series = indicators.map((indicator) => seriesOf(indicator, small));
  const away = givingAway(series.flatMap(({ entries }) => entries));
  const masked = series.map((each) => {
    const hidden = each.entries.map((entry) => entry.few || away.has(entry));
    const told = tellings(
      each.entries.map(({ counting }) => counting),
      each.kind,
      { hidden, small },
    );
    return maskedSeries(each, told, small);
  });
  const noteAt = notes(heldDays({ indicators: masked }), context.words);
  return masked.map((each) => publicIndicator(each, noteAt, context));
}

interface Entry {
  readonly figure: PlanFigure;
  /** The same as far as it is about people. */
  readonly counting: PlanFigure;
  readonly date: CivilDate | null;
  /** Null for the stated baseline. */
  readonly reading: Reading | null;
  readonly few: boolean;
  readonly all: number | null;
  readonly counted: ReturnType<typeof peopleOf>["counted"];
}

interface Series {
  readonly indicator: Indicator;
  readonly kind: FigureKind;
  /** The stated baseline, which is there on any day, then the readings from the oldest on. */
  readonly entries: readonly Entry[];
}

/** What is neither number nor yes/no as the indicator is has no part in any report, nor in the public plan. */
function seriesOf(indicator: Indicator, small: number): Series {
  const { yesNo } = indicatorFigures(indicator, NO_PERIOD, ALWAYS);
  const isOfPeople = countsPeople(indicator);
  const kind = yesNo ? "measure" : figureKind(indicator);
  const { baseline } = indicator;
  const figures = [
    ...(baseline ? [{ figure: baseline, date: baseline.date, reading: null }] : []),
    ...indicator.readings
      .toSorted(byDate)
      .map((reading) => ({ figure: reading, date: reading.date, reading })),
  ]
    .filter(({ figure }) => (typeof figure.value === "boolean") === yesNo)
    .map((each) => ({
      ...each,
      counting: { value: each.figure.value, of: isOfPeople ? each.figure.of : null },
    }));
  const few = fewAmong(
    figures.map(({ counting }) => counting),
    kind,
    small,
  );
  const entries = figures.map((each, position) => {
    const { all, counted } = peopleOf(each.counting.value, each.counting.of, kind);
    // Of how many it was may be what could not be read.
    const mayBeFew =
      kind === "percent" && all === null && indicator.unsound.has(each.reading ? "readings" : "baseline");
    return { ...each, all, counted, few: mayBeFew || (few[position] ?? false) };
  });
  return { indicator, kind, entries };
}

/** An indicator with what is told of each of its figures, and what is held back. */
interface Masked {
  readonly indicator: Indicator;
  readonly telling: ReadonlyMap<PlanFigure, Telling>;
  readonly withheld: Withheld;
}

function maskedSeries({ indicator, kind, entries }: Series, told: readonly Telling[], small: number): Masked {
  const telling = new Map(entries.map(({ figure }, position) => [figure, told[position] ?? "nothing"]));
  const { baseline, readings, target } = indicator;
  const isHeld = (figure: PlanFigure) => telling.get(figure) === "nothing";
  const held = readings.flatMap((reading, position) =>
    isHeld(reading) ? [{ date: reading.date, position }] : [],
  );
  // Beyond a start of few people, a target or a milestone of few people tells which few.
  const isBesideFew = told[0] === "nothing" && kind === "count";
  const isHeldGoal = (value: unknown) => isBesideFew && isFew(value, small);
  const steps = target?.steps ?? [];
  const withheld = {
    baseline: baseline && isHeld(baseline) ? { date: baseline.date } : null,
    target: isHeldGoal(target?.value),
    steps: steps.flatMap(({ by, value }, position) => (isHeldGoal(value) ? [{ by, position }] : [])),
    readings: held.toSorted(byDate),
    asked: readings.flatMap((reading) => (isBaseHeld(reading, telling.get(reading)) ? [reading.date] : [])),
  };
  return { indicator, telling, withheld };
}

/** Whether it is known and not told of how many people a figure is. */
function isBaseHeld({ of }: PlanFigure, telling: Telling | undefined): boolean {
  return of !== null && of > 0 && telling !== "whole";
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

function publicBaseline(from: Baseline, telling: Telling | undefined, words: PublicWords): Baseline | null {
  const of = toldBase(from, telling);
  if (of === undefined) return null;
  const { path, valuePath, value, date } = from;
  return { path, valuePath, value, date, of, source: words.kept(from.source), extra: {} };
}

function publicReading(from: Reading, telling: Telling | undefined, words: PublicWords): Reading | null {
  const of = toldBase(from, telling);
  if (of === undefined) return null;
  const { path, date, value } = from;
  return { path, date, value, of, source: words.kept(from.source), extra: {} };
}

/** Of how many people a figure is, as it is told; undefined where nothing of the figure is. */
function toldBase({ of }: PlanFigure, telling: Telling | undefined): number | null | undefined {
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
  return { path, date, because: noteAt(because, date), extra: {} };
}

function isFew(value: unknown, small: number): boolean {
  return typeof value === "number" && value >= 1 && value < small;
}
