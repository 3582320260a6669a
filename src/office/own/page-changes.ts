import { diffLines } from "../../source/diff-lines.ts";
import { placeOf } from "../grid/columns/find-grid.ts";
import type { OfficeFile } from "../read/office-file.ts";
import { folded, IMPROVE } from "./own-grid.ts";

/** A line of a page that was changed since the file was made; null for what was not there, or is no more. */
export interface PageChange {
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface PageLine {
  readonly place: string;
  readonly text: string;
}

/** What was changed in the words of a page, line by line; the grid and the sheets of a workbook are compared cell by cell. */
export function pageChanges(before: OfficeFile, after: OfficeFile): readonly PageChange[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const texts = [old, now].map((lines) => lines.map(({ text }) => folded(text)));
  return diffLines(texts[0] ?? [], texts[1] ?? []).flatMap(({ start, end, newStart, newEnd }) => {
    const [gone, fresh] = [old.slice(start, end), now.slice(newStart, newEnd)];
    return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, at) => ({
      place: fresh[at]?.place ?? gone[at]?.place ?? "",
      before: gone[at]?.text ?? null,
      after: fresh[at]?.text ?? null,
    }));
  });
}

/** How many lines two pages share, to know of which view a file is. */
export function sharedLines(one: OfficeFile, other: OfficeFile): number {
  const lines = new Set(linesOf(one).map(({ text }) => folded(text)));
  return linesOf(other).filter(({ text }) => lines.has(folded(text))).length;
}

function linesOf({ texts, tables }: OfficeFile): readonly PageLine[] {
  const shown = tables.filter(
    ({ sheet, rows }) =>
      (sheet === null && !rows[0]?.cells.some(({ text }) => text === IMPROVE)) || sheet === "About",
  );
  const cells = shown.flatMap((table) =>
    table.rows.flatMap(({ cells: all, number }) =>
      all.map(({ text }) => ({ place: placeOf(table, number), text })),
    ),
  );
  return [...texts, ...cells].flatMap(({ place, text }) =>
    text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [{ place, text: line.trim() }])),
  );
}
