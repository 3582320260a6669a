import { stringify } from "csv-stringify/sync";
import { escapeTerminal } from "./terminal.ts";
import { replaceWorkflowCommands } from "./workflow-log.ts";

/** What a cell of a table holds; null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/**
 * A table as CSV: the heads, then one record a line, in UTF-8, ending with a newline. Yes and no are `true` and
 * `false`. Every text stands on one line with its invisible characters shown, and one that a spreadsheet would take for
 * a formula gets an apostrophe before it; numbers stay numbers.
 */
export function csvText(heads: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  return [...csvPieces(heads, rows)].join("");
}

/** So many records are made text at once. */
const PIECE = 100;

/** The same piece by piece, of rows that can only be gone through. */
export function* csvPieces(heads: readonly string[], rows: Iterable<readonly CsvCell[]>): Generator<string> {
  let records: (readonly CsvCell[])[] = [heads];
  for (const row of rows) {
    records.push(row);
    if (records.length < PIECE) continue;
    yield recordsText(records);
    records = [];
  }
  if (records.length > 0) yield recordsText(records);
}

function recordsText(records: readonly (readonly CsvCell[])[]): string {
  return stringify(
    records.map((record) => record.map(cell)),
    {
      escape_formulas: true,
      // A record may begin with a text from outside; in quotes it is no command where a workflow prints it.
      quoted_match: /^\s*[-+]?\s*::/,
      cast: { boolean: String, number: numberText },
    },
  );
}

/** What would be a command at the beginning of a line stands in quotes instead. */
const MARKS = { colon: ":", sign: "<U+0023>" } as const;

function cell(value: CsvCell): CsvCell {
  return typeof value === "string"
    ? replaceWorkflowCommands(escapeTerminal(value), MARKS).replace(/\s+/g, " ").trim()
    : value;
}

/** Without an exponent, which not every reader knows for a number. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
