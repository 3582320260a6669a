import {
  answersOf,
  type Block,
  type Item,
  type Page,
  type PageRow,
  type PageTable,
  type Standing,
} from "../../document/page.ts";
import { isolateDaysInHtml } from "../../markup/isolated-days.ts";
import { element, type Xml } from "../../markup/xml.ts";
import { direction, stretches } from "./docx-direction.ts";

/** How wide the text is, in twentieths of a point, and what colours the first cell of rows that begin so. */
export interface DocxLayout {
  readonly width: number;
  readonly colours: ReadonlyMap<string, string>;
}

/** The blocks of a page in the language of Word: its own headings, lists, and tables whose heads are repeated. */
export function docxBlocks(page: Page, layout: DocxLayout): Xml[] {
  return page.flatMap((block) => blockXml(block, layout));
}

function blockXml(block: Block, layout: DocxLayout): Xml[] {
  switch (block.kind) {
    case "title":
      return [
        paragraphXml("Title", block.text),
        ...(block.aside === null ? [] : [paragraphXml("Subtitle", block.aside)]),
      ];
    case "heading":
      return [
        paragraphXml(
          `Heading${block.level - 1}`,
          block.aside === null ? block.text : `${block.text} (${block.aside})`,
        ),
      ];
    case "paragraph": {
      const lead = block.lead === undefined ? [] : runs(`${block.lead} `, true);
      return block.needsWay ? [] : [paragraphXml("Normal", ...lead, block.text)];
    }
    case "note":
      return block.needsWay ? [] : [paragraphXml("Small", block.text)];
    case "meter":
      return [paragraphXml("Normal", `The way so far: ${block.meter.words}`)];
    case "list":
      return block.items.flatMap(itemXml);
    case "table":
      // A paragraph behind each table: without one Word joins it with the next.
      return [tableXml(block.table, layout), paragraphXml("AfterTable", "")];
    case "code":
      return [paragraphXml("Normal", block.text)];
    case "fold":
      return [paragraphXml("Normal", block.text), ...docxBlocks(block.page, layout)];
  }
}

/** Text in runs; its line breaks are Word's. */
export function runs(text: string, isBold = false): Xml[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) =>
    stretches(line).map(({ text: words, isRightToLeft }, part) => {
      const properties = [
        ...(isBold ? [element("w:b", {}), element("w:bCs", {})] : []),
        ...(isRightToLeft ? [element("w:rtl", {})] : []),
      ];
      return element(
        "w:r",
        {},
        ...(properties.length === 0 ? [] : [element("w:rPr", {}, ...properties)]),
        ...(at === 0 || part > 0 ? [] : [element("w:br", {})]),
        element("w:t", { "xml:space": "preserve" }, words),
      );
    }),
  );
}

export function paragraphXml(style: string, ...parts: readonly (Xml | string)[]): Xml {
  const inside = parts.flatMap((part) =>
    typeof part === "string" ? (part === "" ? [] : runs(part)) : [part],
  );
  return wordParagraph(style, inside);
}

interface ParagraphProperties {
  /** Those that Word has before the direction of a text, and behind it. */
  readonly before?: readonly Xml[];
  readonly behind?: readonly Xml[];
}

/** A paragraph that stands to the right where its words are read from there, and whose days stay whole beside such words. */
export function wordParagraph(
  style: string,
  inside: readonly Xml[],
  { before = [], behind = [] }: ParagraphProperties = {},
): Xml {
  const properties = [element("w:pStyle", { "w:val": style }), ...before, ...direction(inside), ...behind];
  const words = { xml: isolateDaysInHtml(inside.map(({ xml }) => xml).join("")) };
  return element("w:p", {}, element("w:pPr", {}, ...properties), words);
}

function itemXml({ mark, label, text, names = [], items = [], lines = [] }: Item): Xml[] {
  const before =
    label !== null
      ? runs(`${label}: `, true)
      : mark !== null && mark !== "·" && mark !== "+"
        ? runs(`${mark} `)
        : [];
  const words = [...names, text].filter(Boolean).join(" · ");
  const below = [...items.map((item) => item.text), ...lines];
  // What is said below an item stays on its sheet of paper.
  const last = below.length - 1;
  return [
    bulletXml("ListBullet", [...before, ...runs(words)], { keepNext: last >= 0 }),
    ...below.map((line, at) => indented(line, { keepNext: at < last })),
  ];
}

interface Keeping {
  /** Whether it stands on the same sheet of paper as what comes next. */
  readonly keepNext?: boolean;
}

/** An item of a list, of the page's or of a cell's. */
export function bulletXml(
  style: "ListBullet" | "TableBullet" | "GridBullet",
  inside: readonly Xml[],
  { keepNext = false }: Keeping = {},
): Xml {
  const number = style === "ListBullet" ? 1 : 2;
  const numbered = element(
    "w:numPr",
    {},
    element("w:ilvl", { "w:val": 0 }),
    element("w:numId", { "w:val": number }),
  );
  // What has more to say below it stands a little apart from what comes before.
  const apart = keepNext ? [element("w:spacing", { "w:before": 80 })] : [];
  return wordParagraph(style, inside, { before: [...kept(keepNext), numbered], behind: apart });
}

function kept(keepNext: boolean): Xml[] {
  return keepNext ? [element("w:keepNext", {})] : [];
}

function indented(text: string, { keepNext = false }: Keeping): Xml {
  const left = element("w:ind", { "w:left": 284 });
  return wordParagraph("ListBullet", runs(text), { before: kept(keepNext), behind: [left] });
}

function tableXml({ heads, rows }: PageTable, layout: DocxLayout): Xml {
  const hasStanding = rows.some((row) => row.kind === "cells" && row.standing !== null);
  const columns = hasStanding ? [...heads, "Where it stands"] : heads;
  return wordTable(columns, {
    widths: columnWidths(columns, rows, layout.width),
    rows: rows.flatMap((row) => rowXml(row, columns.length, layout)),
  });
}

/** Letters of a column's text that its width is measured by: a longer text has lines of its own. */
const MOST_LETTERS = 56;
/** Letters that a column has room for at least, beside its longest word. */
const LEAST_LETTERS = 6;

/** How wide each column is: by its longest text, so that a figure does not take what a sentence needs. */
function columnWidths(heads: readonly string[], rows: readonly PageRow[], width: number): number[] {
  const letters = heads.map((head, column) => {
    const texts = rows.flatMap((row) => (row.kind === "cells" ? [cellText(row, column)] : []));
    const words = [head, ...texts].flatMap((text) => text.split(/\s+/)).map((word) => word.length);
    const longest = Math.max(0, ...texts.map((text) => Math.min(MOST_LETTERS, text.length)));
    return Math.max(longest, ...words, LEAST_LETTERS) + 2;
  });
  const all = letters.reduce((sum, each) => sum + each, 0);
  return letters.map((each) => Math.floor((width * each) / all));
}

function cellText(row: Extract<PageRow, { kind: "cells" }>, column: number): string {
  const { cells, standing } = row;
  if (column < cells.length) return cells[column] ?? "";
  return standing ? [standing.words, ...standing.asides, ...standing.lines].join(" ") : "";
}

/** The room round a cell's text, in twentieths of a point. */
const CELL_ROOM = [
  ["top", 40],
  ["left", 80],
  ["bottom", 40],
  ["right", 80],
] as const;

/** A table with lines between its cells. */
export function wordTable(
  heads: readonly string[],
  {
    widths,
    rows,
    description,
  }: {
    /** Of each column, in twentieths of a point. */
    readonly widths: readonly number[];
    readonly rows: readonly Xml[];
    readonly description?: string;
  },
): Xml {
  const line = (name: string): Xml =>
    element(`w:${name}`, { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "777777" });
  const width = widths.reduce((sum, each) => sum + each, 0);
  return element(
    "w:tbl",
    {},
    element(
      "w:tblPr",
      {},
      element("w:tblW", { "w:w": width, "w:type": "dxa" }),
      element("w:tblBorders", {}, ...["top", "left", "bottom", "right", "insideH", "insideV"].map(line)),
      element("w:tblLayout", { "w:type": "fixed" }),
      element(
        "w:tblCellMar",
        {},
        ...CELL_ROOM.map(([side, room]) => element(`w:${side}`, { "w:w": room, "w:type": "dxa" })),
      ),
      element("w:tblLook", { "w:firstRow": 1, "w:noHBand": 1, "w:noVBand": 1 }),
      ...(description === undefined ? [] : [element("w:tblDescription", { "w:val": description })]),
    ),
    element("w:tblGrid", {}, ...widths.map((each) => element("w:gridCol", { "w:w": each }))),
    tableRow(
      heads.map((head) => cellXml([paragraphXml("TableHead", head)], { shade: "E8E2EE" })),
      { isHead: true },
    ),
    ...rows,
  );
}

/** A row stays on one sheet of paper, but where it is taller than any. */
export function tableRow(
  cells: readonly Xml[],
  { isHead = false, isTall = false }: { readonly isHead?: boolean; readonly isTall?: boolean } = {},
): Xml {
  const properties = [
    ...(isTall ? [] : [element("w:cantSplit", {})]),
    ...(isHead ? [element("w:tblHeader", {})] : []),
  ];
  return element("w:tr", {}, element("w:trPr", {}, ...properties), ...cells);
}

export interface CellLook {
  readonly shade?: string;
  /** How many columns it takes. */
  readonly span?: number;
}

export function cellXml(inside: readonly Xml[], { shade, span }: CellLook = {}): Xml {
  return element(
    "w:tc",
    {},
    element(
      "w:tcPr",
      {},
      ...(span === undefined ? [] : [element("w:gridSpan", { "w:val": span })]),
      ...(shade === undefined
        ? []
        : [element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": shade })]),
    ),
    ...(inside.length === 0 ? [paragraphXml("TableText", "")] : inside),
  );
}

function rowXml(row: PageRow, columns: number, layout: DocxLayout): Xml[] {
  if (row.kind === "section")
    return [tableRow([cellXml([paragraphXml("GridHead", row.text)], { span: columns, shade: "F3F0F6" })])];
  const cells = row.cells.map((text, at) => {
    const shade = at === 0 ? layout.colours.get(text) : undefined;
    return cellXml(answersXml(text), shade === undefined ? {} : { shade });
  });
  const { standing, below } = row;
  const stands = standing
    ? [cellXml(standingXml(standing))]
    : columns > row.cells.length
      ? [cellXml([])]
      : [];
  const under = below ? [belowRow(below, columns)] : [];
  return [tableRow([...cells, ...stands]), ...under];
}

/** Where it stands, and in one breath what else is to be said of it. */
function standingXml({ symbol, words, asides, lines }: Standing): Xml[] {
  const more = [...asides, ...lines].join(" · ");
  return [
    paragraphXml("TableHead", `${symbol} ${words}`),
    ...(more === "" ? [] : [paragraphXml("TableText", more)]),
  ];
}

function belowRow({ label, text }: { readonly label: string; readonly text: string }, columns: number): Xml {
  return tableRow([
    cellXml([paragraphXml("TableHead", label)]),
    cellXml(answersXml(text), { span: Math.max(1, columns - 1) }),
  ]);
}

/** Several answers as a list, one as it is. */
function answersXml(text: string): Xml[] {
  const answers = answersOf(text);
  if (answers.length < 2) return answers.map((answer) => paragraphXml("TableText", answer));
  return answers.map((answer) => bulletXml("TableBullet", runs(answer)));
}
