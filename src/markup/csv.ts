import { stringify } from "csv-stringify/sync";
import { escapeTerminal } from "./terminal.ts";

/** What a cell of a table holds; null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/**
 * A table as CSV: the heads, then one record a line, in UTF-8, ending with a newline. Yes and no are `true` and
 * `false`. Every text stands on one line with its invisible characters shown, and one that a spreadsheet would take for
 * a formula gets an apostrophe before it; numbers stay numbers.
 */
export function csvText(heads: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return stringify([heads.map(cell), ...rows.map((row) => row.map(cell))], {
    escape_formulas: true,
    cast: { boolean: String, number: numberText },
  });
}

function cell(value: CsvCell): CsvCell {
  return typeof value === "string" ? escapeTerminal(value).replace(/\s+/g, " ").trim() : value;
}

/** Without an exponent, which not every reader knows for a number. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
