import { InputError } from "../../errors.ts";
import { cleanText } from "./clean-text.ts";
import {
  EMPTY_CELL,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  type OfficeCell,
  type OfficeControl,
  type OfficeRow,
} from "./office-file.ts";

/** A paragraph outside every table, or a table. */
export type DocxBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly OfficeRow[] };

/** Takes the elements and texts of a document's body in their order. */
export interface DocxBuilder {
  readonly open: (element: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (element: string) => void;
  readonly text: (text: string) => void;
  readonly end: () => DocxDocument;
}

export interface DocxDocument {
  readonly blocks: readonly DocxBlock[];
  /** How many tracked insertions and deletions there are. */
  readonly inserted: number;
  readonly deleted: number;
}

interface OpenTable {
  readonly rows: OfficeRow[];
  row: OpenCell[];
  before: number;
  isHeading: boolean;
  isDeleted: boolean;
}

interface OpenCell {
  text: string;
  fill: string | null;
  across: number;
  merge: "none" | "first" | "below";
  readonly controls: OfficeControl[];
}

interface OpenControl {
  tag: string | null;
  isPlaceholder: boolean;
  text: string;
}

const MAX_DEPTH = 20;
/** Paragraphs and tables one below the other. */
const MAX_BLOCKS = 50_000;

/** A table inside a cell adds its texts to that cell. */
export function docxBuilder(name: string): DocxBuilder {
  const blocks: DocxBlock[] = [];
  const tables: OpenTable[] = [];
  const cells: OpenCell[] = [];
  const controls: OpenControl[] = [];
  const counts = { inserted: 0, deleted: 0, rows: 0, cells: 0 };
  let paragraph = "";
  let isItem = false;
  let isText = false;
  /** How many elements are open whose words are not read: deletions, field codes, what moved away. */
  let dropped = 0;
  let inRowProperties = false;
  let inProperties = 0;

  const write = (words: string): void => {
    if (dropped > 0 || controls.some(({ isPlaceholder }) => isPlaceholder)) return;
    paragraph += words;
    for (const control of controls) control.text += words;
  };
  const endParagraph = (): void => {
    const words = paragraph === "" || !isItem ? paragraph : `• ${paragraph}`;
    paragraph = "";
    isItem = false;
    const cell = cells.at(-1);
    if (cell) cell.text += `${words}\n`;
    else if (cleanText(words) !== "") blocks.push({ kind: "text", text: cleanText(words) });
    if (blocks.length > MAX_BLOCKS) throw tooMany(name);
  };
  const endTable = (): void => {
    const table = tables.pop();
    if (table === undefined) return;
    const cell = cells.at(-1);
    const rows = squared(table.rows);
    if (cell) cell.text += rows.map((row) => row.cells.map(({ text }) => text).join("\n")).join("\n");
    else blocks.push({ kind: "table", rows });
  };
  const endCell = (): void => {
    const cell = cells.pop();
    if (cell !== undefined) tables.at(-1)?.row.push(cell);
    counts.cells += 1;
    if (counts.cells > MAX_CELLS) throw tooMany(name);
  };
  const endRow = (): void => {
    const table = tables.at(-1);
    if (table === undefined || table.isDeleted) return;
    counts.rows += 1;
    if (counts.rows > MAX_ROWS) throw tooMany(name);
    table.rows.push(rowOf(table));
  };

  const openers: Readonly<Record<string, (attributes: ReadonlyMap<string, string>) => void>> = {
    tbl: () => {
      if (tables.length >= MAX_DEPTH) throw tooMany(name);
      tables.push({ rows: [], row: [], before: 0, isHeading: false, isDeleted: false });
    },
    tr: () => {
      const table = tables.at(-1);
      if (table) Object.assign(table, { row: [], before: 0, isHeading: false, isDeleted: false });
    },
    trPr: () => {
      inRowProperties = true;
    },
    tblHeader: (attributes) => {
      const table = tables.at(-1);
      if (table) table.isHeading = !isOff(attributes.get("val"));
    },
    gridBefore: (attributes) => {
      const table = tables.at(-1);
      if (table) table.before = span(attributes.get("val"), 0);
    },
    tc: () => {
      const tags = controls.filter(({ tag }) => tag !== null);
      cells.push({ text: "", fill: null, across: 1, merge: "none", controls: [] });
      for (const control of tags) control.text = "";
    },
    gridSpan: (attributes) => {
      const cell = cells.at(-1);
      if (cell) cell.across = span(attributes.get("val"), 1);
    },
    vMerge: (attributes) => {
      const cell = cells.at(-1);
      if (cell) cell.merge = attributes.get("val") === "restart" ? "first" : "below";
    },
    shd: (attributes) => {
      const cell = cells.at(-1);
      const fill = attributes.get("fill")?.toUpperCase() ?? "";
      // A run and a paragraph may have a colour behind them too.
      if (cell && cell.fill === null && /^[0-9A-F]{6}$/.test(fill) && fill !== "FFFFFF") cell.fill = fill;
    },
    p: () => {
      if (paragraph !== "") endParagraph();
    },
    numPr: () => {
      isItem = true;
    },
    pStyle: (attributes) => {
      isItem ||= /^List ?(?:Bullet|Number)/i.test(attributes.get("val") ?? "");
    },
    numId: (attributes) => {
      if (attributes.get("val") === "0") isItem = false;
    },
    rPr: () => {
      inProperties += 1;
    },
    pPr: () => {
      inProperties += 1;
    },
    t: () => {
      isText = true;
    },
    tab: () => {
      if (inProperties === 0) write(" ");
    },
    br: () => write("\n"),
    cr: () => write("\n"),
    noBreakHyphen: () => write("-"),
    ins: () => {
      if (inProperties === 0) counts.inserted += 1;
    },
    moveTo: () => {
      counts.inserted += 1;
    },
    del: () => {
      if (inProperties === 0) counts.deleted += 1;
      const table = tables.at(-1);
      if (inRowProperties && table) table.isDeleted = true;
      dropped += 1;
    },
    moveFrom: () => {
      counts.deleted += 1;
      dropped += 1;
    },
    instrText: () => {
      dropped += 1;
    },
    delText: () => {
      dropped += 1;
    },
    sdt: () => {
      controls.push({ tag: null, isPlaceholder: false, text: "" });
    },
    tag: (attributes) => {
      const control = controls.at(-1);
      if (control) control.tag = attributes.get("val") ?? null;
    },
    showingPlcHdr: (attributes) => {
      const control = controls.at(-1);
      if (control) control.isPlaceholder = !isOff(attributes.get("val"));
    },
  };
  const drop = (): void => {
    dropped -= 1;
  };
  const endProperties = (): void => {
    inProperties -= 1;
  };
  const closers: Readonly<Record<string, () => void>> = {
    tbl: endTable,
    tr: endRow,
    trPr: () => {
      inRowProperties = false;
    },
    tc: () => {
      const around = controls.filter(({ tag }) => tag !== null);
      const cell = cells.at(-1);
      if (paragraph !== "") endParagraph();
      for (const { tag, text } of around)
        if (cell && tag !== null) cell.controls.push({ tag, text: cleanText(text) });
      endCell();
    },
    p: endParagraph,
    rPr: endProperties,
    pPr: endProperties,
    t: () => {
      isText = false;
    },
    del: drop,
    moveFrom: drop,
    instrText: drop,
    delText: drop,
    sdt: () => {
      const control = controls.pop();
      if (control?.tag !== null && control !== undefined)
        cells.at(-1)?.controls.push({ tag: control.tag, text: cleanText(control.text) });
    },
  };
  return {
    open: (element, attributes) => {
      if (Object.hasOwn(openers, element)) openers[element]?.(attributes);
    },
    close: (element) => {
      if (Object.hasOwn(closers, element)) closers[element]?.();
    },
    text: (words) => {
      if (isText) write(words);
    },
    end: () => {
      if (paragraph !== "") endParagraph();
      return { blocks, inserted: counts.inserted, deleted: counts.deleted };
    },
  };
}

function rowOf({ row, before, isHeading, rows }: OpenTable): OfficeRow {
  const cells: OfficeCell[] = Array.from({ length: before }, () => EMPTY_CELL);
  for (const { text, fill, across, merge, controls } of row) {
    const above = merge === "below" ? rows.at(-1)?.cells[cells.length] : undefined;
    const own = { ...EMPTY_CELL, text: cleanText(text), fill, across, controls };
    cells.push(above === undefined ? own : { ...above, across, isRepeated: true });
    for (let more = 1; more < across && cells.length < MAX_COLUMNS; more += 1) cells.push(EMPTY_CELL);
  }
  return { number: rows.length + 1, cells: cells.slice(0, MAX_COLUMNS), isHeading };
}

function squared(rows: readonly OfficeRow[]): readonly OfficeRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const filled = ({ cells }: OfficeRow): readonly OfficeCell[] =>
    Array.from({ length: width }, (_, at) => cells[at] ?? EMPTY_CELL);
  return rows.map((row) => ({ ...row, cells: filled(row) }));
}

function span(value: string | undefined, least: number): number {
  const number = Number(value);
  return Number.isInteger(number) ? Math.min(MAX_COLUMNS, Math.max(least, number)) : least;
}

function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false" || value === "off";
}

function tooMany(name: string): InputError {
  return new InputError(`${name}: this document has more rows, cells or tables in tables than any grid`);
}
