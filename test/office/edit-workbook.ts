import { readFileSync, writeFileSync } from "node:fs";
import { type CellValue, readXlsx, type Workbook, writeXlsx } from "hucre/xlsx";

/** What somebody does on a sheet: in the row in which a cell says so, or, with null, in a new one below all others. */
export interface RowEdit {
  readonly sheet: string;
  /** A head and what stands under it. */
  readonly row: readonly [head: string, text: CellValue] | null;
  /** What is written, by heads; null takes the row out. */
  readonly cells: Readonly<Record<string, CellValue>> | null;
}

/** The workbooks that were opened already, by their bytes, since each takes a while. */
const opened = new Map<string, Promise<Workbook>>();

function open(file: string): Promise<Workbook> {
  const bytes = readFileSync(file);
  const key = bytes.toString("latin1");
  const workbook = opened.get(key) ?? readXlsx(bytes, { readStyles: true });
  opened.set(key, workbook);
  return workbook;
}

/** Opens a workbook, changes rows of it and saves it, as a program would that knows nothing of us. */
export async function editWorkbook(
  file: string,
  edits: readonly RowEdit[],
  isReversed = false,
): Promise<void> {
  const { sheets } = await open(file);
  const changed = sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]);
    for (const edit of edits.filter((each) => each.sheet === sheet.name)) change(rows, edit);
    const [head = [], ...others] = rows;
    // The plan itself stands on a hidden sheet, which nobody can sort.
    const sorted = isReversed && !sheet.veryHidden ? [head, ...others.toReversed()] : rows;
    return { name: sheet.name, rows: sorted, hidden: sheet.hidden, veryHidden: sheet.veryHidden };
  });
  writeFileSync(file, await writeXlsx({ sheets: changed }));
}

function change(rows: CellValue[][], { row, cells }: RowEdit): void {
  const heads = rows[0] ?? [];
  const at = row === null ? rows.length : rows.findIndex((each) => each[heads.indexOf(row[0])] === row[1]);
  if (at < 0) throw new Error(`no row has ${row?.join(": ")}`);
  if (cells === null) {
    rows.splice(at, 1);
    return;
  }
  const made = rows[at] ?? heads.map(() => null);
  for (const [head, value] of Object.entries(cells)) {
    if (!heads.includes(head)) throw new Error(`no column is headed ${head}`);
    made[heads.indexOf(head)] = value;
  }
  rows[at] = made;
}
