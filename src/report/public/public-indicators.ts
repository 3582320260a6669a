import type { CivilDate } from "../../civil-date.ts";
import type { Indicator, Reading, Withheld } from "../../plan/plan.ts";
import { byDate } from "../../progress/chronology.ts";
import { indicatorFigures } from "../../progress/indicator-figures.ts";
import { givingAway } from "./complements.ts";
import { type FigureKind, figureKind } from "./figure-kind.ts";
import { fewAmong, type PlanFigure, type Telling, tellings } from "./masked-figures.ts";
import { peopleOf } from "./people.ts";

/** No reading is later than this day: all of them are looked at, each by what came before it. */
const ALWAYS = "9999-12-31";
const NO_PERIOD = { from: null, to: null };

/** The indicators of one row as the public may see them; figures that add up to a whole are looked at together. */
export function publicIndicators(indicators: readonly Indicator[], small: number): readonly Indicator[] {
  const series = indicators.map((indicator) => seriesOf(indicator, small));
  const away = givingAway(series.flatMap(({ entries }) => entries));
  return series.map((each) => {
    const hidden = each.entries.map((entry) => entry.few || away.has(entry));
    const told = tellings(
      each.entries.map(({ figure }) => figure),
      each.kind,
      { hidden, small },
    );
    return publicIndicator(each, told, small);
  });
}

interface Entry {
  readonly figure: PlanFigure;
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
  const kind = yesNo ? "measure" : figureKind(indicator);
  const { baseline } = indicator;
  const figures = [
    ...(baseline ? [{ figure: baseline, date: baseline.date, reading: null }] : []),
    ...indicator.readings
      .toSorted(byDate)
      .map((reading) => ({ figure: reading, date: reading.date, reading })),
  ].filter(({ figure }) => (typeof figure.value === "boolean") === yesNo);
  const few = fewAmong(
    figures.map(({ figure }) => figure),
    kind,
    small,
  );
  const entries = figures.map((each, position) => {
    const { all, counted } = peopleOf(each.figure.value, each.figure.of, kind);
    // Of how many it was may be what could not be read.
    const mayBeFew =
      kind === "percent" && all === null && indicator.unsound.has(each.reading ? "readings" : "baseline");
    return { ...each, all, counted, few: mayBeFew || (few[position] ?? false) };
  });
  return { indicator, kind, entries };
}

function publicIndicator(
  { indicator, kind, entries }: Series,
  told: readonly Telling[],
  small: number,
): Indicator {
  const telling = new Map(entries.map(({ figure }, position) => [figure, told[position] ?? "nothing"]));
  const { baseline, readings, target } = indicator;
  const isBaselineHeld = baseline !== null && telling.get(baseline) === "nothing";
  const held = readings.flatMap((reading, position) =>
    telling.get(reading) === "nothing" ? [{ date: reading.date, position }] : [],
  );
  const isStartHeld = told[0] === "nothing";
  // Beyond a start of few people, a target of few people tells which few.
  const isTargetHeld = isStartHeld && kind === "count" && isFew(target?.value, small);
  const withheld: Withheld = {
    baseline: isBaselineHeld ? { date: baseline.date } : null,
    target: isTargetHeld,
    readings: held.toSorted(byDate),
  };
  const isWhole = !isBaselineHeld && !isTargetHeld && held.length === 0;
  return {
    ...indicator,
    // Read from what is told, the aim could turn round; where the target goes too, it would tell of the start.
    aim: isStartHeld && !isTargetHeld ? indicatorFigures(indicator, NO_PERIOD, ALWAYS).aim : indicator.aim,
    baseline: baseline && tell(baseline, telling.get(baseline)),
    target: isTargetHeld ? null : target,
    readings: readings.flatMap((reading) => tell(reading, telling.get(reading)) ?? []),
    ...(isWhole ? {} : { withheld }),
    extra: {},
  };
}

function tell<T extends PlanFigure>(figure: T, telling: Telling | undefined): T | null {
  if (telling === "whole") return figure;
  return telling === "without-base" ? { ...figure, of: null } : null;
}

function isFew(value: unknown, small: number): boolean {
  return typeof value === "number" && value >= 1 && value < small;
}
