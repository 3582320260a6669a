import { columnName } from "../../read/column-name.ts";
import {
  EMPTY_CELL,
  type OfficeCell,
  type OfficeRow,
  type OfficeTable,
  type OfficeText,
} from "../../read/office-file.ts";
import { fold } from "../fold.ts";
import { type ColumnKey, columnKey } from "./column-keys.ts";
import { readHeading } from "./read-heading.ts";

/** A column of a grid: what its heading says, and what it is taken for. */
export interface ReadColumn {
  readonly position: number;
  readonly heading: string;
  readonly place: string;
  /** Null where its texts have no place in a plan. */
  readonly key: ColumnKey | null;
  /** Where `--map` says so: the key of the setting's own that its texts go to. */
  readonly ownKey: string | null;
  /** The time that the heading names, as in "RAG Dec 26". */
  readonly when: string | null;
  readonly isGuess: boolean;
}

/** A row of a grid below its headings. */
export interface GridRecord {
  readonly number: number;
  readonly cells: readonly OfficeCell[];
  /** What stands above it in a line of its own: a Cornerstone, a priority. */
  readonly group: string | null;
  /** What stands below it in a line of its own that begins with "Links to", as in the booklet's grid. */
  readonly below: readonly WordsBelow[];
}

/** Words below a record, with the heading before them: "Links to", "Stage". */
export interface WordsBelow {
  readonly heading: string;
  readonly key: ColumnKey;
  readonly text: string;
}

export interface Grid {
  readonly table: OfficeTable;
  readonly columns: readonly ReadColumn[];
  readonly records: readonly GridRecord[];
  /** What stands round the grid in its own table: titles, keys and notes. */
  readonly notes: readonly OfficeText[];
}

/** What columns are for, by their headings or letters, folded; the values are column keys or keys of the setting's own. */
export type ColumnMap = ReadonlyMap<string, string>;

const MOST_ROWS_ABOVE = 40;
const LONGEST_HEADING = 150;

/** Where a cell stands, in words: "Grid!B4", "table 2, row 4". */
export function placeOf({ sheet, number }: OfficeTable, row: number, position: number | null = null): string {
  if (sheet === null) return `table ${number}, row ${row}`;
  return `${sheet}!${position === null ? "" : columnName(position)}${row}`;
}

/** The grid in a table; null where no row of it holds headings that are known. */
export function findGrid(table: OfficeTable, map: ColumnMap): Grid | null {
  const at = headingRow(table, map);
  const top = table.rows[at];
  if (top === undefined) return null;
  const second = isSecondHeading(top, table.rows[at + 1]) ? table.rows[at + 1] : undefined;
  const columns = columnsOf(table, { top, second, map });
  const below = table.rows.slice(at + (second === undefined ? 1 : 2));
  const heads = [top, ...(second === undefined ? [] : [second])].map(headKey);
  const { records, notes } = recordsOf(
    table,
    below.filter((row) => !heads.includes(headKey(row))),
  );
  const above = table.rows.slice(0, at).flatMap((row) => noteOf(table, row));
  return { table, columns, records, notes: [...above, ...notes] };
}

/** The row with the most headings that are known, at least two of them. */
function headingRow({ rows }: OfficeTable, map: ColumnMap): number {
  let [best, most] = [-1, 1.5];
  for (const [at, row] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const known = row.cells.flatMap(({ text, isRepeated }, position) => {
      const heading = isRepeated ? null : headingOf({ text, position }, map);
      return heading === null ? [] : [heading];
    });
    const sure = new Set(known.filter(({ isGuess }) => !isGuess).map(({ name }) => name));
    const guessed = new Set(known.filter(({ isGuess }) => isGuess).map(({ name }) => name));
    const score = sure.size + guessed.size / 3;
    if (score > most) [best, most] = [at, score];
  }
  return best;
}

function headingOf(
  { text, position }: { readonly text: string; readonly position: number },
  map: ColumnMap,
): { readonly name: string; readonly isGuess: boolean } | null {
  if (text === "" || text.length > LONGEST_HEADING) return null;
  const letter = fold(columnName(position));
  if (map.has(fold(text)) || map.has(letter)) return { name: letter, isGuess: false };
  const { key, when, isGuess } = readHeading(text);
  return key === null ? null : { name: `${key} ${when ?? ""}`, isGuess };
}

/** Below headings that run over several columns stand those of each: "Evaluation" over "Autumn", "Spring", "Summer". */
function isSecondHeading(top: OfficeRow, next: OfficeRow | undefined): boolean {
  if (next === undefined || !top.cells.some(({ across }) => across > 1)) return false;
  const covered = spansOf(top);
  return (
    next.cells.every(
      (cell, at) => cell.text === "" || cell.isRepeated || (covered.has(at) && cell.text.length < 60),
    ) && next.cells.some(({ text, isRepeated }, at) => text !== "" && !isRepeated && covered.has(at))
  );
}

/** The positions that lie under a heading of several columns, with that heading. */
function spansOf({ cells }: OfficeRow): ReadonlyMap<number, string> {
  return new Map(
    cells.flatMap(({ text, across }, at) =>
      across > 1 ? Array.from({ length: across }, (_, more) => [at + more, text] as const) : [],
    ),
  );
}

interface Headings {
  readonly top: OfficeRow;
  readonly second: OfficeRow | undefined;
  readonly map: ColumnMap;
}

function columnsOf(table: OfficeTable, { top, second, map }: Headings): readonly ReadColumn[] {
  const spans = spansOf(top);
  return top.cells.map((cell, position) => {
    const lower = second?.cells[position];
    const under = lower === undefined || lower.isRepeated ? "" : lower.text;
    const upper = second === undefined ? cell.text : (spans.get(position) ?? cell.text);
    const heading = [upper, under]
      .filter((text) => text !== "")
      .join(" ")
      .replace(/\s+/g, " ");
    const mapped = map.get(fold(heading)) ?? map.get(fold(columnName(position)));
    const read =
      heading.length > LONGEST_HEADING ? { key: null, when: null, isGuess: false } : readHeading(heading);
    const key = mapped === undefined ? read.key : columnKey(mapped);
    return {
      position,
      heading,
      place: placeOf(table, top.number, position),
      key,
      ownKey: mapped !== undefined && key === null ? mapped : null,
      when: read.when,
      isGuess: mapped === undefined && read.isGuess,
    };
  });
}

/** A row's texts as one, to find the row again where it is repeated on each page. */
function headKey({ cells }: OfficeRow): string {
  return cells.map(({ text }) => fold(text)).join("|");
}

function recordsOf(
  table: OfficeTable,
  rows: readonly OfficeRow[],
): { readonly records: readonly GridRecord[]; readonly notes: readonly OfficeText[] } {
  const full = rows.map(({ cells }) => textsOf(cells).length);
  const last = full.findLastIndex((count) => count > 1);
  const records: GridRecord[] = [];
  const notes: OfficeText[] = [];
  let group: string | null = null;
  for (const [at, row] of rows.entries()) {
    const [only, ...more] = textsOf(row.cells);
    if (only === undefined) {
      // A colour alone says something too, but not by itself.
      continue;
    }
    const below = wordsBelow(row);
    const before = records.at(-1);
    if (below.length > 0 && before !== undefined) {
      records.splice(-1, 1, { ...before, below: [...before.below, ...below] });
      continue;
    }
    const isAlone = more.length === 0 && (row.cells.length > 2 || row.cells.some(({ across }) => across > 1));
    if (isAlone && at > last && (isNote(only) || runsThrough(row) || full[at - 1] === 0))
      notes.push(...noteOf(table, row));
    else if (isAlone && at < last && (runsThrough(row) || isGroupName(only))) group = only;
    else records.push({ number: row.number, cells: row.cells, group, below: [] });
  }
  return { records, notes };
}

/** The words of a line that begins with "Links to"; lines in its further cells have headings of their own. None for any other row. */
function wordsBelow({ cells }: OfficeRow): readonly WordsBelow[] {
  const [first = "", ...more] = textsOf(cells);
  const found = /^link(?:s|ed)? to\b\s*:?\s*([\s\S]*)$/i.exec(first);
  if (!found) return [];
  const texts = found[1] === "" ? more : [found[1] ?? "", ...more];
  const [links = "", ...others] = texts;
  const lines = others.flatMap((text) => text.split("\n")).map(labelled);
  if (lines.some((line) => line === null)) return [];
  return [{ heading: "Links to", key: "links", text: links }, ...lines.flatMap((line) => line ?? [])];
}

/** "Stage: in progress"; null where no heading that is known stands before the words. */
function labelled(line: string): WordsBelow | null {
  const [, heading = "", text = ""] = /^([^:]{2,40}):\s*(\S.*)$/.exec(line) ?? [];
  const { key, isGuess } = readHeading(heading);
  return key === null || isGuess ? null : { heading, key, text };
}

function textsOf(cells: readonly OfficeCell[]): readonly string[] {
  return cells.flatMap(({ text, isRepeated }) => (text === "" || isRepeated ? [] : [text]));
}

function runsThrough({ cells }: OfficeRow): boolean {
  return cells.some(({ across, text }) => text !== "" && across > Math.max(1, cells.length - 2));
}

function isGroupName(text: string): boolean {
  return (
    /^(?:cornerstone|priority|objective|aim|area|key issue|theme|strand|section|goal|outcome)\b/i.test(
      text,
    ) || /^(?:welcome and care|value and include|communicate|work in partnership)$/.test(fold(text))
  );
}

function isNote(text: string): boolean {
  return /^(?:\*|notes?\b|key\b|nb\b|n\.b\.|rag\b|rag key|reviewed|date\b|signed|updated|version|source|written by|agreed)/i.test(
    text,
  );
}

function noteOf(table: OfficeTable, { cells, number }: OfficeRow): readonly OfficeText[] {
  const text = textsOf(cells).join(" ");
  return text === "" ? [] : [{ place: placeOf(table, number), text }];
}

/** A record's cell in a column; an empty one where the row is shorter. */
export function cellAt({ cells }: GridRecord, { position }: ReadColumn): OfficeCell {
  return cells[position] ?? EMPTY_CELL;
}
