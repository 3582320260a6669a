import { cleanText } from "./clean-text.ts";
import {
  EMPTY_CELL,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  type OfficeCell,
  type OfficeControl,
  type OfficeRow,
} from "./office-file.ts";

/** The tables that are open at a place of a document, the innermost last. */
export interface DocxTables {
  readonly openTable: () => void;
  /** The rows of a table that stands in no other; one inside a cell adds its texts to that cell, and gives null. */
  readonly endTable: () => readonly OfficeRow[] | null;
  readonly openRow: () => void;
  readonly endRow: () => void;
  readonly markHeading: (isHeading: boolean) => void;
  /** Leaves out a row whose deletion is tracked. */
  readonly dropRow: () => void;
  /** Columns that the row leaves out at its beginning. */
  readonly leaveOut: (columns: string | undefined) => void;
  readonly openCell: () => void;
  readonly endCell: () => void;
  readonly span: (columns: string | undefined) => void;
  readonly merge: (how: string | undefined) => void;
  readonly fill: (colour: string) => void;
  readonly keepControl: (control: OfficeControl) => void;
  /** Writes into the open cell; false where none is open. */
  readonly write: (text: string) => boolean;
}

interface OpenTable {
  readonly rows: OfficeRow[];
  row: OpenCell[];
  leftOut: number;
  isHeading: boolean;
  isDropped: boolean;
}

interface OpenCell {
  text: string;
  fill: string | null;
  across: number;
  merge: "none" | "first" | "below";
  readonly controls: OfficeControl[];
}

/** Tables in tables. */
const MAX_DEPTH = 20;

/** `refuse` is called where there is more than any grid has. */
export function docxTables(refuse: () => never): DocxTables {
  const tables: OpenTable[] = [];
  const cells: OpenCell[] = [];
  const counts = { rows: 0, cells: 0 };
  const ofTable = (change: (table: OpenTable) => void): void => tables.slice(-1).forEach(change);
  const ofCell = (change: (cell: OpenCell) => void): void => cells.slice(-1).forEach(change);
  const write = (text: string): boolean => {
    const cell = cells.at(-1);
    if (cell) cell.text += text;
    return cell !== undefined;
  };
  return {
    write,
    openTable: () => {
      if (tables.length >= MAX_DEPTH) refuse();
      tables.push({ rows: [], row: [], leftOut: 0, isHeading: false, isDropped: false });
    },
    endTable: () => {
      const rows = squared(tables.pop()?.rows ?? []);
      const texts = rows.map((row) => row.cells.map(({ text }) => text).join("\n"));
      return write(texts.join("\n")) ? null : rows;
    },
    openRow: () =>
      ofTable((table) => Object.assign(table, { row: [], leftOut: 0, isHeading: false, isDropped: false })),
    endRow: () =>
      ofTable((table) => {
        counts.rows += 1;
        if (counts.rows > MAX_ROWS) refuse();
        if (!table.isDropped) table.rows.push(rowOf(table));
      }),
    markHeading: (isHeading) =>
      ofTable((table) => {
        table.isHeading = isHeading;
      }),
    dropRow: () =>
      ofTable((table) => {
        table.isDropped = true;
      }),
    leaveOut: (columns) =>
      ofTable((table) => {
        table.leftOut = columnCount(columns, 0);
      }),
    openCell: () => {
      counts.cells += 1;
      if (counts.cells > MAX_CELLS) refuse();
      cells.push({ text: "", fill: null, across: 1, merge: "none", controls: [] });
    },
    endCell: () => {
      const cell = cells.pop();
      if (cell) ofTable(({ row }) => row.push(cell));
    },
    span: (columns) =>
      ofCell((cell) => {
        cell.across = columnCount(columns, 1);
      }),
    merge: (how) =>
      ofCell((cell) => {
        cell.merge = how === "restart" ? "first" : "below";
      }),
    // The cell's own colour comes first; a run and a paragraph may have one behind them too.
    fill: (colour) =>
      ofCell((cell) => {
        if (/^(?!ffffff)[0-9a-f]{6}$/i.test(colour)) cell.fill ??= colour.toUpperCase();
      }),
    keepControl: (control) => ofCell(({ controls }) => controls.push(control)),
  };
}

function rowOf({ row, leftOut, isHeading, rows }: OpenTable): OfficeRow {
  const cells: OfficeCell[] = Array.from({ length: leftOut }, () => EMPTY_CELL);
  for (const { text, fill, across, merge, controls } of row) {
    const above = merge === "below" ? rows.at(-1)?.cells[cells.length] : undefined;
    const own = { ...EMPTY_CELL, text: cleanText(text), fill, across, controls };
    cells.push(above === undefined ? own : { ...above, across, isRepeated: true });
    for (let more = 1; more < across && cells.length < MAX_COLUMNS; more += 1) cells.push(EMPTY_CELL);
  }
  return { number: rows.length + 1, cells: cells.slice(0, MAX_COLUMNS), isHeading };
}

/** Every row as wide as the widest. */
function squared(rows: readonly OfficeRow[]): readonly OfficeRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const filled = ({ cells }: OfficeRow): readonly OfficeCell[] =>
    Array.from({ length: width }, (_, at) => cells[at] ?? EMPTY_CELL);
  return rows.map((row) => ({ ...row, cells: filled(row) }));
}

function columnCount(value: string | undefined, least: number): number {
  const number = Number(value);
  return Number.isInteger(number) ? Math.min(MAX_COLUMNS, Math.max(least, number)) : least;
}
