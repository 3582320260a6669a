import type { CsvCell } from "../../markup/csv.ts";
import type { IndicatorReport, MeasureReport, PlanReport, ReadingReport } from "../report.ts";
import { type CsvRecord, type CsvTable, listCell, MEASURE_COLUMNS } from "./render-csv.ts";

/** One record a figure: each stated baseline, each reading and each target, with what it is a figure of. */
export const figuresTable: CsvTable = {
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
    expected: "the share of the time gone at the latest reading, 0 to 1",
    trend: "the last two readings by the aim: `better`, `same`, `worse`",
    role: "`baseline`, `reading` or `target`; empty where a figure, or a measure, has none of them yet",
    date: "the day of the reading; the day by which a target is to be met",
    value: "the number, or `true` or `false`",
    of: "how many people answered or were counted",
    source: "where it comes from",
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
  };
  const extra = { measure: measure.x };
  if (measure.indicators.length === 0) return [{ cells, extra }];
  return measure.indicators.flatMap((indicator) =>
    figuresOf(indicator).map((figure) => ({
      cells: { ...cells, ...indicatorCells(indicator), ...figure },
      extra: { ...extra, indicator: indicator.x },
    })),
  );
}

function indicatorCells(indicator: IndicatorReport): Readonly<Record<string, CsvCell>> {
  const { id, what, from, unit, aim, cumulative, status, progress, expected, trend } = indicator;
  return { indicator: id, what, from, unit, aim, cumulative, status, progress, expected, trend };
}

function figureCells(
  role: string,
  { date, value, of, source }: Omit<ReadingReport, "date" | "position"> & { readonly date: CsvCell },
): Readonly<Record<string, CsvCell>> {
  return { role, date, value, of, source };
}

/** The figures in the order of a story: where it began, each reading, where it is to go; one empty record where none is. */
function figuresOf({ readings, target, pages }: IndicatorReport): Readonly<Record<string, CsvCell>>[] {
  const { stated } = pages;
  const figures = [
    ...(stated ? [figureCells("baseline", stated)] : []),
    ...readings.map((reading) => figureCells("reading", reading)),
    ...(target ? [{ role: "target", date: target.by, value: target.value }] : []),
  ];
  return figures.length === 0 ? [{}] : figures;
}
