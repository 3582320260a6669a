import { paragraph } from "../../markup/paragraph.ts";
import { type Table, tableLines } from "../../markup/table.ts";
import type { PageRow, PageTable } from "../page.ts";
import { bar } from "./bar.ts";
import { type Paper, paintOf, safe, safeLines } from "./paper.ts";

/** From this width on, the bar of a row stands in its own line; from the wider one on, the words too. */
const BAR_WIDTH = 72;
const WORDS_WIDTH = 110;
const LEGEND = "[===|  ] the way so far; | is what was expected by then";

/** A table for the terminal; where each row stands is said below it, or beside it where there is room. */
export function terminalTable({ heads, rows }: PageTable, paper: Paper): string[] {
  const { width, style, drawLine } = paper;
  const standings = rows.flatMap((row) => (row.kind === "cells" && row.standing ? [row.standing] : []));
  const hasBars = standings.some(({ meter }) => meter !== null);
  const beside: Beside = {
    bar: width >= BAR_WIDTH && hasBars,
    words: width >= WORDS_WIDTH && standings.length > 0,
  };
  const [name = "", ...others] = heads.map(safe);
  const head = `${standings.length > 0 ? "    " : "  "}${name}`;
  const added = [...(beside.bar ? [""] : []), ...(beside.words ? ["Where it stands"] : [])];
  const table: Table = {
    heads: others.length + added.length === 0 ? [""] : [head, ...others, ...added],
    rows: rows.flatMap((row) => tableRows(row, paper, beside)),
  };
  const legend = standings.some(({ meter }) => meter?.expected != null)
    ? paragraph(style.dim(LEGEND), { width, first: "  " })
    : [];
  return [...tableLines(table, width, drawLine), ...legend];
}

/** What of a row's standing has a column of its own. */
interface Beside {
  readonly bar: boolean;
  readonly words: boolean;
}

function tableRows(row: PageRow, paper: Paper, beside: Beside): Table["rows"][number][] {
  const { width, style } = paper;
  if (row.kind === "section") return [{ through: paragraph(style.bold(safe(row.text)), { width }) }];
  const [name = "", ...cells] = row.cells.map(safe);
  const { standing } = row;
  if (!standing) return [[`  ${row.cells[0]?.startsWith(" ") ? "  " : ""}${name}`, ...cells]];
  const paint = paintOf(standing.tone, style);
  const drawn = standing.meter ? bar(standing.meter) : "";
  const words = paint(standing.words);
  const columns = [...(beside.bar ? [drawn] : []), ...(beside.words ? [words] : [])];
  const asides = standing.asides.map(safe).join(" · ");
  const said = [beside.words ? "" : words, asides].filter((part) => part !== "").join(" · ");
  const below = [beside.bar ? "" : drawn, said].filter((part) => part !== "").join(" ");
  return [
    [`  ${paint(standing.symbol)} ${name}`, ...cells, ...columns],
    ...through([
      ...(below === "" ? [] : paragraph(below, { width, first: "    " })),
      ...standing.lines.flatMap((line) => paragraph(safeLines(line), { width, first: "    " })),
    ]),
  ];
}

function through(lines: readonly string[]): Table["rows"][number][] {
  return lines.length === 0 ? [] : [{ through: lines }];
}
