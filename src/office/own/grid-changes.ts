import { EMPTY_CELL, type OfficeFile, type OfficeRow } from "../read/office-file.ts";
import { EMBEDDED_SHEET } from "./embedded-plan.ts";
import { folded, IMPROVE, OF_WHOLE, type OwnCells, type OwnLine, ownLines } from "./own-grid.ts";

/** A cell of a file of ours that says something else than the plan in it would. */
export interface CellChange {
  readonly measure: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
  /** What stands between two texts in it: lines in Word, semicolons in a workbook. */
  readonly between: "\n" | "; ";
}

/** What was changed in the grid of a file of ours since it was made. */
export interface GridChanges {
  /** In the grid's order; the key "row" is a row that was taken out. */
  readonly cells: readonly CellChange[];
  /** Rows that a person typed in, as a grid of their own; null for none. */
  readonly typed: OfficeFile | null;
}

/** Columns and sheets of a file of ours: what stands there no more, and what somebody put in, as "Grid, Lead". */
export interface ShapeChanges {
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

export function shapeChanges(before: OfficeFile, after: OfficeFile): ShapeChanges {
  const [old, now] = [before, after].map(columnsOf);
  const without = (names: ReadonlySet<string> = new Set(), others: ReadonlySet<string> = new Set()) =>
    [...names].filter((name) => !others.has(name) && others.size > 0);
  return { gone: without(old, now), added: without(now, old) };
}

function columnsOf({ tables }: OfficeFile): ReadonlySet<string> {
  const shown = tables.filter(({ sheet, rows }) =>
    sheet === null ? rows[0]?.cells.some(({ text }) => text === IMPROVE) : !NOT_TABLES.has(sheet),
  );
  return new Set(
    shown.flatMap(({ sheet, rows }) => {
      const heads = (rows[0]?.cells ?? []).map(({ text }) => text);
      const name = sheet ?? "the grid";
      return [
        ...(sheet === null ? [] : [name]),
        ...heads.flatMap((head) => (head === "" || OF_WHOLE.has(head) ? [] : [`${name}, ${head}`])),
      ];
    }),
  );
}

/** Sheets that are no tables of the plan, and may be hidden. */
const NOT_TABLES: ReadonlySet<string> = new Set(["About", "Lists", EMBEDDED_SHEET]);

export function gridChanges(before: OfficeFile, after: OfficeFile): GridChanges {
  const old = ownLines(before, new Map());
  const byWords = new Map(old.flatMap(({ words, measure }) => (measure ? [[words, measure] as const] : [])));
  const { rows, fresh } = settled(ownLines(after, byWords), old);
  const between = after.tables.some(({ sheet }) => sheet !== null) ? ("; " as const) : ("\n" as const);
  const cells = old.flatMap(({ measure, cells: was }): readonly CellChange[] => {
    if (measure === null) return [];
    const now = rows.get(measure)?.cells;
    if (now === undefined) return [{ measure, key: "row", before: "", after: "", between }];
    return [...was].flatMap(([key, text]) => {
      // A column that was taken out says nothing of its cells.
      const said = now.get(key) ?? text;
      return folded(said) === folded(text) ? [] : [{ measure, key, before: text, after: said, between }];
    });
  });
  return { cells, typed: typedFile(after, fresh) };
}

/** The cells of the grid in a file of ours, under the id of each measure. */
export function gridCells(file: OfficeFile): ReadonlyMap<string, OwnCells> {
  return new Map(
    ownLines(file, new Map()).flatMap(({ measure, cells }) => (measure ? [[measure, cells] as const] : [])),
  );
}

/** Which row is the plan's: of two with one id, as where a row was copied to be written over, the one with the measure's words. */
function settled(
  lines: readonly OwnLine[],
  old: readonly OwnLine[],
): { readonly rows: ReadonlyMap<string, OwnLine>; readonly fresh: readonly OwnLine[] } {
  const words = new Map(old.map((line) => [line.measure, line.words]));
  const rows = new Map<string, OwnLine>();
  for (const line of lines) {
    if (line.measure === null || !words.has(line.measure)) continue;
    const isBetter = line.words === words.get(line.measure);
    const there = rows.get(line.measure);
    if (there === undefined || (isBetter && there.words !== line.words)) rows.set(line.measure, line);
  }
  const known = new Set(rows.values());
  return { rows, fresh: lines.filter((line) => !known.has(line)) };
}

/** The rows below the heads that they stand under, without what our own file says of the whole report. */
function typedFile(file: OfficeFile, fresh: readonly OwnLine[]): OfficeFile | null {
  const tables = file.tables.flatMap((table) => {
    const heads = table.rows[0];
    if (heads === undefined) return [];
    const isOurs = heads.cells.map(({ text }) => OF_WHOLE.has(text) || text === "Status");
    const bare = (row: OfficeRow): OfficeRow => ({
      ...row,
      cells: row.cells.map((cell, at) =>
        isOurs[at]
          ? EMPTY_CELL
          : { ...cell, controls: [], text: cell.text.replace(/^(?:Stage|Rating): *choose$/gm, "").trim() },
      ),
    });
    const rows = fresh.filter((line) => line.table === table).flatMap((line) => line.rows.map(bare));
    const isFilled = rows.some(({ cells }) => cells.some(({ text }) => text !== "" && text !== "Links to"));
    return isFilled ? [{ ...table, rows: [bare(heads), ...rows] }] : [];
  });
  return tables.length === 0 ? null : { tables, texts: [], remarks: [] };
}
