import { escapeMarkdown, markdownCode, markdownSentence } from "../markup/markdown.ts";
import { escapeTerminal } from "../markup/terminal.ts";
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
  return `${pageText(page)}\n`;
}

/** Nobody types a command into a page: what says nothing without one is left out. */
function pageText(page: Page): string {
  const told = page.filter((block) => !("needsWay" in block && block.needsWay));
  const texts = told.map((block, index) => {
    const before = told[index - 1];
    const gap = before === undefined ? "" : isList(block) && isList(before) ? "\n" : "\n\n";
    return gap + blockText(block);
  });
  return texts.join("");
}

function isList({ kind }: Block): boolean {
  return kind === "list" || kind === "meter";
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "title":
      return `# ${ownText(block)}${block.aside === null ? "" : `\n\n${safe(block.aside)}`}`;
    case "heading": {
      const aside = block.aside === null ? "" : ` (${safe(block.aside)})`;
      return `${"#".repeat(block.level)} ${ownText(block)}${aside}`;
    }
    case "paragraph": {
      const lead = block.lead === undefined ? "" : `**${ownText({ ...block, text: block.lead })}** `;
      return lead + (block.keepsLines ? safeLines(block.text, "  ") : ownText(block));
    }
    case "note":
      return `*${safe(block.text)}*`;
    case "meter":
      return `- **The way so far:** ${safe(block.meter.words)}`;
    case "list":
      return block.items.map(itemText).join("\n");
    case "table":
      return tableText(block.table);
    case "code":
      // A fence ends only at a line of its own, and escaping leaves no line break in a line.
      return ["```yaml", ...block.text.split("\n").map((line) => escapeTerminal(line).trimEnd()), "```"].join(
        "\n",
      );
    case "fold": {
      // Blank lines within: without them GitHub would take the list for HTML.
      const parts = [
        "<details>",
        `<summary>${safe(block.text)}</summary>`,
        pageText(block.page),
        "</details>",
      ];
      return parts.join("\n\n");
    }
  }
}

function itemText(item: Item): string {
  const { label, text, hasCode, names = [], items = [], lines = [] } = item;
  const words = [...names.map(safe), hasCode ? ownText(item) : safeLines(text, "  ")]
    .filter(Boolean)
    .join(" · ");
  const said = label === null ? `- ${words}` : `- **${safe(label)}:** ${words}`.trimEnd();
  const inner = items.map((each) => itemText(each).replace(/^/gm, "  "));
  return [said, ...inner, ...lines.map((line) => `  - ${safeLines(line, "    ")}`)].join("\n");
}

/** Each section of a table becomes a table under its own heading; where rows stand is their last column. */
function tableText({ heads, rows, form }: PageTable): string {
  if (form === "records") return recordsText(heads, rows);
  if (form === "terms") return termsText(heads, rows);
  const stands = rows.some((row) => row.kind === "cells" && row.standing);
  const columns = stands ? [...heads, "Where it stands"] : heads;
  const top = [line(columns.map(safe)), line(columns.map(() => "---"))];
  const parts = sections(rows).map(({ title, cells }) => {
    const table = [...top, ...cells.map((row) => line(row))].join("\n");
    return title === null ? table : `### ${safe(title)}\n\n${table}`;
  });
  return parts.join("\n\n");
}

/** Names that programs know are code, and what is said of them has the lines that it has. */
function termsText(heads: readonly string[], rows: readonly PageRow[]): string {
  const lines = rows.flatMap((row) => {
    if (row.kind === "section") return [];
    const [term = "", ...others] = row.cells;
    return [line([markdownCode(term), ...others.map((text) => text.split("\n").map(safe).join("<br>"))])];
  });
  return [line(heads.map(safe)), line(heads.map(() => "---")), ...lines].join("\n");
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

/** A text in which, if it is a sentence of ours, what stands in backticks is code. */
function ownText({ text, hasCode = false }: { readonly text: string; readonly hasCode?: boolean }): string {
  return hasCode ? markdownSentence(text.replace(/\s+/g, " ")) : safe(text);
}

function safe(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " "));
}
