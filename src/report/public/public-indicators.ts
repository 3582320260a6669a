import { compactJson } from "../../markup/json.ts";
import type { Baseline, Ended, Indicator, Reading, Step, Target, Withheld } from "../../plan/plan.ts";
import { byDate } from "../../progress/chronology.ts";
import { indicatorFigures } from "../../progress/indicator-figures.ts";
import { givingAway } from "./complements.ts";
import { type FigureSeries, figureSeries, isSameIndicator, type SeriesEntry } from "./figure-series.ts";
import { type HeldDay, heldDays, type NoteAt, notes } from "./held-days.ts";
import { type Disclosure, type PlanFigure, tellings } from "./masked-figures.ts";
import { publicMoved } from "./public-action.ts";
import type { PublicContext, PublicWords } from "./public-rules.ts";
import { OTHER_WORDS } from "./public-words.ts";

const NO_PERIOD = { from: null, to: null };

/**
 * The indicators of one row as the public may see them; figures that add up to a whole are looked at together, and so are
 * those of the same row in other years of the setting (`others`, the indicators of a year each).
 */
export function publicIndicators(
  indicators: readonly Indicator[],
  context: PublicContext,
  others: readonly (readonly Indicator[])[] = [],
): readonly Indicator[] {
  const small = context.rules.smallNumber;
  const masked = maskedIndicators(indicators, others, small);
  const noteAt = notes(heldInYears([indicators, ...others], small), context.words);
  return masked.map((each) => publicIndicator(each, noteAt, context));
}

/** The days of the figures that are held back of a row in any of its years (`years`, the indicators of a year each). */
export function heldInYears(years: readonly (readonly Indicator[])[], small: number): readonly HeldDay[] {
  return years.flatMap((indicators, year) => {
    const others = years.filter((_, other) => other !== year);
    return heldDays({ indicators: maskedIndicators(indicators, others, small) });
  });
}

function maskedIndicators(
  indicators: readonly Indicator[],
  others: readonly (readonly Indicator[])[],
  small: number,
): readonly Masked[] {
  const alone = aloneTellings(indicators, small);
  const own = indicators.map((indicator) => figureSeries(indicator, others, small));
  if (others.every((year) => year.length === 0)) {
    return own.map((each) => maskedSeries(each, alone, small));
  }
  const elsewhere = others.flatMap((year) => [...aloneTellings(year, small)]);
  const series = [...own, ...ofOtherYears(indicators, others, small)];
  const beside = tellingsOf(series, small);
  // Beside other years nothing is told that one alone would hold back: both pages may lie on one table.
  const least = leastTold(series, [new Map([...elsewhere, ...alone]), beside]);
  return own.map((each) => maskedSeries(each, least, small));
}

/** What is told of each figure of a row, as if there were no other years. */
function aloneTellings(indicators: readonly Indicator[], small: number): Tellings {
  return tellingsOf(
    indicators.map((indicator) => figureSeries(indicator, [], small)),
    small,
  );
}

type Tellings = ReadonlyMap<PlanFigure, Disclosure>;

function tellingsOf(series: readonly FigureSeries[], small: number): Tellings {
  const away = givingAway(series.flatMap(({ entries }) => entries.filter(({ isAgain }) => !isAgain)));
  const told = series.flatMap(({ entries, kind }) => {
    const hidden = entries.map((entry) => entry.few || away.has(entry));
    const counting = entries.map((entry) => entry.counting);
    return tellings(counting, kind, { hidden, small }).map(
      (telling, at) => [entries[at]?.figure, telling] as const,
    );
  });
  return new Map(told.flatMap(([figure, telling]) => (figure ? [[figure, telling]] : [])));
}

/** What only other years count may still be the rest of a whole. */
function ofOtherYears(
  indicators: readonly Indicator[],
  others: readonly (readonly Indicator[])[],
  small: number,
): readonly FigureSeries[] {
  const found = others.flat().filter((other) => !indicators.some((own) => isSameIndicator(own, other)));
  const first = found.filter(
    (each, at) => !found.slice(0, at).some((earlier) => isSameIndicator(earlier, each)),
  );
  return first.map((indicator) => {
    const years = others.map((year) => year.filter((other) => other !== indicator));
    return figureSeries(indicator, years, small);
  });
}

/** Of one figure that stands in several years, no year tells more than the one that tells least. */
function leastTold(series: readonly FigureSeries[], each: readonly Tellings[]): Tellings {
  const told = new Map<PlanFigure, Disclosure>();
  for (const { entries } of series) {
    const least = new Map<string, Disclosure>();
    const all = entries.map((entry) => {
      const telling = each.map((tellings) => tellings.get(entry.figure) ?? "whole").reduce(lesser, "whole");
      return { entry, telling };
    });
    for (const { entry, telling } of all)
      for (const key of [dayKey(entry), anyDayKey(entry)])
        least.set(key, lesser(least.get(key) ?? "whole", telling));
    for (const { entry } of all) told.set(entry.figure, leastOf(entry, least));
  }
  return told;
}

/** What has no day may be of any. */
function leastOf(entry: SeriesEntry, least: ReadonlyMap<string, Disclosure>): Disclosure {
  if (entry.date === null) return least.get(anyDayKey(entry)) ?? "nothing";
  const undated = least.get(dayKey({ ...entry, date: null })) ?? "whole";
  return lesser(least.get(dayKey(entry)) ?? "nothing", undated);
}

function dayKey({ date, figure }: Pick<SeriesEntry, "date" | "figure">): string {
  return compactJson([figure.value, date]);
}

function anyDayKey({ figure }: Pick<SeriesEntry, "figure">): string {
  return compactJson([figure.value]);
}

function lesser(a: Disclosure, b: Disclosure): Disclosure {
  return TELLINGS.find((telling) => telling === a || telling === b) ?? "nothing";
}

const TELLINGS = ["nothing", "without-base", "whole"] as const satisfies readonly Disclosure[];

/** An indicator with what is told of each of its figures, and what is held back. */
interface Masked {
  readonly indicator: Indicator;
  readonly telling: Tellings;
  readonly withheld: Withheld;
}

function maskedSeries({ indicator, kind, entries }: FigureSeries, telling: Tellings, small: number): Masked {
  const { baseline, readings, target } = indicator;
  const isHeld = (figure: PlanFigure) => telling.get(figure) === "nothing";
  const held = readings.flatMap((reading, position) =>
    isHeld(reading) ? [{ date: reading.date, position }] : [],
  );
  const own = entries.filter(({ isOwn }) => isOwn);
  const start = own.find(({ figure }) => figure === baseline) ?? own[0];
  // Beyond a start of few people, a target or a milestone of few people tells which few.
  const isBesideFew = start !== undefined && isHeld(start.figure) && kind === "count";
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
function isBaseHeld({ of }: PlanFigure, telling: Disclosure | undefined): boolean {
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

function isFew(value: unknown, small: number): boolean {
  return typeof value === "number" && value >= 1 && value < small;
}
