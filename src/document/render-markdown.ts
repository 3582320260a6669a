import { escapeMarkdown } from "../markup/markdown.ts";
import {
  answersOf,
  type Block,
  type Item,
  type Page,
  type PageRow,
  type PageTable,
  type Standing,
} from "./page.ts";

/**
 * A page as Markdown that also reads well aloud: headings, lists and tables with heads, and words for every bar.
 * Ends with one newline.
 */
export function renderMarkdown(page: Page): string {
  const texts = page.map((block, index) => {
    const before = page[index - 1];
    const gap = before === undefined ? "" : isList(block) && isList(before) ? "\n" : "\n\n";
    return gap + blockText(block);
  });
  return `${texts.join("")}\n`;
}

function isList({ kind }: Block): boolean {
  return kind === "list" || kind === "meter";
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "title":
      return `# ${safe(block.text)}${block.aside === null ? "" : `\n\n${safe(block.aside)}`}`;
    case "heading": {
      const aside = block.aside === null ? "" : ` (${safe(block.aside)})`;
      return `${"#".repeat(block.level)} ${safe(block.text)}${aside}`;
    }
    case "paragraph":
      return block.keepsLines ? safeLines(block.text, "  ") : safe(block.text);
    case "note":
      return `*${safe(block.text)}*`;
    case "meter":
      return `- **The way so far:** ${safe(block.meter.words)}`;
    case "list":
      return block.items.map(itemText).join("\n");
    case "table":
      return tableText(block.table);
  }
}

function itemText({ label, text, lines = [] }: Item): string {
  const words = safeLines(text, "  ");
  const said = label === null ? `- ${words}` : `- **${safe(label)}:** ${words}`;
  return [said, ...lines.map((line) => `  - ${safeLines(line, "    ")}`)].join("\n");
}

/** Each section of a table becomes a table under its own heading; where rows stand is their last column. */
function tableText({ heads, rows, records }: PageTable): string {
  if (records) return recordsText(heads, rows);
  const stands = rows.some((row) => row.kind === "cells" && row.standing);
  const columns = stands ? [...heads, "Where it stands"] : heads;
  const top = [line(columns.map(safe)), line(columns.map(() => "---"))];
  const parts = sections(rows).map(({ title, cells }) => {
    const table = [...top, ...cells.map((row) => line(row))].join("\n");
    return title === null ? table : `### ${safe(title)}\n\n${table}`;
  });
  return parts.join("\n\n");
}

/** Rows of long texts; what stands below a row becomes a row that begins with its label. */
function recordsText(heads: readonly string[], rows: readonly PageRow[]): string {
  const lines = rows.flatMap((row) => {
    if (row.kind === "section") return [line([`**${safe(row.text)}**`, ...heads.slice(1).map(() => "")])];
    const { cells, below } = row;
    const rest = heads.slice(2).map(() => "");
    return [
      line(cells.map(linesText)),
      ...(below ? [line([`**${safe(below.label)}**`, linesText(below.text), ...rest])] : []),
    ];
  });
  return [line(heads.map(safe)), line(heads.map(() => "---")), ...lines].join("\n");
}

function linesText(cell: string): string {
  const lines = answersOf(cell).flatMap((answer) => answer.split("\n"));
  return lines.length === 0 ? "–" : lines.map(safe).join("<br>");
}

function sections(rows: readonly PageRow[]): { title: string | null; cells: string[][] }[] {
  const parts: { title: string | null; cells: string[][] }[] = [];
  for (const row of rows) {
    if (row.kind === "section") parts.push({ title: row.text, cells: [] });
    else {
      if (parts.length === 0) parts.push({ title: null, cells: [] });
      parts.at(-1)?.cells.push(cellsOf(row));
    }
  }
  return parts;
}

function cellsOf({ cells, standing }: Extract<PageRow, { kind: "cells" }>): string[] {
  const said = cells.map((cell) => (cell === "" ? "–" : safe(cell)));
  return standing ? [...said, standingText(standing)] : said;
}

function standingText({ symbol, words, meter, asides, lines }: Standing): string {
  const way = meter && meter.words.charAt(0).toLowerCase() + meter.words.slice(1);
  const rest = [...(way ? [way] : []), ...asides, ...lines];
  return [`**${safe(`${symbol} ${words}`)}**`, ...rest.map(safe)].join("; ");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** A text with the lines that it has, the later ones as far in as its item stands. */
function safeLines(text: string, indent: string): string {
  return text
    .split("\n")
    .map(safe)
    .filter((line) => line !== "")
    .join(`\\\n${indent}`);
}

function safe(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " "));
}
