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
  // Rows of several lines need room between their sections.
  const hasBelow = rows.some((row) => row.kind === "cells" && row.below);
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
    rows: rows.flatMap((row) => {
      const isApart = row.kind === "section" && hasBelow;
      return [...(isApart ? through([""]) : []), ...tableRows(row, paper, beside)];
    }),
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
  const { standing, below } = row;
  if (!standing) {
    const indent = row.cells[0]?.startsWith(" ") ? "    " : "  ";
    return [[`${indent}${name}`, ...cells], ...through(below ? belowLines(below, paper) : [])];
  }
  const paint = paintOf(standing.tone, style);
  const drawn = standing.meter ? bar(standing.meter) : "";
  const words = paint(standing.words);
  const columns = [...(beside.bar ? [drawn] : []), ...(beside.words ? [words] : [])];
  const asides = standing.asides.map(safe).join(" · ");
  const said = [beside.words ? "" : words, asides].filter((part) => part !== "").join(" · ");
  const stands = [beside.bar ? "" : drawn, said].filter((part) => part !== "").join(" ");
  return [
    [`  ${paint(standing.symbol)} ${name}`, ...cells, ...columns],
    ...through([
      ...(stands === "" ? [] : paragraph(stands, { width, first: "    " })),
      ...standing.lines.flatMap((line) => paragraph(safeLines(line), { width, first: "    " })),
    ]),
  ];
}

/** What stands below a row, and the way to it, which is never broken: it is there to be copied. */
function belowLines(
  { label, text, way }: NonNullable<Extract<PageRow, { kind: "cells" }>["below"]>,
  { width, style, pointer }: Paper,
): string[] {
  const words = [label, text].map(safe).filter(Boolean).join(": ");
  const command = way && pointer ? [`    ${style.bold(safe(pointer(way)))}`] : [];
  return [...paragraph(words, { width, first: "    " }), ...command];
}

function through(lines: readonly string[]): Table["rows"][number][] {
  return lines.length === 0 ? [] : [{ through: lines }];
}
