import { paragraph } from "../../markup/paragraph.ts";
import { displayWidth, padEnd } from "../../markup/width.ts";
import type { Block, Item, Meter, Page, Series } from "../page.ts";
import { bar } from "./bar.ts";
import { type Paper, paintOf, safe, safeLines } from "./paper.ts";
import { recordTable } from "./record-table.ts";
import { terminalTable } from "./terminal-table.ts";

/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 120;
/** Columns of long texts are lines of their own. */
const WIDEST_RECORDS = 220;
const NARROWEST = 20;
/** Under this width labels stand before their text instead of in a column of their own. */
const LABEL_COLUMN_WIDTH = 60;
const WIDEST_LABEL = 26;

/** A page for the terminal: a text that ends with one newline, no line of it wider than the paper. */
export function renderTerminal(page: Page, { style, width, pointer, drawLine }: Paper): string {
  const full = Math.max(NARROWEST, width);
  const paper = { style, width: Math.min(WIDEST, full), drawLine, ...(pointer && { pointer }) };
  const sheet = { style, width: Math.min(WIDEST_RECORDS, full), drawLine };
  let indent = 0;
  const lines: string[] = [];
  for (const [at, block] of page.entries()) {
    // Notes stand together, apart from all else.
    if ((block.kind === "note") !== (page[at - 1]?.kind === "note")) lines.push("");
    if (block.kind === "title" || block.kind === "note") indent = 0;
    if (block.kind === "title" && lines.length > 0) lines.push("", "─".repeat(paper.width));
    const isForm = block.kind === "table" && block.table.records === true;
    for (const line of blockLines(block, isForm ? sheet : paper, " ".repeat(indent))) {
      if (line !== "" || lines.at(-1) !== "") lines.push(line);
    }
    if (block.kind === "heading") indent = block.level === 4 ? 4 : 2;
  }
  return `${lines.join("\n").trim()}\n`;
}

function blockLines(block: Block, paper: Paper, first: string): string[] {
  const { style, width } = paper;
  switch (block.kind) {
    case "title": {
      const aside = block.aside === null ? "" : ` · ${safe(block.aside)}`;
      return ["", ...paragraph(`${style.bold(safe(block.text))}${aside}`, { width })];
    }
    case "heading":
      return ["", ...headingLines(block, paper)];
    case "paragraph": {
      const { pointer = (rest: string) => rest } = paper;
      const text = block.rest ? `${block.text}: ${pointer(block.rest)}` : block.text;
      return paragraph(block.keepsLines ? safeLines(text) : safe(text), { width, first });
    }
    case "note":
      return paragraph(style.dim(safe(block.text)), { width });
    case "meter":
      return meterLines(block.meter, width, first);
    case "list":
      return listLines(block.items, paper, first);
    case "table":
      return block.table.records ? recordTable(block.table, paper) : terminalTable(block.table, paper);
  }
}

/** The bar and its words; where they do not fit on one line, the words stand below. */
function meterLines(meter: Meter, width: number, first: string): string[] {
  const line = `${first}${bar(meter)} ${meter.words}`;
  if (line.length <= width) return [line];
  return [`${first}${bar(meter)}`, ...paragraph(meter.words, { width, first })];
}

function headingLines(block: Extract<Block, { kind: "heading" }>, { style, width }: Paper): string[] {
  const { level, text, aside } = block;
  const gap = level === 2 ? "  " : " ";
  const behind = aside === null ? "" : gap + safe(level === 4 ? `(${aside})` : aside);
  const words = safe(level === 2 ? text.toUpperCase() : text);
  return paragraph(`${style.bold(words)}${behind}`, { width, first: level === 4 ? "  " : "" });
}

function listLines(items: readonly Item[], paper: Paper, indent: string): string[] {
  const labels = items.map(({ label }) => displayWidth(safe(label ?? "")));
  const column = paper.width < LABEL_COLUMN_WIDTH ? 0 : Math.min(WIDEST_LABEL, Math.max(...labels));
  return items.flatMap((item, at) => {
    const { lines = [] } = item;
    const gap = at > 0 && lines.length > 0 ? [""] : [];
    const below = lines.flatMap((line) =>
      paragraph(safeLines(line), { width: paper.width, first: `${indent}  ` }),
    );
    return [...gap, ...itemLines(item, paper, { indent, column }), ...below];
  });
}

/** An item behind its mark or its label; a label that is too long for its column stands in the text. */
function itemLines(
  { mark, label, text: said, tone, series }: Item,
  { style, width }: Paper,
  { indent, column }: { readonly indent: string; readonly column: number },
): string[] {
  const paint = paintOf(tone, style);
  const text = safeLines(series ? `${sparkline(series)}  ${said}` : said);
  if (mark !== null) return paragraph(text, { width, first: `${indent}${paint(safe(mark))} ` });
  if (label === null) return paragraph(paint(text), { width, first: indent });
  const words = safe(label);
  if (displayWidth(words) > column) {
    return paragraph(`${paint(`${words}:`)} ${text}`, { width, first: indent, rest: `${indent}  ` });
  }
  return paragraph(text, { width, first: `${indent}${paint(padEnd(words, column))}  ` });
}

const LEVELS = "▁▂▃▄▅▆▇█";
/** So many figures fit beside a text; of more, the last ones are drawn. */
const MOST = 24;

/** A series as a row of bars: the lowest for the least of its numbers, its start and its aim, the highest for the most. */
function sparkline({ values, start, aim }: Series): string {
  const shown = values.slice(-MOST);
  const scale = [...shown, start, aim].filter((value) => value !== null);
  const [least, most] = [Math.min(...scale), Math.max(...scale)];
  return shown.map((value) => LEVELS.charAt(levelOf(value, least, most))).join("");
}

function levelOf(value: number, least: number, most: number): number {
  if (most === least) return 3;
  // Halved first: the difference of two very large numbers would have no end.
  return Math.round(((value / 2 - least / 2) / (most / 2 - least / 2)) * (LEVELS.length - 1));
}
