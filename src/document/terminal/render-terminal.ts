import { paragraph } from "../../markup/paragraph.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { displayWidth } from "../../markup/width.ts";
import type { Block, Meter, Page, PageTable, Way } from "../page.ts";
import { bar } from "./bar.ts";
import { countsTable } from "./counts-table.ts";
import { listLines } from "./list-lines.ts";
import {
  MAX_RECORDS_WIDTH,
  MAX_WIDTH,
  MIN_WIDTH,
  nameMeasurer,
  type PagePaper,
  type Paper,
  safe,
  safeLines,
} from "./paper.ts";
import { recordTable } from "./record-table.ts";
import { terminalTable } from "./terminal-table.ts";
import { termsTable, termWidth } from "./terms-table.ts";

/** A page for the terminal: a text that ends with one newline, no line of it but code wider than the paper. */
export function renderTerminal(page: Page, { width, ...rest }: Paper): string {
  const full = Math.max(MIN_WIDTH, width);
  const sheet: PagePaper = {
    ...rest,
    width: Math.min(MAX_WIDTH, full),
    recordsWidth: Math.min(MAX_RECORDS_WIDTH, full),
    termWidth: termWidth(page),
    nameOf: nameMeasurer(),
  };
  return `${pageLines(page, sheet).join("\n").trim()}\n`;
}

function pageLines(page: Page, sheet: PagePaper): string[] {
  let indent = 0;
  let before: Block | undefined;
  const lines: string[] = [];
  for (const block of page) {
    if (isLeftOut(block, sheet)) continue;
    // Notes stand together, apart from all else; so does what is said to do so.
    if ((block.kind === "note") !== (before?.kind === "note")) lines.push("");
    if ("isApart" in block && block.isApart) lines.push("");
    if (block.kind === "title" || block.kind === "note") indent = 0;
    if (block.kind === "title" && lines.length > 0) lines.push("", "─".repeat(sheet.width));
    // What a sentence leads to is set in.
    const isLedTo = block.kind === "list" && before?.kind === "paragraph" && before.text.endsWith(":");
    const all = blockLines(block, sheet, " ".repeat(isLedTo ? indent + 2 : indent));
    // The headings of small parts stand close under the one above.
    const isClose = block.kind === "heading" && block.level === 4 && before?.kind === "heading";
    for (const line of isClose ? all.slice(1) : all) {
      if (line !== "" || lines.at(-1) !== "") lines.push(line);
    }
    if (block.kind === "heading") indent = block.level === 4 ? 4 : 2;
    before = block;
  }
  return lines;
}

/** What says nothing without a way is left out where nobody knows one. */
function isLeftOut(block: Block, { pointer }: Paper): boolean {
  return (block.kind === "paragraph" || block.kind === "note") && block.needsWay === true && !pointer;
}

function blockLines(block: Block, paper: PagePaper, first: string): string[] {
  const { style, width } = paper;
  switch (block.kind) {
    case "title": {
      const aside = block.aside === null ? "" : ` · ${safe(block.aside)}`;
      return ["", ...paragraph(`${style.bold(safe(block.text))}${aside}`, { width })];
    }
    case "heading":
      return ["", ...headingLines(block, paper)];
    case "paragraph": {
      const lead = block.lead === undefined ? "" : `${style.bold(safe(block.lead))} `;
      const text = block.keepsLines ? safeLines(block.text) : safe(block.text);
      return pointedLines(`${lead}${text}`.trimEnd(), block.way, { paper, first });
    }
    case "note":
      return pointedLines(safe(block.text), block.way, { paper, first }).map((line) => style.dim(line));
    case "meter":
      return meterLines(block.meter, width, first);
    case "list":
      return listLines(block, paper, first);
    case "table":
      return tableLines(block.table, paper);
    case "code":
      return block.text.split("\n").map((line) => `${first}    ${escapeTerminal(line)}`.trimEnd());
    case "fold":
      return [...paragraph(style.bold(safe(block.text)), { width, first }), ...pageLines(block.page, paper)];
  }
}

/** A text and the way to what it speaks of, which is never broken: it is there to be copied. */
function pointedLines(
  text: string,
  way: Way | undefined,
  { paper, first }: { readonly paper: Paper; readonly first: string },
): string[] {
  const { width, pointer } = paper;
  if (way === undefined || !pointer) return paragraph(text, { width, first });
  const command = safe(pointer(way));
  const lines = paragraph(`${text}:`, { width, first });
  const last = `${lines.at(-1)} ${command}`;
  return displayWidth(last) <= width
    ? [...lines.slice(0, -1), last]
    : [...lines, `${first || "  "}${command}`];
}

function tableLines(table: PageTable, sheet: PagePaper): string[] {
  switch (table.form) {
    case "records":
      return recordTable(table, { ...sheet, width: sheet.recordsWidth });
    case "counts":
      return countsTable(table, sheet);
    case "terms":
      return termsTable(table, sheet, sheet.termWidth);
    case undefined:
      return terminalTable(table, sheet);
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
