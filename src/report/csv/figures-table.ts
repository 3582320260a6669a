import type { CsvCell } from "../../markup/csv.ts";
import type { IndicatorReport, MeasureReport, PlanReport } from "../report.ts";
import { type CsvRecord, type CsvTable, listCell, MEASURE_COLUMNS } from "./render-csv.ts";
import { toldFigures } from "./told-figures.ts";

/** One record a figure: each stated baseline, reading, milestone and target, with what it is a figure of. */
export const figuresTable: CsvTable = {
  isOfThings: true,
  columns: {
    ...MEASURE_COLUMNS,
    lead: "who leads: roles, `; ` between them",
    measure_status:
      "where the measure stands: its most pressing figure's status, else `in-words`, `not-measured`, `set-aside`",
    stage: "the last stage that people stated",
    rating: "the last rating that people stated",
    indicator: "the figure's id, unique in its measure",
    what: "what it counts",
    from: "the group whose experience it tells",
    unit: "`percent`, or the plan's own word",
    aim: "`up` or `down`",
    cumulative: "whether it is a running total over the period",
    status: "where the figure stands on the day",
    progress: "the share of the way from baseline to target, 0 to 1",
    expected: "the share of the way hoped for by the latest reading, 0 to 1",
    trend: "the last two readings by the aim: `better`, `same`, `worse`",
    role: "`baseline`, `reading`, `step` (a milestone) or `target`; empty where a figure, or a measure, has none of them yet",
    date: "the day of the reading; the day by which a step or a target is to be met",
    value: "the number, or `true` or `false`",
    of: "how many people answered or were counted; where `of_what` says so, how many of these",
    source: "where it comes from",
    of_what: "what `of` counts where that is not people",
    since_start: "the latest reading against the start, by the aim",
    ended: "the last day of a figure that is no longer taken",
    masked: "whether the public is not told the value",
    of_shown:
      "whether `measure_status` rests on the figures that may be shown to the public, others being held back",
  },
  records: ({ measures }: PlanReport) => measures.flatMap(measureRecords),
};

function measureRecords(measure: MeasureReport): CsvRecord[] {
  const cells = {
    measure: measure.measure,
    cornerstone: measure.cornerstone,
    short: measure.short,
    lead: listCell(measure.lead),
    measure_status: measure.status,
    stage: measure.stage,
    rating: measure.rating,
    of_shown: measure.statusOfShown,
  };
  const extra = { measure: measure.x };
  if (measure.indicators.length === 0) return [{ cells, extra }];
  return measure.indicators.flatMap((indicator) => figureRecords(indicator, { cells, extra }));
}

/** The figures in the order of a story; one record without a figure where there is none yet. */
function figureRecords(indicator: IndicatorReport, of: CsvRecord): CsvRecord[] {
  const extra = { ...of.extra, indicator: indicator.x };
  const cells = { ...of.cells, ...indicatorCells(indicator) };
  const figures = toldFigures(indicator);
  if (figures.length === 0) return [{ cells, extra }];
  return figures.map(({ role, date, value, of: base, source, masked, x }) => ({
    cells: { ...cells, role, date, value, of: base, source, masked },
    extra: { ...extra, [role]: x },
  }));
}

function indicatorCells(indicator: IndicatorReport): Readonly<Record<string, CsvCell>> {
  const { id, what, from, unit, aim, cumulative, status, progress, expected, trend } = indicator;
  const later = {
    of_what: indicator.ofWhat,
    since_start: indicator.sinceStart,
    ended: indicator.ended?.date ?? null,
  };
  return { indicator: id, what, from, unit, aim, cumulative, status, progress, expected, trend, ...later };
}
