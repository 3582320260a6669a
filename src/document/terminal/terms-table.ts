import { paragraph } from "../../markup/paragraph.ts";
import { MIN_TABLE_WIDTH } from "../../markup/table.ts";
import { displayWidth, padEnd } from "../../markup/width.ts";
import type { Page, PageTable } from "../page.ts";
import { type Paper, safe, safeLines } from "./paper.ts";

/** A longer name stands on a line of its own. */
const MAX_TERM_WIDTH = 30;

/** How wide the column of the names is in all tables of terms of a page, so that they stand under each other. */
export function termWidth(page: Page): number {
  const terms = page.flatMap((block) =>
    block.kind === "table" && block.table.form === "terms" ? block.table.rows : [],
  );
  const widths = terms.map((row) => (row.kind === "cells" ? displayWidth(safe(row.cells[0] ?? "")) : 0));
  return widths.reduce((most, width) => Math.max(most, Math.min(width, MAX_TERM_WIDTH)), 0);
}

/**
 * Names that programs know, each with what is said of it: beside it, or below it where there is no room, or where
 * something is said of the name itself.
 */
export function termsTable({ rows }: PageTable, paper: Paper, column: number): string[] {
  return rows.flatMap((row) => (row.kind === "cells" ? termLines(row.cells, paper, column) : []));
}

function termLines(cells: readonly string[], { style, width }: Paper, column: number): string[] {
  const [term = "", ...others] = cells;
  const text = safeLines(others.at(-1) ?? "");
  const asides = others.slice(0, -1).map(safe).filter(Boolean);
  const name = `  ${style.bold(safe(term))}`;
  const isBelow = asides.length > 0 || width < MIN_TABLE_WIDTH || displayWidth(name) - 2 > column;
  if (!isBelow) return paragraph(text, { width, first: padEnd(name, column + 4) });
  const aside = asides.length === 0 ? "" : ` (${asides.join("; ")})`;
  const first = " ".repeat(asides.length > 0 || width < MIN_TABLE_WIDTH ? 4 : column + 4);
  return [
    ...paragraph(`${name.trimStart()}${aside}`, { width, first: "  " }),
    ...paragraph(text, { width, first }),
  ];
}
