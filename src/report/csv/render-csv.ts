import type { CivilDate } from "../../civil-date.ts";
import { type CsvCell, csvPieces } from "../../markup/csv.ts";
import type { Extra } from "../../plan/plan.ts";
import { inPieces, type ReportInPieces } from "../build-report.ts";
import type { MovedReport, PlanReport, Report } from "../report.ts";
import { eachOnce } from "../years/each-once.ts";
import { extraColumns } from "./extra-columns.ts";

/** A view as a tidy table: its columns with what each means, and the records of a plan. */
export interface CsvTable {
  readonly columns: Readonly<Record<string, string>>;
  /** Whether a record is a thing said or measured, and not a row or a group with all that is told of it. */
  readonly isOfThings?: true;
  readonly records: (plan: PlanReport, asOf: CivilDate) => readonly CsvRecord[];
}

export interface CsvRecord {
  /** By column; what is left out is empty. */
  readonly cells: Readonly<Record<string, CsvCell>>;
  /** The `x-` keys of what the record is about, by what that is: `measure`, `figure`, `action`. */
  readonly extra?: Readonly<Record<string, Extra>>;
}

/** What every table begins with: of which day and of whose plan a record is. */
export const PLAN_COLUMNS = {
  as_of: "the day of which everything is said",
  plan: "the plan's file",
  setting: "the setting's name",
  setting_id: "its URN or number",
  period_from: "the period's first day",
  period_to: "the period's last day",
} as const;

/** What every table ends with, before the `x-` keys: whom it is for, and how much of the plan is not in it. */
export const REST_COLUMNS = {
  unread: "how many things in the plan could not be read, so that this may miss something",
  unread_dates: "how many of them are dates",
  public: "whether the report is for anybody to see",
  unshared: "in a report for the public, how many things said are not in it, since they are not for printing",
} as const;

/** The last column, only where a plan could not be read at all: its record says so, and nobody takes it for absent. */
export const NOT_READ_COLUMN = {
  not_read: "why this plan could not be read at all, and has no part in the rest",
} as const;

/** All plans as one table of text. */
export function renderCsv(report: ReportInPieces, table: CsvTable): Iterable<string> {
  const { names, rows } = tableInPieces(report, table);
  if (!report.unreadable) return csvPieces(names, rows);
  return csvPieces([...names, ...Object.keys(NOT_READ_COLUMN)], withNotRead(rows, names, report));
}

function* withNotRead(
  rows: TableInPieces["rows"],
  names: readonly string[],
  { asOf, unreadable = [] }: ReportInPieces,
): Generator<readonly CsvCell[]> {
  for (const row of rows) yield [...row, null];
  for (const { file, reason } of unreadable) {
    const cells: CsvRecord["cells"] = { as_of: asOf, plan: file };
    yield [...names.map((name) => cells[name] ?? null), reason];
  }
}

/** A table laid out: the names of its columns, and its rows with a cell for each. */
export interface TableRows {
  readonly names: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** The same with rows that are made while they are gone through. */
interface TableInPieces extends Pick<TableRows, "names"> {
  readonly rows: Iterable<readonly CsvCell[]>;
}

/**
 * All plans as one table, a thing that several years of a setting tell once; the columns of `x-` keys stand at the end, in the
 * order in which they are met.
 */
export function tableRows(report: Report, table: CsvTable): TableRows {
  const { names, rows } = tableInPieces(inPieces(report), table);
  return { names, rows: [...rows] };
}

function tableInPieces(report: ReportInPieces, table: CsvTable): TableInPieces {
  const names = [PLAN_COLUMNS, table.columns, REST_COLUMNS].flatMap((each) => Object.keys(each));
  const extra = extraColumns(toldRecords(report, table), names);
  const rows = {
    *[Symbol.iterator]() {
      for (const { cells, whole, extra: own } of toldRecords(report, table))
        yield [
          ...names.map((name) => cells[name] ?? whole[name] ?? null),
          ...extra.map(({ cellOf }) => cellOf(own)),
        ];
    },
  };
  return { names: [...names, ...extra.map(({ name }) => name)], rows };
}

/** A record with what is told of the whole plan beside it. */
interface ToldRecord extends CsvRecord {
  readonly whole: CsvRecord["cells"];
}

function* toldRecords(report: ReportInPieces, { isOfThings, records }: CsvTable): Generator<ToldRecord> {
  const { asOf } = report;
  for (const plan of isOfThings ? eachOnce(report) : report.plans) {
    const whole = { ...planCells(plan, asOf), ...restCells(plan) };
    for (const record of orOne(records(plan, asOf), plan)) yield { ...record, whole };
  }
}

/** A plan of which something is missing has one record at least, which says so: nobody takes an empty table for nothing. */
function orOne(records: readonly CsvRecord[], { unread, leftOut }: PlanReport): readonly CsvRecord[] {
  const isWhole = unread.findings === 0 && (leftOut?.voices ?? 0) === 0;
  return records.length > 0 || isWhole ? records : [{ cells: {} }];
}

function restCells({ unread, leftOut }: PlanReport): Readonly<Record<string, CsvCell>> {
  return {
    unread: unread.findings,
    unread_dates: unread.dates,
    public: leftOut !== undefined,
    unshared: leftOut?.voices ?? null,
  };
}

function planCells(
  { file, setting, settingId, period }: PlanReport,
  asOf: CivilDate,
): Readonly<Record<string, CsvCell>> {
  return {
    as_of: asOf,
    plan: file,
    setting,
    setting_id: settingId,
    period_from: period.from,
    period_to: period.to,
  };
}

/** What a table of things that belong to a measure says of it. */
export const MEASURE_COLUMNS = {
  measure: "the measure's id; empty for what is about no one measure",
  cornerstone: "the Cornerstone's id",
  short: "the measure's short name",
} as const;

/** The cells of MEASURE_COLUMNS for a measure by its id. */
export function measureCells({ measures }: PlanReport, id: string | null): Readonly<Record<string, CsvCell>> {
  const found = measures.find(({ measure }) => measure === id);
  return { measure: id, cornerstone: found?.cornerstone ?? null, short: found?.short ?? null };
}

/** A list in one cell. */
export function listCell(items: readonly string[]): CsvCell {
  return items.length === 0 ? null : items.join("; ");
}

/** "2025-12-12, moved on 2025-12-04: The Forum asked for more time". */
export function movedCell({ from, date, because }: MovedReport): string {
  const when = date === null ? from : `${from}, moved on ${date}`;
  return because === null ? when : `${when}: ${because}`;
}
