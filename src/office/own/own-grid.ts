import { GRID_HEADS } from "../../report/grid/grid-page.ts";
import type { OfficeFile, OfficeRow, OfficeTable } from "../read/office-file.ts";

/** What a row of the grid says, by the plan's own keys; what is not read back by its column's head. */
export type OwnCells = ReadonlyMap<string, string>;

/** A row of the grid in a file of ours. */
export interface OwnLine {
  /** The measure that it is of; null where a person typed it in. */
  readonly measure: string | null;
  /** The measure's words, folded. */
  readonly words: string;
  readonly cells: OwnCells;
  readonly table: OfficeTable;
  /** As they stand there: in Word with the line of links below. */
  readonly rows: readonly OfficeRow[];
}

const [, STATEMENT, IMPROVE_HEAD, SUCCESS, INVOLVE, INDICATORS, EVALUATION] = GRID_HEADS;
/** The head by which a table in Word is known to be the grid. */
export const IMPROVE = IMPROVE_HEAD;

const KEYS: ReadonlyMap<string, string> = new Map([
  [STATEMENT, "statement"],
  [IMPROVE_HEAD, "improve"],
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

/** What is said of the whole report, and what a row is known by. */
export const OF_WHOLE: ReadonlySet<string> = new Set([
  "As of",
  "Plan",
  "Setting",
  "Setting id",
  "Period from",
  "Period to",
  "Measure",
  "Unread",
  "Unread dates",
  "Public",
  "Unshared",
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
 * The rows of the grid in a file of ours. Where a program threw the tags away, a row is known by its measure's words, as
 * `known` has them.
 */
export function ownLines({ tables }: OfficeFile, known: ReadonlyMap<string, string>): readonly OwnLine[] {
  return tables.flatMap((table) => {
    if (table.sheet === "Grid") return [...sheetLines(table, known)];
    return table.sheet === null && headsOf(table).includes(IMPROVE) ? tableLines(table, known) : [];
  });
}

function headsOf({ rows }: OfficeTable): readonly string[] {
  return rows[0]?.cells.map(({ text }) => text) ?? [];
}

function* sheetLines(table: OfficeTable, known: ReadonlyMap<string, string>): Generator<OwnLine> {
  const heads = headsOf(table);
  const [id, statement] = [heads.indexOf("Measure"), heads.indexOf(STATEMENT)];
  for (const row of table.rows.slice(1)) {
    const words = folded(row.cells[statement]?.text ?? "");
    const measure = row.cells[id]?.text || known.get(words) || null;
    yield { measure, words, cells: cellsOf(heads, row), table, rows: [row] };
  }
}

/** In Word a row is known by the tag round its measure, and links, stage and rating stand in the row below. */
function tableLines(table: OfficeTable, known: ReadonlyMap<string, string>): readonly OwnLine[] {
  const heads = headsOf(table);
  const found: { row: OfficeRow; words: string; measure: string | null; below: OfficeRow | null }[] = [];
  for (const row of table.rows) {
    const last = found.at(-1);
    if (row.cells[0]?.text.trim() === "Links to" && last !== undefined) {
      // Where a row was copied right below itself, what stands below them is the first one's.
      const before = found.at(-2);
      const isCopied = before?.below === null && before.measure !== null && before.measure === last.measure;
      if (isCopied && before) before.below = row;
      else last.below = row;
    } else if (row.cells.map(({ text }) => text).join() !== heads.join()) {
      const words = folded(row.cells[1]?.text ?? "");
      found.push({ row, words, measure: taggedMeasure(row) ?? known.get(words) ?? null, below: null });
    }
  }
  return found.map(({ row, words, measure, below }) => ({
    measure,
    words,
    cells: new Map([...cellsOf(heads, row), ...(below === null ? [] : cellsBelow(below))]),
    table,
    rows: below === null ? [row] : [row, below],
  }));
}

function cellsBelow({ cells }: OfficeRow): readonly (readonly [string, string])[] {
  const said = cells.map(({ text }) => text);
  const chosen = ["Stage", "Rating"].map((name): readonly [string, string] => [
    name.toLowerCase(),
    (new RegExp(`${name}: *(.*)`).exec(said.join("\n"))?.[1] ?? "").replace(/^choose$/, ""),
  ]);
  return [["links", said[1] ?? ""], ...chosen];
}

/** The id in the tag round a row's measure. */
function taggedMeasure({ cells }: OfficeRow): string | undefined {
  const tags = cells.flatMap(({ controls }) => controls).map(({ tag }) => tag);
  return tags.find((tag) => tag.startsWith("measure:"))?.slice("measure:".length);
}

function cellsOf(heads: readonly string[], row: OfficeRow): OwnCells {
  return new Map(
    heads.flatMap((head, at) =>
      head === "" || OF_WHOLE.has(head) ? [] : [[keyOf(head), row.cells[at]?.text ?? ""] as const],
    ),
  );
}

/** "Measure x governor link" is the column of `x-governor-link`. */
function keyOf(head: string): string {
  const own = /^Measure x (.+)$/.exec(head)?.[1];
  return KEYS.get(head) ?? (own === undefined ? head : `x-${own.replaceAll(" ", "-")}`);
}

/** Programs write spaces and marks of lists each in their own way. */
export function folded(text: string): string {
  return text
    .replace(/^\s*[•·▪*-]\s+/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}
