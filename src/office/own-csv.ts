import type { OfficeFile, OfficeTable } from "./read/office-file.ts";
import { GRID_SHEET_HEADS, headOf } from "./write/workbook-sheets.ts";

/** A table of the grid that `report --format csv` wrote, as the sheet that a workbook has for it; any other file as it is. */
export function withOwnCsv(file: OfficeFile): OfficeFile {
  const [table, ...others] = file.tables;
  if (table === undefined || others.length > 0 || !isGridCsv(table)) return file;
  const [head, ...rows] = table.rows;
  const cells = head?.cells.map((cell) => ({
    ...cell,
    text: GRID_SHEET_HEADS[cell.text] ?? headOf(cell.text),
  }));
  const heads = head === undefined || cells === undefined ? [] : [{ ...head, cells }];
  return { ...file, tables: [{ ...table, sheet: "Grid", rows: [...heads, ...rows] }] };
}

function isGridCsv({ sheet, rows }: OfficeTable): boolean {
  const names = rows[0]?.cells.map(({ text }) => text) ?? [];
  return (
    sheet === null &&
    names[0] === "as_of" &&
    ["measure", "success_measure", "improve"].every((name) => names.includes(name))
  );
}
