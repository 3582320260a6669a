import { GRID_HEADS } from "../report/grid/grid-page.ts";
import type { OfficeFile, OfficeRow, OfficeTable } from "./read/office-file.ts";

/** What of a row of the grid can be read back, by the plan's own keys. */
export type OwnCells = ReadonlyMap<string, string>;

const [, , IMPROVE, SUCCESS, INVOLVE, INDICATORS, EVALUATION] = GRID_HEADS;
const KEYS: ReadonlyMap<string, string> = new Map([
  [IMPROVE, "improve"],
  [SUCCESS, "success"],
  [INVOLVE, "involve"],
  [INDICATORS, "indicators"],
  [EVALUATION, "evaluation"],
  ["Links to", "links"],
  ["In our words", "our-words"],
  ["Lead", "lead"],
  ["Stage", "stage"],
  ["Rating", "rating"],
]);

/** Whether a file of ours holds the grid, or another view. */
export function hasGrid({ tables }: OfficeFile): boolean {
  return tables.some(
    ({ sheet, rows }) => sheet === "Grid" || (rows[0]?.cells ?? []).some(({ text }) => text === IMPROVE),
  );
}

/** Whether a file of ours leaves out what is not for everybody. */
export function isPublicFile({ tables, texts }: OfficeFile): boolean {
  const cellsOfSheet = (name: string) =>
    tables.filter(({ sheet }) => sheet === name).map(({ rows }) => rows.map(({ cells }) => cells));
  const said = [...texts, ...cellsOfSheet("About").flat(2)];
  const marked = cellsOfSheet("Grid").some(([head, first]) => {
    const at = head?.findIndex(({ text }) => text === "Public") ?? -1;
    return /^true$/i.test(first?.[at]?.text ?? "");
  });
  return marked || said.some(({ text }) => text.startsWith("This page is public."));
}

/** The day of which a file of ours tells, as it says it; null where it says none. */
export function ownDay({ tables, texts }: OfficeFile): string | null {
  const [head, first] = tables.find(({ sheet }) => sheet === "Grid")?.rows ?? [];
  const at = head?.cells.findIndex(({ text }) => text === "As of") ?? -1;
  if (at >= 0) return first?.cells[at]?.text ?? null;
  const said = texts.flatMap(({ text }) => /, as of (\d{1,2} \p{L}+ \d{4})/u.exec(text)?.[1] ?? []);
  return said[0] ?? null;
}

/**
 * The grid of a file of ours, row by row: the cells by the plan's keys, under the id of each measure. Where a program
 * threw the tags away, a row is known by its measure's words, whose ids are `ids`.
 */
export function ownGrid(
  { tables }: OfficeFile,
  ids: ReadonlyMap<string, string>,
): ReadonlyMap<string, OwnCells> {
  return new Map(
    tables.flatMap((table) => [...(table.sheet === "Grid" ? sheetRows(table) : tableRows(table, ids))]),
  );
}

function* sheetRows({ rows }: OfficeTable): Generator<[string, OwnCells]> {
  const [head, ...others] = rows;
  const heads = head?.cells.map(({ text }) => text) ?? [];
  const at = heads.indexOf("Measure");
  for (const row of others) {
    const id = row.cells[at]?.text ?? "";
    if (id !== "") yield [id, cellsOf(heads, row)];
  }
}

/** In Word a row is known by the tag round its measure, and stage and rating stand in the row below. */
function* tableRows({ rows }: OfficeTable, ids: ReadonlyMap<string, string>): Generator<[string, OwnCells]> {
  const heads = rows[0]?.cells.map(({ text }) => text) ?? [];
  for (const [at, row] of rows.entries()) {
    const id = measureOf(row, ids);
    if (id === undefined) continue;
    const below = rows[at + 1]?.cells ?? [];
    const words = below.map(({ text }) => text).join("\n");
    const chosen = ["Stage", "Rating"].map((name): readonly [string, string] => {
      const said = new RegExp(`${name}: *(.*)`).exec(words)?.[1] ?? "";
      return [name.toLowerCase(), said.replace(/^choose$/, "")];
    });
    yield [id, new Map([...cellsOf(heads, row), ["links", below[1]?.text ?? ""], ...chosen])];
  }
}

function measureOf(row: OfficeRow, ids: ReadonlyMap<string, string>): string | undefined {
  return taggedMeasure(row) ?? ids.get(measureWords(row));
}

/** The ids of measures by the words in their column. */
function idsByWords({ tables }: OfficeFile): ReadonlyMap<string, string> {
  const rows = tables.flatMap((table) => table.rows);
  return new Map(
    rows.flatMap((row) => {
      const id = taggedMeasure(row);
      return id === undefined ? [] : [[measureWords(row), id] as const];
    }),
  );
}

function measureWords({ cells }: OfficeRow): string {
  return folded(cells[1]?.text ?? "");
}

/** The id in the tag round a row's measure. */
function taggedMeasure({ cells }: OfficeRow): string | undefined {
  const tags = cells.flatMap(({ controls }) => controls).map(({ tag }) => tag);
  return tags.find((tag) => tag.startsWith("measure:"))?.slice("measure:".length);
}

function cellsOf(heads: readonly string[], row: OfficeRow): OwnCells {
  return new Map(
    heads.flatMap((head, at) => {
      const key = KEYS.get(head);
      return key === undefined ? [] : [[key, row.cells[at]?.text ?? ""] as const];
    }),
  );
}

/** A cell of a file of ours that says something else than the plan in it would. */
export interface CellChange {
  readonly measure: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
  /** What stands between two texts in it: lines in Word, semicolons in a workbook. */
  readonly between: "\n" | "; ";
}

/** What was changed in the grid since the file was made, in the grid's order. */
export function changedCells(before: OfficeFile, after: OfficeFile): readonly CellChange[] {
  const old = ownGrid(before, new Map());
  const now = ownGrid(after, idsByWords(before));
  const between = after.tables.some(({ sheet }) => sheet !== null) ? ("; " as const) : ("\n" as const);
  return [...old].flatMap(([measure, cells]) => {
    const present = now.get(measure);
    if (present === undefined) return [{ measure, key: "row", before: "", after: "", between }];
    return [...cells].flatMap(([key, text]) => {
      const said = present.get(key) ?? "";
      return folded(said) === folded(text) ? [] : [{ measure, key, before: text, after: said, between }];
    });
  });
}

/** What stands in rows of the grid that somebody typed below or between ours, a text for each row. */
export function newGridRows(before: OfficeFile, after: OfficeFile): readonly string[] {
  const known = new Set(gridTables(before).flatMap(({ rows }) => rows.map(rowText)));
  const measures = new Set(ownGrid(before, new Map()).keys());
  const ids = idsByWords(before);
  return gridTables(after).flatMap((table) => {
    const isKnown = table.sheet === "Grid" ? isKnownLine(table, measures) : isKnownRow(ids);
    return table.rows.filter((row, at) => !known.has(rowText(row)) && !isKnown(row, at)).flatMap(firstWords);
  });
}

function gridTables({ tables }: OfficeFile): readonly OfficeTable[] {
  return tables.filter(({ sheet, rows }) =>
    sheet === null ? (rows[0]?.cells ?? []).some(({ text }) => text === IMPROVE) : sheet === "Grid",
  );
}

type IsKnown = (row: OfficeRow, at: number) => boolean;

function isKnownLine({ rows }: OfficeTable, measures: ReadonlySet<string>): IsKnown {
  const at = rows[0]?.cells.findIndex(({ text }) => text === "Measure") ?? -1;
  return ({ cells }, line) => line === 0 || measures.has(cells[at]?.text ?? "");
}

/** In Word a measure's links, stage and rating stand in the row below its own, which says so. */
function isKnownRow(ids: ReadonlyMap<string, string>): IsKnown {
  return (row) => measureOf(row, ids) !== undefined || row.cells[0]?.text.trim() === "Links to";
}

function rowText({ cells }: OfficeRow): string {
  return folded(cells.map(({ text }) => text).join("\n"));
}

function firstWords({ cells }: OfficeRow): readonly string[] {
  const words = cells.map(({ text }) => folded(text)).find((text) => text !== "");
  return words === undefined ? [] : [words];
}

/** Programs write spaces and marks of lists each in their own way. */
function folded(text: string): string {
  return text
    .replace(/^\s*[•·▪*-]\s+/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}
