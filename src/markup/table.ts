import CliTable from "cli-table3";
import { paragraph } from "./paragraph.ts";
import { displayWidth } from "./width.ts";

/** A table: its heads, and rows of as many cells, or lines that run through all columns. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[] | Through)[];
}

/** Lines between the rows, wrapped by whoever made them. */
export interface Through {
  readonly through: readonly string[];
}

/** Under this many cells a table becomes a list. */
export const LEAST_TABLE_WIDTH = 60;

const GAP = 2;
const NARROWEST = 6;

/**
 * Lays a table out in lines of at most `width` cells, without ruling; cells that are too long are wrapped, and keep the line breaks they have. Under 60
 * cells it is a list instead: the first cell, and below it each other one behind its head. Cells may be coloured, and
 * begin with spaces that indent them; they are safe for a terminal already.
 */
export function tableLines(table: Table, width: number): string[] {
  return width < LEAST_TABLE_WIDTH ? listLines(table, width) : columnLines(table, width);
}

function listLines({ heads, rows }: Table, width: number): string[] {
  return rows.flatMap((row) => {
    if (isThrough(row)) return row.through;
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

function columnLines(table: Table, width: number): string[] {
  const widths = columnWidths(table, width);
  const lines: string[] = [];
  const grid = new CliTable({ chars: UNRULED, style: { "padding-left": 0, "padding-right": GAP } });
  for (const row of [table.heads, ...merged(table.rows)]) {
    const cells = isThrough(row)
      ? [row.through]
      : row.map((cell, index) => cellLines(cell, widths[index] ?? NARROWEST));
    lines.push(...inPrintedOrder(cells));
    grid.push(cells.map((cell) => standIn(cell, isThrough(row))));
  }
  const queue = lines.values();
  const text = grid.toString().replace(STAND_INS, () => queue.next().value ?? "");
  return text.split("\n").map((line) => line.trimEnd());
}

/** Through rows that follow each other as one: cli-table3 sets a blank line between two. */
function merged(rows: Table["rows"]): Table["rows"] {
  const kept: Table["rows"][number][] = [];
  for (const row of rows) {
    const before = kept.at(-1);
    if (before !== undefined && isThrough(before) && isThrough(row)) {
      kept.splice(-1, 1, { through: [...before.through, ...row.through] });
    } else kept.push(row);
  }
  return kept;
}

/** Each column as wide as its widest cell; where that is too much together, heads are wrapped, then the widest cells. */
function columnWidths({ heads, rows }: Table, width: number): number[] {
  const cells = rows.flatMap((row) => (isThrough(row) ? [] : [row]));
  const room = width - GAP * (heads.length - 1);
  const widest = heads.map((_, index) => Math.max(0, ...cells.map((row) => displayWidth(row[index] ?? ""))));
  // From its second line on, a head is set in a little, and no word of it shall be broken for that.
  const words = heads.map((head) =>
    Math.max(...head.split(" ").map((word, at) => displayWidth(word) + (at > 0 ? 2 : 0))),
  );
  const least = widest.map((cell, index) => Math.max(cell, words[index] ?? 0));
  return widened(narrowed(least, room), heads.map(displayWidth), room);
}

/** The widths with the widest made narrower until they fit, none under NARROWEST for it. */
function narrowed(widths: readonly number[], room: number): number[] {
  const fitting = [...widths];
  while (total(fitting) > room) {
    const widest = Math.max(...fitting);
    if (widest <= NARROWEST) break;
    fitting[fitting.indexOf(widest)] = widest - 1;
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

/**
 * cli-table3 measures by an older Unicode than `displayWidth` and would set newer emoji askew. So it gets characters
 * of one cell each in place of every line (one in all for a line that runs through), and the lines come in afterwards.
 */
function standIn(lines: readonly string[], through: boolean): string {
  return lines
    .map((line) => (line === "" ? "" : `\ue000${"\ue001".repeat(through ? 0 : displayWidth(line) - 1)}`))
    .join("\n");
}
const STAND_INS = /\ue000\ue001*/g;

/** The lines of a row's cells as print has them: every cell's first line, every cell's second, and so on. */
function inPrintedOrder(cells: readonly (readonly string[])[]): string[] {
  const height = Math.max(0, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, index) => cells.map((cell) => cell[index] ?? ""))
    .flat()
    .filter((line) => line !== "");
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

function isThrough(row: readonly string[] | Through): row is Through {
  return "through" in row;
}

const UNRULED = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
} as const;
