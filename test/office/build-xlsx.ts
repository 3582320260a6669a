import { strToU8, zipSync } from "fflate";

/** A cell of a made workbook: a text, a number, or one with a number format or a colour. */
export type XlsxCell =
  | string
  | number
  | { readonly value?: string | number; readonly format?: "date" | "percent"; readonly fill?: string };

export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  readonly merges?: readonly string[];
  readonly hiddenColumns?: readonly number[];
  readonly isHidden?: boolean;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A workbook written by hand, so that the reader is not held to what its own library writes. */
export function xlsx(sheets: readonly XlsxSheet[], { is1904 = false } = {}): Uint8Array {
  const fills = [...new Set(sheets.flatMap(({ rows }) => rows.flat().flatMap((cell) => fillOf(cell) ?? [])))];
  const parts = sheets.map((sheet, at): [string, Uint8Array] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    strToU8(sheetXml(sheet, fills)),
  ]);
  const list = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${isHidden ? ' state="hidden"' : ""}/>`,
  );
  const rels = sheets.map((_, at) => relation(at + 1, "worksheet", `worksheets/sheet${at + 1}.xml`));
  return zipSync({
    "[Content_Types].xml": strToU8(types(sheets.length)),
    "_rels/.rels": strToU8(relations([relation(1, "officeDocument", "xl/workbook.xml")])),
    "xl/workbook.xml": strToU8(
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      relations([...rels, relation(sheets.length + 1, "styles", "styles.xml")]),
    ),
    "xl/styles.xml": strToU8(styles(fills)),
    ...Object.fromEntries(parts),
  });
}

function sheetXml({ rows, merges = [], hiddenColumns = [] }: XlsxSheet, fills: readonly string[]): string {
  const columns = hiddenColumns.map((at) => `<col min="${at + 1}" max="${at + 1}" hidden="1"/>`);
  const data = rows.map((cells, row) => {
    const written = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, fills));
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`);
  return `<worksheet ${MAIN}>${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>${data.join("")}</sheetData>${merged.length > 0 ? `<mergeCells>${merged.join("")}</mergeCells>` : ""}</worksheet>`;
}

function cellXml(given: XlsxCell, ref: string, fills: readonly string[]): string {
  const { value = "", format } = typeof given === "object" ? given : { value: given };
  const fill = fillOf(given);
  const style =
    fill !== null ? 3 + fills.indexOf(fill) : format === "date" ? 1 : format === "percent" ? 2 : 0;
  if (typeof value === "number") return `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
  if (value === "") return style === 0 ? "" : `<c r="${ref}" s="${style}"/>`;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function fillOf(cell: XlsxCell): string | null {
  return typeof cell === "object" ? (cell.fill ?? null) : null;
}

function styles(fills: readonly string[]): string {
  const drawn = fills.map(
    (rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`,
  );
  const coloured = fills.map((_, at) => `<xf numFmtId="0" fillId="${at + 2}" applyFill="1"/>`);
  return `<styleSheet ${MAIN}><fonts count="1"><font/></fonts><fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${drawn.join("")}</fills><borders count="1"><border/></borders><cellXfs count="${fills.length + 3}"><xf numFmtId="0" fillId="0"/><xf numFmtId="14" fillId="0" applyNumberFormat="1"/><xf numFmtId="9" fillId="0" applyNumberFormat="1"/>${coloured.join("")}</cellXfs></styleSheet>`;
}

function types(count: number): string {
  const sheets = Array.from({ length: count }, (_, at) =>
    override(`/xl/worksheets/sheet${at + 1}.xml`, "spreadsheetml.worksheet"),
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("/xl/workbook.xml", "spreadsheetml.sheet.main")}${override("/xl/styles.xml", "spreadsheetml.styles")}${sheets.join("")}</Types>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
}

function relations(all: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : letters(rest)) + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
