import { deflateSync, Inflate } from "fflate";
import { csvText } from "../../markup/csv.ts";
import { tableRows } from "../../report/csv/render-csv.ts";
import type { Report } from "../../report/report.ts";
import { VIEWS } from "../../report/views.ts";
import type { OfficeFile, OfficeTable } from "../read/office-file.ts";
import { GRID_SHEET_HEADS, headOf } from "../write/workbook-sheets.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import type { EmbeddedPlan } from "./embedded-plan.ts";

/** The last column of the grid's table that is not of an `x-` key: the plan itself, for programs. */
const PLAN_COLUMN = "plan_text";
/** Before it in our table. */
const BEFORE_PLAN = "unshared";
const MARK = "cornerstones-plan-1";
/** A cell of Excel holds 32,767 characters. */
const PIECE = 32_000;
/** The largest plan that is read back. */
const MAX_PLAN = 4_000_000;

/**
 * The grid as a table of text. With the plan that it is made from, that stands in a column of its own, in pieces which know
 * their place: rows may be sorted, and where there is room each piece stands twice, so that a row may go.
 */
export function writeGridCsv(report: Report, plan: EmbeddedPlan | null): string {
  const { names, rows } = tableRows(report, VIEWS.grid.table);
  if (plan === null || report.public) return csvText(names, rows);
  const at = names.indexOf(BEFORE_PLAN) + 1;
  // A plan without a row stands beside its own name.
  const own = names.map((name) => ({ as_of: report.asOf, plan: plan.file })[name] ?? null);
  const whole = rows.length === 0 ? [own] : rows;
  const pieces = planPieces(plan, whole.length);
  return csvText(
    names.toSpliced(at, 0, PLAN_COLUMN),
    whole.map((row, position) => row.toSpliced(at, 0, pieces[position] ?? null)),
  );
}

/** A piece for each row; null for none. */
function planPieces({ asOf, bytes }: EmbeddedPlan, rows: number): readonly (string | null)[] {
  const text = toBase64(deflateSync(bytes, { level: 9 }));
  const count = Math.min(rows, Math.ceil(text.length / PIECE));
  const size = Math.ceil(text.length / count);
  return Array.from({ length: rows }, (_, row) => {
    const isLast = row >= Math.max(count, rows - count);
    const at = row < count ? row : isLast ? row - (rows - count) : null;
    return at === null || at < 0
      ? null
      : `${MARK} ${asOf} ${at + 1}/${count} ${text.slice(at * size, (at + 1) * size)}`;
  });
}

/** What a table that `report --view grid --format csv` wrote holds. */
export interface OwnCsv {
  /** Its rows as those of the sheet that a workbook has for them. */
  readonly file: OfficeFile;
  /** Null where it carries none, or not all of one any more. */
  readonly embedded: EmbeddedPlan | null;
}

/** Reads a table of ours; null for any other file. */
export function readOwnCsv(file: OfficeFile): OwnCsv | null {
  const [table, ...others] = file.tables;
  const [head, ...rows] = table?.rows ?? [];
  if (table === undefined || head === undefined || others.length > 0 || !isGridCsv(table)) return null;
  const cells = head.cells.map((cell) => ({
    ...cell,
    text: GRID_SHEET_HEADS[cell.text] ?? headOf(cell.text),
  }));
  const plain = rows.map((row) => ({
    ...row,
    // What a spreadsheet would take for a formula stands behind an apostrophe.
    cells: row.cells.map((cell) => ({ ...cell, text: cell.text.replace(/^'(?=[=+@-])/, "") })),
  }));
  const sheet = withoutColumn(
    { ...table, sheet: "Grid", rows: [{ ...head, cells }, ...plain] },
    headOf(PLAN_COLUMN),
  );
  return { file: { ...file, tables: [sheet], isOwnCsv: true }, embedded: embeddedIn(table) };
}

/** The same table for whoever reads it as anybody's: without what is for programs alone. */
export function withoutPlanColumn(file: OfficeFile): OfficeFile {
  return { ...file, tables: file.tables.map((table) => withoutColumn(table, PLAN_COLUMN)) };
}

function withoutColumn(table: OfficeTable, name: string): OfficeTable {
  const at = table.rows[0]?.cells.findIndex(({ text }) => text === name) ?? -1;
  if (at < 0) return table;
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.toSpliced(at, 1) })) };
}

function isGridCsv({ sheet, rows }: OfficeTable): boolean {
  const names = rows[0]?.cells.map(({ text }) => text) ?? [];
  return (
    sheet === null &&
    names[0] === "as_of" &&
    ["measure", "success_measure", "improve"].every((name) => names.includes(name))
  );
}

function embeddedIn({ rows: [head, ...rows] }: OfficeTable): EmbeddedPlan | null {
  const column = (name: string): number => head?.cells.findIndex(({ text }) => text === name) ?? -1;
  const found = rows.flatMap(({ cells }) => {
    const [, asOf, at, count, text] =
      /^cornerstones-plan-1 (\d{4}-\d{2}-\d{2}) (\d{1,4})\/(\d{1,4}) ([\w+/=]+)$/.exec(
        cells[column(PLAN_COLUMN)]?.text ?? "",
      ) ?? [];
    const file = cells[column("plan")]?.text ?? "";
    return asOf === undefined || text === undefined
      ? []
      : [{ file, asOf, at: Number(at), count: Number(count), text }];
  });
  const [first] = found;
  if (first === undefined) return null;
  const pieces = Array.from(
    { length: first.count },
    (_, at) => found.find((each) => each.at === at + 1)?.text,
  );
  if (pieces.includes(undefined)) return null;
  const bytes = inflated(pieces.join(""));
  return bytes && { file: first.file, asOf: first.asOf, bytes };
}

/** Null for what is broken, cut short or larger than any plan. */
function inflated(text: string): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let total = 0;
  let isWhole = false;
  const inflate = new Inflate((part, isLast) => {
    total += part.length;
    parts.push(part);
    isWhole = isLast;
  });
  try {
    const packed = fromBase64(text);
    // In small steps, so that what would unpack to far more than a plan is stopped in time.
    for (let at = 0; at < packed.length && total <= MAX_PLAN; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return null;
  }
  if (!isWhole || total > MAX_PLAN) return null;
  const whole = new Uint8Array(total);
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}

const STEP = 8_192;
