import { zipSync } from "fflate";
import {
  type Cell,
  type CellValue,
  HucreError,
  readXlsx as readWorkbook,
  type Sheet,
  type Workbook,
} from "hucre";
import { civilDate } from "../../civil-date.ts";
import { countWord } from "../../document/words.ts";
import { InputError } from "../../errors.ts";
import { cleanText } from "./clean-text.ts";
import { columnName } from "./column-name.ts";
import {
  EMPTY_CELL,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  type OfficeCell,
  type OfficeFile,
  type OfficeRow,
  type OfficeTable,
  type OfficeValue,
} from "./office-file.ts";
import { type OfficePackage, openPackage, partText } from "./open-package.ts";

/** The parts that hold what stands in the cells: neither macros, links to other files, pictures, charts nor comments. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|theme\/theme1\.xml|worksheets\/[^/]+\.xml))$/i;

/**
 * Reads a workbook: a table for each sheet, formulas as the values that they had last.
 *
 * @throws InputError where it is broken, or larger than any grid.
 */
export async function readXlsx(name: string, bytes: Uint8Array): Promise<OfficeFile> {
  const parts = openPackage(name, bytes, (part) => WANTED.test(part));
  refuseLarge(name, parts);
  return workbookFile(await workbookOf(name, parts));
}

/** What stands in a workbook. */
export function workbookFile(workbook: Pick<Workbook, "sheets" | "themeColors">): OfficeFile {
  const sheets = workbook.sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
  const unseen = workbook.sheets.length - sheets.length;
  const colours = workbook.themeColors ?? [];
  return {
    tables: sheets.map((sheet) => tableOf(sheet, workbook.sheets.indexOf(sheet) + 1, colours)),
    texts: [],
    remarks: [
      ...(unseen > 0
        ? [`${unseen === 1 ? "1 hidden sheet is" : `${unseen} hidden sheets are`} not read`]
        : []),
      ...(workbook.sheets.some(hasFormula)
        ? ["cells with a formula are read as the values that they had when the file was saved"]
        : []),
    ],
  };
}

/** The parts are packed anew, without the others, so that the library sees nothing else. */
async function workbookOf(name: string, parts: OfficePackage): Promise<Workbook> {
  try {
    const packed = zipSync(Object.fromEntries(parts), { level: 0 });
    return await readWorkbook(packed, {
      readStyles: true,
      range: `A1:${columnName(MAX_COLUMNS - 1)}${MAX_ROWS}`,
    });
  } catch (error) {
    if (!(error instanceof HucreError || error instanceof TypeError || error instanceof RangeError))
      throw error;
    throw new InputError(
      `${name}: this Excel file is broken, or no workbook: open it in Excel or LibreOffice, and save it again as .xlsx`,
    );
  }
}

/** Looks at the sheets before they are read, since a small file can hold a cell at the end of a sheet. */
function refuseLarge(name: string, parts: OfficePackage): void {
  let cells = 0;
  for (const part of parts.keys()) {
    if (!/^xl\/worksheets\//i.test(part)) continue;
    const text = partText(parts, part) ?? "";
    for (const [, column = "", row = ""] of text.matchAll(
      /<(?:\w{1,10}:)?c\b[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"/g,
    )) {
      cells += 1;
      if (cells > MAX_CELLS) throw tooMany(name, `more than ${countWord(MAX_CELLS)} cells`);
      if (Number(row) > MAX_ROWS) throw tooMany(name, `cells below row ${countWord(MAX_ROWS)}`);
      if (columnNumber(column) > MAX_COLUMNS)
        throw tooMany(name, `cells beyond column ${columnName(MAX_COLUMNS - 1)}`);
    }
  }
}

function tooMany(name: string, what: string): InputError {
  return new InputError(
    `${name}: this file has ${what}, and a grid never has: copy the grid into a new workbook`,
  );
}

function tableOf(sheet: Sheet, number: number, colours: readonly string[]): OfficeTable {
  const rows = sheet.rows.map((values, row): OfficeRow => {
    // The library keeps cells without a look of their own as their values alone.
    const cells = values.map((value, column) =>
      cellOf(sheet.cells?.get(`${row},${column}`) ?? { value, type: typeOf(value) }, colours),
    );
    return { number: row + 1, cells, isHeading: false };
  });
  const hidden = (sheet.columns ?? []).flatMap((column, at) => (column.hidden === true ? [at] : []));
  return { sheet: sheet.name, number, rows: merged(rows, sheet), hiddenColumns: hidden };
}

/** With the first cell of each merged range repeated below it, and told how far it runs. */
function merged(rows: readonly OfficeRow[], { merges = [] }: Sheet): readonly OfficeRow[] {
  const made = rows.map(({ cells }) => [...cells]);
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const first = made[startRow]?.[startCol];
    if (first === undefined) continue;
    const width = Math.min(endCol, (made[startRow]?.length ?? 1) - 1);
    for (let row = startRow; row <= Math.min(endRow, made.length - 1); row += 1) {
      const cells = made[row] ?? [];
      for (let column = startCol; column <= Math.min(width, cells.length - 1); column += 1)
        cells[column] = EMPTY_CELL;
      cells[startCol] = { ...first, across: width - startCol + 1, isRepeated: row > startRow };
    }
  }
  return rows.map((row, at) => ({ ...row, cells: made[at] ?? [] }));
}

function typeOf(value: CellValue): Cell["type"] {
  if (value instanceof Date) return "date";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "string";
}

function cellOf(cell: Cell, colours: readonly string[]): OfficeCell {
  const value = knownValue(cell);
  const fill = fillOf(cell, colours);
  const text = textOf(cell, value);
  return text === "" && fill === null ? EMPTY_CELL : { ...EMPTY_CELL, text, value, fill };
}

function knownValue({ value, style }: Cell): OfficeValue | null {
  if (value instanceof Date) {
    const date = civilDate(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
    return date === null ? null : { kind: "date", date };
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  const isPercentage = /%/.test((style?.numFmt ?? "").replace(/"[^"]*"|\\./g, ""));
  return { kind: "number", number: isPercentage ? rounded(value * 100) : rounded(value), isPercentage };
}

/** What a person sees in the cell, as far as that can be told. */
function textOf({ value, type, richText }: Cell, known: OfficeValue | null): string {
  if (type === "error") return "";
  if (known?.kind === "date") return known.date;
  if (known?.kind === "number") return `${known.number}${known.isPercentage ? "%" : ""}`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (richText !== undefined) return cleanText(richText.map(({ text }) => text).join(""));
  return typeof value === "string" ? cleanText(value) : "";
}

/** Excel keeps 0.07 * 100 as 7.000000000000001. */
function rounded(number: number): number {
  return Number(number.toPrecision(12));
}

function fillOf({ style }: Cell, colours: readonly string[]): string | null {
  const fill = style?.fill;
  if (fill?.type !== "pattern" || fill.pattern === "none") return null;
  const { rgb, theme, tint = 0 } = fill.fgColor ?? {};
  const colour = rgb ?? (theme === undefined ? undefined : colours[theme]);
  if (colour === undefined || !/^[0-9a-f]{6,8}$/i.test(colour)) return null;
  return tinted(colour.slice(-6).toUpperCase(), tint);
}

/** A theme's colour made lighter or darker, as the program shows it. */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const shown = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return shown
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

function hasFormula({ cells }: Sheet): boolean {
  return [...(cells?.values() ?? [])].some(({ formula }) => formula !== undefined);
}

function columnNumber(name: string): number {
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
