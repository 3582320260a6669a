import { placeOf } from "../grid/columns/find-grid.ts";
import type { OfficeFile, OfficeRow, OfficeTable } from "../read/office-file.ts";

/** The cells of a row, by the names that our tables give their columns. */
export type OwnRowCells = ReadonlyMap<string, string>;

/** A row that was changed, written anew or taken out since the file was made. */
export interface OwnRowChange {
  readonly sheet: string;
  readonly place: string;
  readonly before: OwnRowCells | null;
  readonly after: OwnRowCells | null;
}

/** The sheets of a workbook that tell a thing a row; the grid is read cell by cell. */
const SHEETS: ReadonlySet<string> = new Set([
  "Figures",
  "Actions",
  "Voices",
  "Links",
  "Evidence",
  "Reviews",
  "People",
  "Plan",
]);

/** What was changed on the sheets beside the grid since the file was made; the order of rows means nothing. */
export function changedRows(before: OfficeFile, after: OfficeFile): readonly OwnRowChange[] {
  return after.tables.flatMap((table) => {
    const old = before.tables.find(({ sheet }) => sheet === table.sheet);
    if (old === undefined || table.sheet === null || !SHEETS.has(table.sheet)) return [];
    // A column that was taken out or put in says nothing of the rows: it is told by itself.
    const there = new Set(namesOf(table));
    const kept = new Set(namesOf(old).filter((name) => there.has(name)));
    return rowChanges(table.sheet, rowsOf(old, kept), rowsOf(table, kept));
  });
}

interface OwnRow {
  readonly place: string;
  readonly cells: OwnRowCells;
}

/** The rows that say something, by the names behind the heads: "X of what" is `x_of_what`. */
function rowsOf(table: OfficeTable, kept: ReadonlySet<string> = new Set(namesOf(table))): readonly OwnRow[] {
  const names = namesOf(table).map((name) => (kept.has(name) ? name : ""));
  return table.rows.slice(1).flatMap((row) => {
    const cells = cellsOf(names, row);
    return cells.size === 0 ? [] : [{ place: placeOf(table, row.number), cells }];
  });
}

function namesOf({ rows }: OfficeTable): readonly string[] {
  return rows[0]?.cells.map(({ text }) => text.toLowerCase().replace(/\s+/g, "_")) ?? [];
}

/** What is said of the whole report, and may be otherwise on another day. */
const OF_REPORT: ReadonlySet<string> = new Set(["as_of", "unread", "unread_dates", "public", "unshared"]);

function cellsOf(names: readonly string[], { cells }: OfficeRow): OwnRowCells {
  return new Map(
    names.flatMap((name, at) => {
      const text = cells[at]?.text.trim() ?? "";
      return name === "" || text === "" || OF_REPORT.has(name) ? [] : [[name, text] as const];
    }),
  );
}

/** The rows of the sheets of a file, to ask whether one stands there just so. */
export function ownRowKeys({ tables }: OfficeFile): {
  readonly has: (sheet: string, cells: OwnRowCells) => boolean;
} {
  const keys = new Set(
    tables.flatMap((table) => rowsOf(table).map(({ cells }) => `${table.sheet}\n\n${keyOf(cells)}`)),
  );
  return { has: (sheet, cells) => keys.has(`${sheet}\n\n${keyOf(cells)}`) };
}

function rowChanges(
  sheet: string,
  before: readonly OwnRow[],
  after: readonly OwnRow[],
): readonly OwnRowChange[] {
  const counts = new Map<string, number>();
  for (const row of before) counts.set(keyOf(row.cells), (counts.get(keyOf(row.cells)) ?? 0) + 1);
  const changed = after.filter((row) => !taken(counts, row));
  const left = new Map<string, number>();
  for (const row of after) left.set(keyOf(row.cells), (left.get(keyOf(row.cells)) ?? 0) + 1);
  const gone = new Set(before.filter((row) => !taken(left, row)));
  const found = pairs([...gone], changed);
  return [
    ...changed.map((row): OwnRowChange => {
      const old = found.get(row) ?? null;
      if (old !== null) gone.delete(old);
      return { sheet, place: row.place, before: old?.cells ?? null, after: row.cells };
    }),
    ...[...gone].map((row): OwnRowChange => ({ sheet, place: row.place, before: row.cells, after: null })),
  ];
}

function taken(counts: Map<string, number>, { cells }: OwnRow): boolean {
  const key = keyOf(cells);
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}

function keyOf(cells: OwnRowCells): string {
  return [...cells].map(([name, text]) => `${name}\n${text.replace(/\s+/g, " ")}`).join("\n\n");
}

/** What many rows say alike tells none from another. */
const OF_ALL: ReadonlySet<string> = new Set([
  "plan",
  "setting",
  "setting_id",
  "period_from",
  "period_to",
  "kind",
  "part_of",
  "measure",
  "cornerstone",
  "short",
]);

/** Of these a measure, or the plan, has one. */
const ONE_OF_A_KIND: ReadonlySet<string> = new Set(["plan", "own-measure", "embedded"]);

/** How much of two rows must be the same, for the one to be the other changed. */
const LEAST_ALIKE = 0.5;

/** The row that each changed one was before, the likest first. */
function pairs(before: readonly OwnRow[], after: readonly OwnRow[]): ReadonlyMap<OwnRow, OwnRow> {
  const all = after.flatMap((row) =>
    before.map((old) => ({ row, old, alike: likeness(old.cells, row.cells) })),
  );
  const found = new Map<OwnRow, OwnRow>();
  const used = new Set<OwnRow>();
  for (const { row, old, alike } of all.toSorted((a, b) => b.alike - a.alike)) {
    if (alike < LEAST_ALIKE || found.has(row) || used.has(old)) continue;
    found.set(row, old);
    used.add(old);
  }
  return found;
}

/** Of the columns in which either says something, how many say the same; rows of other kinds are never alike. */
function likeness(one: OwnRowCells, other: OwnRowCells): number {
  for (const name of ["kind", "role", "measure", "plan"])
    if ((one.get(name) ?? "") !== (other.get(name) ?? "")) return 0;
  if (ONE_OF_A_KIND.has(one.get("kind") ?? "")) return 1;
  const names = [...new Set([...one.keys(), ...other.keys()])].filter((name) => !OF_ALL.has(name));
  return names.filter((name) => one.get(name) === other.get(name)).length / Math.max(1, names.length);
}
