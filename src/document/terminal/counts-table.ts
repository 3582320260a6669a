import { paragraph } from "../../markup/paragraph.ts";
import { MIN_TABLE_WIDTH } from "../../markup/table.ts";
import { displayWidth, padEnd, padStart, wrap } from "../../markup/width.ts";
import type { PageTable } from "../page.ts";
import { type Paper, safe } from "./paper.ts";

const COLUMN_WIDTH = 12;

/** Counts from each row's name (down) to each head (across), or where there is no room those above none in a list. */
export function countsTable(table: PageTable, paper: Paper): string[] {
  const [corner = "", ...heads] = table.heads.map(safe);
  const rows = table.rows.flatMap((row) => (row.kind === "cells" ? [namedCounts(row.cells)] : []));
  const names = rows.map(({ name }) => name);
  // What the columns of numbers leave for the names before them.
  const room = paper.width - 4 - heads.length * (COLUMN_WIDTH + 1);
  const words = names.flatMap((name) => name.split(" "));
  const longest = Math.min(COLUMN_WIDTH, Math.max(...words.map(displayWidth)));
  if (paper.width < MIN_TABLE_WIDTH || room < Math.max(longest, corner.length))
    return listed(rows, heads, paper);
  const label = Math.min(room, Math.max(corner.length, ...names.map(displayWidth)));
  return tabled({ corner, heads, rows, label }, paper);
}

interface NamedCounts {
  readonly name: string;
  readonly counts: readonly number[];
}

function namedCounts([name = "", ...counts]: readonly string[]): NamedCounts {
  return { name: safe(name), counts: counts.map(Number) };
}

interface CountsColumns {
  readonly corner: string;
  readonly heads: readonly string[];
  readonly rows: readonly NamedCounts[];
  /** How wide the column of the names is. */
  readonly label: number;
}

function tabled({ corner, heads, rows, label }: CountsColumns, paper: Paper): string[] {
  const columns = heads.map((name) => wrap(name, COLUMN_WIDTH));
  const height = Math.max(...columns.map((lines) => lines.length));
  const top = Array.from({ length: height }, (_, line) => {
    const cells = columns.map(
      (column) => ` ${padStart(column[line - height + column.length] ?? "", COLUMN_WIDTH)}`,
    );
    return paper.style.dim(`  ${padEnd(line === height - 1 ? corner : "", label)}${cells.join("")}`);
  });
  const most = Math.max(...rows.flatMap(({ counts }) => counts));
  const body = rows.flatMap(({ name, counts }) => {
    const cells = counts.map((count) => shaded(count, most, paper)).join("");
    return wrap(name, label).map((line, part) => `  ${padEnd(line, label)}${part === 0 ? cells : ""}`);
  });
  return [...top, ...body];
}

/** A count on a ground that is the darker the more there are; none is dim. */
function shaded(count: number, most: number, { style }: Paper): string {
  const steps = style.shades.length;
  const shade = style.shades[most <= steps ? count - 1 : Math.ceil((count / most) * steps) - 1];
  const paint = count === 0 ? style.dim : (shade ?? style.bold);
  return ` ${paint(padStart(String(count), COLUMN_WIDTH))}`;
}

function listed(rows: readonly NamedCounts[], heads: readonly string[], { width }: Paper): string[] {
  return rows.flatMap(({ name, counts }) =>
    counts.flatMap((count, at) => {
      const pair = heads[at] === name ? `Within ${name}` : `${name} -> ${heads[at]}`;
      return count === 0 ? [] : paragraph(`${pair}: ${count}`, { width, first: "  ", rest: "    " });
    }),
  );
}
