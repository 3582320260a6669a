import { paragraph } from "./paragraph.ts";
import { displayWidth, padEnd } from "./width.ts";

/** A table: its heads, and rows of as many cells, or lines that run through all columns. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[] | SpanningLine)[];
}

/** Lines between the rows, wrapped by whoever made them. */
export interface SpanningLine {
  readonly through: readonly string[];
}

/** One line of a table with columns of these widths, `abbb` where a cell of four stands. */
export type DrawLine = (widths: readonly number[]) => string;

/** Under this many cells a table becomes a list. */
export const MIN_TABLE_WIDTH = 60;
/** Under so many it is a list too where words would be cut for want of room. */
const ROOMY_WIDTH = 80;
/** The cells between two columns. */
export const GAP = 2;

const MIN_COLUMN_WIDTH = 6;
/** A word that is wider is cut where there is no room. */
const MAX_WORD_WIDTH = 24;

/** A line without anybody's help: what the terminal draws with a library (`cli-table-line.ts`) is the same. */
export const plainLine: DrawLine = (widths) =>
  widths.map((width) => `${width > 0 ? `a${"b".repeat(width - 1)}` : ""}${" ".repeat(GAP)}`).join("");

/**
 * Lays a table out in lines of at most `width` cells, without ruling; cells that are too long are wrapped, and keep the line breaks they have. Under 60
 * cells, and under 80 where words would have to be cut, it is a list instead: the first cell, and below it each other one behind its head. Cells may be coloured, and
 * begin with spaces that indent them; they are safe for a terminal already.
 */
export function tableLines(table: Table, width: number, drawLine: DrawLine = plainLine): string[] {
  const isList = width < MIN_TABLE_WIDTH || (width < ROOMY_WIDTH && !hasRoomForWords(table, width));
  return isList ? listLines(table, width) : columnLines(table, width, drawLine);
}

/** Whether all columns are as wide as their longest words. */
function hasRoomForWords(table: Table, width: number): boolean {
  return total(wordWidths(table)) <= roomOf(table, width);
}

function listLines({ heads, rows }: Table, width: number): string[] {
  return rows.flatMap((row) => {
    if (isSpanning(row)) return row.through;
    const [name = "", ...cells] = row;
    const indent = " ".repeat(indentOf(name) + 2);
    const lines = cells.flatMap((cell, index) => {
      const head = heads[index + 1] ?? "";
      const text = head === "" ? cell.trimStart() : `${head}: ${cell.trimStart()}`;
      return cell === "" ? [] : paragraph(text, { width, first: indent, rest: `${indent}  ` });
    });
    return [...cellLines(name, width), ...lines];
  });
}

function columnLines(table: Table, width: number, drawLine: DrawLine): string[] {
  const widths = columnWidths(table, width);
  const parts = [table.heads, ...table.rows].flatMap((row): readonly (SpanningLine | PrintedLine)[] =>
    isSpanning(row)
      ? [row]
      : printedLines(row.map((cell, at) => cellLines(cell, widths[at] ?? MIN_COLUMN_WIDTH))),
  );
  const cells = parts.flatMap((part) => ("cells" in part ? [part.cells] : []));
  const grid = gridLines(cells, drawLine).values();
  return parts.flatMap((part) => ("cells" in part ? [grid.next().value ?? ""] : part.through));
}

/** What stands in the columns on one line. */
interface PrintedLine {
  readonly cells: readonly string[];
}

/** A row's cells as they are printed: the first line of each, the second line of each, and so on. */
function printedLines(cells: readonly (readonly string[])[]): PrintedLine[] {
  const height = Math.max(0, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, index) => ({ cells: cells.map((cell) => cell[index] ?? "") }));
}

/** Lines of cells set beside each other, each column as wide as what it holds. */
function gridLines(rows: readonly (readonly string[])[], drawLine: DrawLine): string[] {
  const widths = printedWidths(rows);
  const line = drawLine(widths);
  return rows.map((cells) => {
    const shown = widths.flatMap((width, at) => (width > 0 ? [padEnd(cells[at] ?? "", width)] : [])).values();
    return line.replace(STAND_INS, () => shown.next().value ?? "").trimEnd();
  });
}

function printedWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const cells of rows) {
    for (const [at, cell] of cells.entries()) widths[at] = Math.max(widths[at] ?? 0, displayWidth(cell));
  }
  return widths;
}

/** What stands in a line for its cells. */
const STAND_INS = /ab*/g;

/** Each column as wide as its widest cell; where that is too much together, heads are wrapped, then the widest cells. */
function columnWidths(table: Table, width: number): number[] {
  const { heads, rows } = table;
  const cells = rows.flatMap((row) => (isSpanning(row) ? [] : [row]));
  const room = roomOf(table, width);
  const widest = heads.map((_, index) =>
    cells.reduce((most, row) => Math.max(most, displayWidth(row[index] ?? "")), 0),
  );
  const least = widest.map((cell, index) => Math.max(cell, widestWord(heads[index] ?? "")));
  return widened(narrowed(least, wordWidths(table), room), heads.map(displayWidth), room);
}

/** How wide each column must be so that no word of it is cut. */
function wordWidths({ heads, rows }: Table): number[] {
  const cells = rows.flatMap((row) => (isSpanning(row) ? [] : [row]));
  return heads.map((head, index) =>
    cells.reduce((most, row) => Math.max(most, widestWord(row[index] ?? "")), widestWord(head)),
  );
}

/** What the gaps between the columns leave of a width. */
function roomOf({ heads }: Table, width: number): number {
  return width - GAP * (heads.length - 1);
}

/** How wide a cell must be so that no word is cut: of several words each is broken as if it were set in, as those are from the second line on. */
function widestWord(cell: string): number {
  const words = cell.trimStart().split(/\s+/);
  const setIn = indentOf(cell) + (words.length > 1 ? 2 : 0);
  return Math.min(MAX_WORD_WIDTH, setIn + Math.max(...words.map(displayWidth)));
}

/** The widths with the widest made narrower until they fit: as far as no word is cut, and only then to MIN_COLUMN_WIDTH. */
function narrowed(widths: readonly number[], words: readonly number[], room: number): number[] {
  // None stays wider than the whole room; from there on it is a matter of a few steps.
  const fitting = widths.map((width) => Math.min(width, Math.max(room, MIN_COLUMN_WIDTH)));
  for (const least of [words, []]) {
    while (total(fitting) > room) {
      const spare = fitting.map((width, at) =>
        width > Math.max(least[at] ?? 0, MIN_COLUMN_WIDTH) ? width : 0,
      );
      const widest = Math.max(...spare);
      if (widest === 0) break;
      fitting[spare.indexOf(widest)] = widest - 1;
    }
  }
  return fitting;
}

/** The widths with what room is left given to columns, from the first on, as far as each one's head wants it. */
function widened(widths: readonly number[], wanted: readonly number[], room: number): number[] {
  let left = room - total(widths);
  return widths.map((width, index) => {
    const more = Math.max(0, Math.min(left, (wanted[index] ?? 0) - width));
    left -= more;
    return width + more;
  });
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function cellLines(cell: string, width: number): string[] {
  return cell.split("\n").flatMap((line) => brokenLine(line, width));
}

function brokenLine(cell: string, width: number): string[] {
  const indent = " ".repeat(indentOf(cell));
  return paragraph(cell.trimStart(), { width, first: indent, rest: `${indent}  ` });
}

function indentOf(cell: string): number {
  return cell.length - cell.trimStart().length;
}

function isSpanning(row: readonly string[] | SpanningLine): row is SpanningLine {
  return "through" in row;
}
