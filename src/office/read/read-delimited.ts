import { CsvError, parse } from "csv-parse/sync";
import { InputError } from "../../errors.ts";
import { decodeBytes } from "../../source/decode.ts";
import { cleanText } from "./clean-text.ts";
import {
  EMPTY_CELL,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  type OfficeFile,
  type OfficeRow,
} from "./office-file.ts";

/** Reads a text of cells with commas, semicolons or tabs between them. Throws InputError where there is none to read. */
export function readDelimited(name: string, bytes: Uint8Array): OfficeFile {
  const { text, remarks } = decoded(bytes);
  const rows = rowsOf(name, text);
  return { tables: [{ sheet: null, number: 1, rows, hiddenColumns: [] }], texts: [], remarks };
}

/** What is neither UTF-8 nor UTF-16 was saved by Excel on Windows, in the letters of western Europe. */
function decoded(bytes: Uint8Array): Pick<OfficeFile, "remarks"> & { readonly text: string } {
  const { text, findings, isForeign } = decodeBytes(bytes);
  if (findings.length === 0 || isForeign) return { text, remarks: [] };
  return {
    text: new TextDecoder("windows-1252").decode(bytes),
    remarks: ["the file is not in UTF-8, and was read as Windows-1252: look at accents and pound signs"],
  };
}

function rowsOf(name: string, text: string): readonly OfficeRow[] {
  const told = /^sep=(.)\r?\n/.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  try {
    const records = parse(body, {
      delimiter: told?.[1] ?? delimiterOf(body),
      relax_column_count: true,
      relax_quotes: true,
      to: MAX_ROWS + 1,
    });
    const width = Math.max(0, ...records.map((record) => record.length));
    if (records.length > MAX_ROWS || width > MAX_COLUMNS || records.length * width > MAX_CELLS)
      throw new InputError(`${name}: this file has more rows or columns than any grid`);
    return records.map((record, row) => ({
      number: row + 1,
      cells: Array.from({ length: width }, (_, at) => ({ ...EMPTY_CELL, text: cleanText(record[at] ?? "") })),
      isHeading: false,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError(
      `${name}: this cannot be read as a table: a quote that opens a cell is never closed`,
    );
  }
}

/** The sign that stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const counts = ["\t", ";", ","].map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counts.reduce((most, each) => (each.count >= most.count ? each : most)).sign;
}
