import type { CivilDate } from "../../civil-date.ts";
import { compactJson } from "../../markup/json.ts";
import type { Indicator } from "../../plan/plan.ts";
import { byDate } from "../../progress/chronology.ts";
import { indicatorFigures } from "../../progress/indicator-figures.ts";
import { countsPeople, type FigureKind, figureKind } from "./figure-kind.ts";
import { fewAmong, type PlanFigure } from "./masked-figures.ts";
import { peopleOf } from "./people.ts";

/** No reading is later than this day: all of them are looked at, each by what came before it. */
const ALWAYS = "9999-12-31";
const NO_PERIOD = { from: null, to: null };

/** An indicator with its figures, and those that other years of the setting have of it. */
export interface FigureSeries {
  readonly indicator: Indicator;
  readonly kind: FigureKind;
  /** Its stated baseline, then its readings from the oldest on; where other years have some, all of them by their days. */
  readonly entries: readonly SeriesEntry[];
}

export interface SeriesEntry {
  readonly figure: PlanFigure;
  /** The same as far as it is about people. */
  readonly counting: PlanFigure;
  readonly date: CivilDate | null;
  /** Whether it is the indicator's own, and no other year's. */
  readonly isOwn: boolean;
  /** Whether another year has told it already. */
  readonly isAgain: boolean;
  readonly few: boolean;
  readonly all: number | null;
  readonly counted: ReturnType<typeof peopleOf>["counted"];
}

/**
 * What is neither number nor yes/no as the indicator is has no part in any report, nor in the public plan. `others` are
 * the indicators of the same row in other years, a list a year.
 */
export function figureSeries(
  indicator: Indicator,
  others: readonly (readonly Indicator[])[],
  small: number,
): FigureSeries {
  const { yesNo } = indicatorFigures(indicator, NO_PERIOD, ALWAYS);
  const elsewhere = others.flat().filter((other) => isSameIndicator(indicator, other));
  const all = [indicator, ...elsewhere];
  const isOfPeople = all.some(countsPeople);
  const kind = yesNo ? "measure" : (all.map(figureKind).find((each) => each !== "measure") ?? "measure");
  const figures = all
    .flatMap(datedFigures)
    .filter(({ figure }) => (typeof figure.value === "boolean") === yesNo)
    .map((each) => ({
      ...each,
      counting: { value: each.figure.value, of: isOfPeople ? each.figure.of : null },
    }));
  if (elsewhere.length > 0) figures.sort(byDay);
  const few = fewAmong(
    figures.map(({ counting }) => counting),
    kind,
    small,
  );
  const tellers = new Map<string, Indicator>();
  const entries = figures.map(({ figure, counting, date, from, mayLackBase }, position) => {
    const key = compactJson([date, figure.value]);
    const teller = tellers.get(key) ?? from;
    tellers.set(key, teller);
    const people = peopleOf(counting.value, counting.of, kind);
    const mayBeFew = kind === "percent" && people.all === null && mayLackBase;
    const isFew = mayBeFew || (few[position] ?? false);
    const isOwn = from === indicator;
    return {
      figure,
      counting,
      date,
      isOwn,
      isAgain: teller !== from,
      few: isFew,
      all: people.all,
      counted: people.counted,
    };
  });
  return { indicator, kind, entries };
}

/** Whether another year's indicator counts the same: by its id, else by what it counts; in the same unit. */
export function isSameIndicator(a: Indicator, b: Indicator): boolean {
  const isSame = a.id !== null && b.id !== null ? a.id === b.id : a.what !== null && a.what === b.what;
  return isSame && a.unit === b.unit;
}

interface SeriesFigure {
  readonly figure: PlanFigure;
  readonly date: CivilDate | null;
  readonly from: Indicator;
  /** Whether of how many it was may be what could not be read. */
  readonly mayLackBase: boolean;
}

function datedFigures(from: Indicator): readonly SeriesFigure[] {
  const { baseline, readings, unsound } = from;
  const [ofStart, ofReadings] = [unsound.has("baseline"), unsound.has("readings")];
  return [
    ...(baseline ? [{ figure: baseline, date: baseline.date, from, mayLackBase: ofStart }] : []),
    ...readings
      .toSorted(byDate)
      .map((figure) => ({ figure, date: figure.date, from, mayLackBase: ofReadings })),
  ];
}

/** The same order from whichever year it is looked at; a start without a day was there on any. */
function byDay(a: SeriesFigure, b: SeriesFigure): number {
  return (
    byDate({ date: a.date ?? "" }, { date: b.date ?? "" }) ||
    Number(a.figure.value) - Number(b.figure.value) ||
    (a.figure.of ?? 0) - (b.figure.of ?? 0)
  );
}
