import { paragraph } from "../../markup/paragraph.ts";
import { MIN_TABLE_WIDTH } from "../../markup/table.ts";
import { displayWidth, padEnd, wrap } from "../../markup/width.ts";
import type { Block, Item, Series } from "../page.ts";
import { type MeasuredName, type PagePaper, paintOf, safe, safeLines } from "./paper.ts";

const MAX_LABEL_WIDTH = 26;

/** A list: labels in a column of their own where there is room for one, marks before their text. */
export function listLines(
  { items, labels = items.map(({ label }) => label ?? "") }: Extract<Block, { kind: "list" }>,
  paper: PagePaper,
  indent: string,
): string[] {
  const widest = Math.max(...labels.map((label) => displayWidth(safe(label))));
  const column = paper.width < MIN_TABLE_WIDTH ? 0 : Math.min(MAX_LABEL_WIDTH, widest);
  return items.flatMap((item, at) => {
    const { lines = [] } = item;
    const gap = at > 0 && lines.length > 0 ? [""] : [];
    const below = lines.flatMap((line) =>
      paragraph(safeLines(line), { width: paper.width, first: `${indent}  ` }),
    );
    return [...gap, ...itemLines(item, paper, { indent, column }), ...below];
  });
}

interface ListColumn {
  readonly indent: string;
  readonly column: number;
}

/** An item behind its mark or its label; a label that is too long for its column stands in the text. */
function itemLines(item: Item, paper: PagePaper, { indent, column }: ListColumn): string[] {
  const { mark, label, text: said, tone, series } = item;
  const { style, width } = paper;
  if (item.items || item.names) return madeLines(item, paper, { indent, column });
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

/** An item of names or of other items: beside its label, or below it where there is no column for labels. */
function madeLines(
  { label, text, names = [], items = [] }: Item,
  paper: PagePaper,
  at: ListColumn,
): string[] {
  const { indent, column } = at;
  const words = safe(label ?? "");
  const isBeside = label !== null && displayWidth(words) <= column;
  const left = label === null ? indent : `${indent}${" ".repeat(isBeside ? column + 2 : 2)}`;
  const width = paper.width - left.length;
  const lines = [
    ...nameLines(names.map(paper.nameOf), width),
    ...items.flatMap((item) => itemLines(item, { ...paper, width }, { indent: "", column: 0 })),
    ...(text === ""
      ? []
      : safeLines(text)
          .split("\n")
          .flatMap((line) => wrap(line, width))),
  ];
  if (label !== null && !isBeside)
    return [...paragraph(words, { width: paper.width, first: indent }), ...lines.map((line) => left + line)];
  return lines.map(
    (line, row) => (row === 0 ? `${indent}${padEnd(words, left.length - indent.length)}` : left) + line,
  );
}

/** Names set one after another in lines of at most `width` cells, broken between them: they hold commas, so a dot parts them. */
function nameLines(names: readonly MeasuredName[], width: number): string[] {
  const lines: MeasuredName[] = [];
  for (const [at, name] of names.entries()) {
    const mark = at < names.length - 1 ? " ·" : "";
    const piece = { text: name.text + mark, width: name.width + mark.length };
    const line = lines.at(-1);
    if (line && line.width + 1 + piece.width <= width) {
      lines[lines.length - 1] = { text: `${line.text} ${piece.text}`, width: line.width + 1 + piece.width };
    } else lines.push(piece);
  }
  return lines.flatMap((line) => (line.width <= width ? line.text : wrap(line.text, width)));
}

const LEVELS = "▁▂▃▄▅▆▇█";
/** So many figures fit beside a text; of more, the last ones are drawn. */
const MAX_DRAWN = 24;

/** A series as a row of bars: the lowest for the least of its numbers, its start and its aim, the highest for the most. */
function sparkline({ values, start, aim }: Series): string {
  const shown = values.slice(-MAX_DRAWN);
  const scale = [...shown, start, aim].filter((value) => value !== null);
  const [least, most] = [Math.min(...scale), Math.max(...scale)];
  return shown.map((value) => LEVELS.charAt(levelOf(value, least, most))).join("");
}

function levelOf(value: number, least: number, most: number): number {
  if (most === least) return 3;
  // Halved first: the difference of two very large numbers would have no end.
  return Math.round(((value / 2 - least / 2) / (most / 2 - least / 2)) * (LEVELS.length - 1));
}
