import {
  type CellValue,
  type DataValidation,
  type WriteOptions,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
import { ATTRIBUTION } from "../../catalogue/attribution.ts";
import { dayNumber, isCivilDate, longDate } from "../../civil-date.ts";
import { type CsvTable, type TableRows, tableRows } from "../../report/csv/render-csv.ts";
import type { Report } from "../../report/report.ts";
import { audienceWords, headlineSentences } from "../../report/words/plan-words.ts";
import { GROUP_IDS, LEVELS, RATINGS, STAGES } from "../../vocabulary.ts";
import { EMBEDDED_SHEET, type EmbeddedPlan, embeddedRows } from "../own/embedded-plan.ts";
import { columnName } from "../read/column-name.ts";
import { headOf, SHEETS, type SheetPlan } from "./workbook-sheets.ts";

/**
 * A report as a workbook: the grid, and everything else that the plans hold as tidy tables, with real days and numbers.
 * The same bytes for the same report. `plan` is what it is made from, and travels with it unless the report is public.
 */
export async function writeReportXlsx(report: Report, plan: EmbeddedPlan | null = null): Promise<Uint8Array> {
  return writeXlsx(reportWorkbook(report, plan));
}

/** The same before it is written. */
export function reportWorkbook(report: Report, plan: EmbeddedPlan | null): WriteOptions {
  const lists = listsOf(report);
  const rowsOf = layingOut(report);
  const sheets = SHEETS.map((sheet) => writtenSheet(sheet, { report, lists, rowsOf }));
  const day = new Date(`${report.asOf}T00:00:00Z`);
  return {
    sheets: [
      ...sheets,
      aboutSheet(report),
      listSheet(lists),
      ...(plan === null || report.public ? [] : [embeddedSheet(plan)]),
    ],
    properties: { title: titleOf(report), creator: report.tool.name, created: day, modified: day },
  };
}

function titleOf({ plans }: Report): string {
  const [plan] = plans;
  return plans.length === 1 && plan ? (plan.setting ?? plan.file) : `${plans.length} plans`;
}

/** What every report says first, whom it is for, and whose work the measures are. */
function aboutSheet(report: Report): WriteSheet {
  const rows = report.plans.flatMap((plan) => [
    [plan.setting ?? plan.file],
    [`As of ${longDate(report.asOf)}`],
    ...headlineSentences(plan).map((sentence) => [sentence]),
    [audienceWords(plan)],
    [""],
  ]);
  return {
    name: "About",
    columns: [{ width: 100, style: CELL_STYLE }],
    rows: [...rows, [ATTRIBUTION]].map((cells) => cells.map(cellValue)),
  };
}

const HEAD_STYLE = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "3B0F5C" } },
  alignment: { vertical: "top", wrapText: true },
} as const;
const CELL_STYLE = { alignment: { vertical: "top", wrapText: true } } as const;

/** Columns that programs need and people do not. */
const HIDDEN: ReadonlySet<string> = new Set([
  "as_of",
  "plan",
  "setting_id",
  "period_from",
  "period_to",
  "unread",
  "unread_dates",
  "public",
  "unshared",
]);

interface Workings {
  readonly report: Report;
  readonly lists: Lists;
  readonly rowsOf: (table: CsvTable) => TableRows;
}

function writtenSheet(sheet: SheetPlan, { report, lists, rowsOf }: Workings): WriteSheet {
  const { names, rows } = shownRows(sheet, rowsOf(sheet.table));
  const isHidden = (name: string): boolean =>
    HIDDEN.has(name) || (name === "setting" && report.plans.length < 2) || name === "measure";
  const heads = names.map((name) => sheet.heads?.[name] ?? headOf(name));
  const cells = new Map(
    heads.map((head, column) => [`0,${column}`, { value: head, style: HEAD_STYLE }] as const),
  );
  return {
    name: sheet.name,
    columns: names.map((name, column) => ({
      hidden: isHidden(name),
      width: widthOf(heads[column] ?? "", rows, column),
      style: isDayColumn(rows, column) ? { ...CELL_STYLE, numFmt: "dd mmm yyyy" } : CELL_STYLE,
    })),
    rows: [heads, ...rows.map((row) => row.map(cellValue))],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(names.length - 1)}${rows.length + 1}` },
    dataValidations: names.flatMap((name, column) => dropDown(name, { column, lists, rows: rows.length })),
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    a11y: { summary: `${sheet.name}: ${titleOf(report)}` },
  };
}

/** Gives the rows of a table, which is laid out once however many sheets show a part of it. */
function layingOut(report: Report): Workings["rowsOf"] {
  const known = new Map<CsvTable, TableRows>();
  return (table) => {
    const rows = known.get(table) ?? tableRows(report, table);
    known.set(table, rows);
    return rows;
  };
}

/** The rows of a sheet; of the table of everything, without the columns that are empty on this sheet. */
function shownRows({ kinds }: SheetPlan, { names, rows }: TableRows): TableRows {
  if (kinds === undefined) return { names, rows };
  const kindAt = names.indexOf("kind");
  const shown = rows.filter((row) => kinds.some((kind) => kind === row[kindAt]));
  const kept = names.map(
    (name, column) =>
      HIDDEN.has(name) || name === "kind" || shown.some((row) => (row[column] ?? null) !== null),
  );
  const only = <T>(items: readonly T[]): T[] => items.filter((_, column) => kept[column]);
  return { names: only(names), rows: shown.map(only) };
}

/** What a cell of Excel can hold, and what is said where it holds no more. */
const MAX_TEXT = 32_767;
const CUT = " ... (cut here: a cell holds no more)";

function cellValue(cell: string | number | boolean | null): CellValue {
  if (typeof cell !== "string") return cell;
  if (isCivilDate(cell)) return excelDay(cell);
  // Excel reads _x000D_ as a character; an escaped underscore keeps it a text.
  const text = cell.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT - CUT.length) + CUT;
}

/** A day as a date of its own, without a zone; what is older than Excel's calendar stays a text. */
function excelDay(day: string): CellValue {
  return day < "1900-03-01" ? day : new Date(dayNumber(day) * 86_400_000);
}

function isDayColumn(rows: TableRows["rows"], column: number): boolean {
  const cells = rows.flatMap((row) => row[column] ?? []);
  return cells.length > 0 && cells.every((cell) => typeof cell === "string" && isCivilDate(cell));
}

const NARROWEST = 9;
const WIDEST = 48;

function widthOf(head: string, rows: TableRows["rows"], column: number): number {
  const longest = rows.reduce(
    (most, row) =>
      Math.max(
        most,
        ...String(row[column] ?? "")
          .split("\n")
          .map((line) => line.length),
      ),
    0,
  );
  const words = Math.max(...head.split(" ").map((word) => word.length));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, words + 2));
}

/** The words that a column may hold, by its name. */
type Lists = Readonly<Record<string, readonly string[]>>;

function listsOf(report: Report): Lists {
  const shorts = report.plans.flatMap(({ measures }) =>
    measures.map(({ short, measure }) => short ?? measure),
  );
  return {
    short: [...new Set(shorts)],
    group: GROUP_IDS,
    stage: Object.keys(STAGES),
    rating: Object.keys(RATINGS),
    level: Object.keys(LEVELS),
  };
}

/** The lists behind the drop-downs stand on a sheet of their own, since a list in the cell itself ends at a comma. */
function listSheet(lists: Lists): WriteSheet {
  const names = Object.keys(lists);
  const longest = Math.max(...Object.values(lists).map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, at) => names.map((name) => lists[name]?.[at] ?? null));
  return { name: LIST_SHEET, rows: [names, ...rows], hidden: true };
}

const LIST_SHEET = "Lists";

function embeddedSheet(plan: EmbeddedPlan): WriteSheet {
  return { name: EMBEDDED_SHEET, rows: embeddedRows(plan), veryHidden: true };
}

function dropDown(
  name: string,
  { column, lists, rows }: { readonly column: number; readonly lists: Lists; readonly rows: number },
): DataValidation[] {
  const words = lists[name];
  if (words === undefined || words.length === 0) return [];
  const from = columnName(Object.keys(lists).indexOf(name));
  const at = columnName(column);
  return [
    {
      type: "list",
      formula1: `${LIST_SHEET}!$${from}$2:$${from}$${words.length + 1}`,
      allowBlank: true,
      // What is written by hand is told, not refused: an import reads it all the same.
      errorStyle: "information",
      range: `${at}2:${at}${rows + 200}`,
    },
  ];
}
