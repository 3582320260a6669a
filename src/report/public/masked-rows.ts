import { compactJson } from "../../markup/json.ts";
import type { Indicator, Plan, Row, Withheld } from "../../plan/plan.ts";
import { byDate } from "../../progress/chronology.ts";
import { givingAway } from "./complements.ts";
import { type FigureSeries, figureSeries, isSameIndicator, type SeriesEntry } from "./figure-series.ts";
import { type HeldDay, heldDays } from "./held-days.ts";
import { type Disclosure, type PlanFigure, tellings } from "./masked-figures.ts";

/** What is held back of a row's figures. */
export interface MaskedRow {
  readonly masked: readonly Masked[];
  /** The days of what is held back of the row's measure, in any year. */
  readonly held: readonly HeldDay[];
}

/**
 * What is held back of each row of a setting's plans, a plan a year; figures that add up to a whole are looked at
 * together, and so are those of the same measure in other years.
 */
export function maskedRows(years: readonly Plan[], small: number): ReadonlyMap<Row, MaskedRow> {
  const groups = new Map<Row["measure"], { readonly plan: Plan; readonly row: Row }[]>();
  for (const plan of years)
    for (const row of plan.rows) groups.set(row.measure, [...(groups.get(row.measure) ?? []), { plan, row }]);
  return new Map([...groups.values()].flatMap((group) => maskedGroup(group, small)));
}

/** The rows of one measure, in all years. */
function maskedGroup(
  group: readonly { readonly plan: Plan; readonly row: Row }[],
  small: number,
): readonly (readonly [Row, MaskedRow])[] {
  const alone = new Map(group.map(({ row }) => [row, aloneTellings(row.indicators, small)]));
  const masked = group.map(({ plan, row }) => {
    const others = group.filter((other) => other.plan !== plan).map((other) => other.row);
    return maskedIndicators(row, { others, alone, small });
  });
  const held = masked.flatMap((indicators) => heldDays({ indicators }));
  return group.map(({ row }, at) => [row, { masked: masked[at] ?? [], held }]);
}

interface OtherYears {
  /** The rows of the same measure in other years. */
  readonly others: readonly Row[];
  /** What is told of each row, as if there were no other years. */
  readonly alone: ReadonlyMap<Row, Tellings>;
  readonly small: number;
}

function maskedIndicators(row: Row, { others, alone, small }: OtherYears): readonly Masked[] {
  const elsewhere = others.map(({ indicators }) => indicators);
  const own = row.indicators.map((indicator) => figureSeries(indicator, elsewhere, small));
  const ownAlone: Tellings = alone.get(row) ?? new Map();
  if (elsewhere.every((year) => year.length === 0)) {
    return own.map((each) => maskedSeries(each, ownAlone, small));
  }
  const aloneElsewhere = others.flatMap((other) => [...(alone.get(other) ?? [])]);
  const series = [...own, ...ofOtherYears(row.indicators, elsewhere, small)];
  const beside = tellingsOf(series, small);
  // Beside other years nothing is told that one alone would hold back: both pages may lie on one table.
  const least = leastTold(series, [new Map([...aloneElsewhere, ...ownAlone]), beside]);
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
export interface Masked {
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

function isFew(value: unknown, small: number): boolean {
  return typeof value === "number" && value >= 1 && value < small;
}
