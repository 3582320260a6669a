import { paragraph } from "../../markup/paragraph.ts";
import { type Table, tableLines } from "../../markup/table.ts";
import type { PageRow, PageTable } from "../page.ts";
import { bar } from "./bar.ts";
import { type Paper, paintOf, safe, safeLines } from "./paper.ts";

/** From this width on, the bar and the words of a row stand in its own line. */
const WIDE = 110;
const LEGEND = "[===|  ] the way so far; | is what was expected by then";

/** A table for the terminal; where each row stands is said below it, or beside it where there is room. */
export function terminalTable({ heads, rows }: PageTable, paper: Paper): string[] {
  const { width, style } = paper;
  const standings = rows.flatMap((row) => (row.kind === "cells" && row.standing ? [row.standing] : []));
  const wide = width >= WIDE && standings.length > 0;
  const [name = "", ...others] = heads.map(safe);
  const table: Table = {
    heads:
      others.length === 0 && !wide
        ? [""]
        : [
            `${standings.length > 0 ? "    " : "  "}${name}`,
            ...others,
            ...(wide ? ["", "Where it stands"] : []),
          ],
    rows: rows.flatMap((row) => tableRows(row, paper, wide)),
  };
  const legend = standings.some(({ meter }) => meter?.expected != null)
    ? paragraph(style.dim(LEGEND), { width, first: "  " })
    : [];
  return [...tableLines(table, width), ...(standings.length > 0 ? [""] : []), ...legend];
}

function tableRows(row: PageRow, paper: Paper, wide: boolean): Table["rows"][number][] {
  const { width, style } = paper;
  if (row.kind === "section") return [{ through: ["", ...paragraph(style.bold(safe(row.text)), { width })] }];
  const [name = "", ...cells] = row.cells.map(safe);
  const { standing } = row;
  if (!standing) return [[`  ${row.cells[0]?.startsWith(" ") ? "  " : ""}${name}`, ...cells]];
  const sign = paintOf(standing.tone, style)(standing.symbol);
  const first = `  ${sign} ${name}`;
  const drawn = standing.meter ? bar(standing.meter) : "";
  const lines = standing.lines.flatMap((line) => paragraph(safeLines(line), { width, first: "    " }));
  const asides = standing.asides.map(safe).join(" · ");
  const words = paintOf(standing.tone, style)(standing.words);
  if (wide) {
    const below = asides === "" ? [] : paragraph(asides, { width, first: "    " });
    return [[first, ...cells, drawn, words], ...through([...below, ...lines])];
  }
  const said = [words, asides].filter((part) => part !== "").join(" · ");
  const below = paragraph(drawn === "" ? said : `${drawn} ${said}`, { width, first: "    " });
  return [[first, ...cells], ...through([...below, ...lines])];
}

function through(lines: readonly string[]): Table["rows"][number][] {
  return lines.length === 0 ? [] : [{ through: lines }];
}
