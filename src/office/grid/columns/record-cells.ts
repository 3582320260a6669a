import { EMPTY_CELL } from "../../read/office-file.ts";
import type { FilledCell, GridContext, RecordCells } from "../rows/row-draft.ts";
import { cellAt, type Grid, type GridRecord, placeOf, type ReadColumn } from "./find-grid.ts";

/** The filled cells of a record; "as above" is what stands above. */
export function recordCells(
  grid: Grid,
  record: GridRecord,
  above: GridRecord | null,
  { remarks }: GridContext,
): RecordCells {
  const filled = grid.columns.flatMap((column): FilledCell[] => {
    const cell = cellAt(record, column);
    const place = placeOf(grid.table, record.number, column.position);
    const same = /^(?:as above|ditto|same as above|["”〃]+|″)\.?$/i.test(cell.text);
    const before = same && above !== null ? cellAt(above, column) : null;
    if (before !== null && before.text !== "") {
      remarks.guess(place, cell.text, before.text);
      return [{ column, place, cell: { ...before, isRepeated: false } }];
    }
    return cell.text === "" && cell.fill === null ? [] : [{ column, cell, place }];
  });
  const below = cellsBelow(grid, record);
  const said = [...filled.filter(({ cell }) => cell.text !== ""), ...below];
  return {
    of: (...keys) => {
      const coloured = keys.includes("rating") || keys.includes("stage");
      return (coloured ? [...filled, ...below] : said).filter(
        ({ column }) => column.key !== null && keys.includes(column.key),
      );
    },
    besides: (...keys) =>
      said.filter(
        ({ column, cell }) => (column.key === null || !keys.includes(column.key)) && !cell.isRepeated,
      ),
    others: said.filter(({ column, cell }) => column.key === null && !cell.isRepeated),
    place: placeOf(grid.table, record.number),
  };
}

/** What stands in a line of its own below a record, as cells of columns. */
function cellsBelow({ table, columns }: Grid, { number, below }: GridRecord): readonly FilledCell[] {
  const place = placeOf(table, number + 1);
  return below.flatMap(({ heading, key, text }, at) => {
    // Behind all columns, so that no position stands for two.
    const position = columns.length + at;
    const column: ReadColumn = { position, heading, place, key, ownKey: null, when: null, isGuess: false };
    return text === "" ? [] : [{ column, place, cell: { ...EMPTY_CELL, text } }];
  });
}
