import { InputError } from "../../errors.ts";
import { cleanText } from "./clean-text.ts";
import { docxTables } from "./docx-tables.ts";
import type { OfficeRow } from "./office-file.ts";

/** A paragraph outside every table, or a table. */
export type DocxBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly OfficeRow[] };

/** Takes the elements and texts of a document's body in their order. */
export interface DocxBuilder {
  readonly open: (element: string, attributes: XmlAttributes) => void;
  readonly close: (element: string) => void;
  readonly text: (text: string) => void;
  readonly end: () => DocxDocument;
}

/** The attributes of an element, without their prefixes. */
export type XmlAttributes = ReadonlyMap<string, string>;

export interface DocxDocument {
  readonly blocks: readonly DocxBlock[];
  /** How many tracked insertions and deletions there are. */
  readonly inserted: number;
  readonly deleted: number;
}

interface OpenControl {
  tag: string | null;
  isPlaceholder: boolean;
  text: string;
}

/** What is open at a place of the document, and what was read up to there. */
interface State {
  readonly blocks: DocxBlock[];
  readonly tables: ReturnType<typeof docxTables>;
  readonly controls: OpenControl[];
  readonly refuse: () => never;
  paragraph: string;
  isItem: boolean;
  isText: boolean;
  /** How many elements are open whose words are not read: deletions, field codes, what moved away. */
  dropped: number;
  isInRowProperties: boolean;
  /** How many elements of properties are open, in which `ins`, `del` and `tab` mean something else. */
  properties: number;
  inserted: number;
  deleted: number;
}

/** Paragraphs and tables one below the other. */
const MAX_BLOCKS = 50_000;

/** A table inside a cell adds its texts to that cell. `name` is how people are told of the file. */
export function docxBuilder(name: string): DocxBuilder {
  const refuse = (): never => {
    throw new InputError(`${name}: this document has more rows, cells or tables in tables than any grid`);
  };
  const state: State = {
    blocks: [],
    tables: docxTables(refuse),
    controls: [],
    refuse,
    paragraph: "",
    isItem: false,
    isText: false,
    dropped: 0,
    isInRowProperties: false,
    properties: 0,
    inserted: 0,
    deleted: 0,
  };
  return {
    open: (element, attributes) => OPENERS.get(element)?.(state, attributes),
    close: (element) => CLOSERS.get(element)?.(state),
    text: (words) => {
      if (state.isText) write(state, words);
    },
    end: () => {
      if (state.paragraph !== "") endParagraph(state);
      return state;
    },
  };
}

function write(state: State, words: string): void {
  if (state.dropped > 0 || state.controls.some(({ isPlaceholder }) => isPlaceholder)) return;
  state.paragraph += words;
  for (const control of state.controls) control.text += words;
}

function endParagraph(state: State): void {
  const { paragraph, isItem, tables } = state;
  const words = paragraph === "" || !isItem ? paragraph : `• ${paragraph}`;
  state.paragraph = "";
  state.isItem = false;
  if (tables.write(`${words}\n`)) return;
  if (cleanText(words) !== "") add(state, { kind: "text", text: cleanText(words) });
}

function add({ blocks, refuse }: State, block: DocxBlock): void {
  blocks.push(block);
  if (blocks.length > MAX_BLOCKS) refuse();
}

function endCell(state: State): void {
  if (state.paragraph !== "") endParagraph(state);
  // A form field may stand round a cell as well as in it.
  for (const control of state.controls) keepControl(state, control);
  state.tables.endCell();
}

function keepControl({ tables }: State, { tag, text }: OpenControl): void {
  if (tag !== null) tables.keepControl({ tag, text: cleanText(text) });
}

function endTable(state: State): void {
  const rows = state.tables.endTable();
  if (rows !== null) add(state, { kind: "table", rows });
}

function deletion(state: State): void {
  if (state.properties === 0) state.deleted += 1;
  if (state.isInRowProperties) state.tables.dropRow();
  state.dropped += 1;
}

function insertion(state: State): void {
  if (state.properties === 0) state.inserted += 1;
}

function drop(state: State): void {
  state.dropped += 1;
}

function endDrop(state: State): void {
  state.dropped -= 1;
}

function openProperties(state: State): void {
  state.properties += 1;
}

function endProperties(state: State): void {
  state.properties -= 1;
}

function isOn(attributes: XmlAttributes): boolean {
  return !["0", "false", "off"].includes(attributes.get("val") ?? "");
}

/** What an element begins. Those that are not named here hold only what is named, or nothing to read. */
const OPENERS: ReadonlyMap<string, (state: State, attributes: XmlAttributes) => void> = new Map([
  ["tbl", ({ tables }) => tables.openTable()],
  ["tr", ({ tables }) => tables.openRow()],
  [
    "trPr",
    (state) => {
      state.isInRowProperties = true;
    },
  ],
  ["tblHeader", ({ tables }, attributes) => tables.markHeading(isOn(attributes))],
  ["gridBefore", ({ tables }, attributes) => tables.leaveOut(attributes.get("val"))],
  [
    "tc",
    ({ tables, controls }) => {
      for (const control of controls) control.text = "";
      tables.openCell();
    },
  ],
  ["gridSpan", ({ tables }, attributes) => tables.span(attributes.get("val"))],
  ["vMerge", ({ tables }, attributes) => tables.merge(attributes.get("val"))],
  ["shd", ({ tables }, attributes) => tables.fill(attributes.get("fill") ?? "")],
  [
    "p",
    (state) => {
      if (state.paragraph !== "") endParagraph(state);
    },
  ],
  [
    "numPr",
    (state) => {
      state.isItem = true;
    },
  ],
  [
    "pStyle",
    (state, attributes) => {
      state.isItem ||= /^List ?(?:Bullet|Number)/i.test(attributes.get("val") ?? "");
    },
  ],
  [
    "numId",
    (state, attributes) => {
      if (attributes.get("val") === "0") state.isItem = false;
    },
  ],
  ["rPr", openProperties],
  ["pPr", openProperties],
  [
    "t",
    (state) => {
      state.isText = true;
    },
  ],
  [
    "tab",
    (state) => {
      if (state.properties === 0) write(state, " ");
    },
  ],
  ["br", (state) => write(state, "\n")],
  ["cr", (state) => write(state, "\n")],
  ["noBreakHyphen", (state) => write(state, "-")],
  ["ins", insertion],
  ["moveTo", insertion],
  ["del", deletion],
  ["moveFrom", deletion],
  ["instrText", drop],
  ["delText", drop],
  ["sdt", ({ controls }) => void controls.push({ tag: null, isPlaceholder: false, text: "" })],
  [
    "tag",
    ({ controls }, attributes) => {
      const control = controls.at(-1);
      if (control) control.tag = attributes.get("val") ?? null;
    },
  ],
  [
    "showingPlcHdr",
    ({ controls }, attributes) => {
      const control = controls.at(-1);
      if (control) control.isPlaceholder = isOn(attributes);
    },
  ],
]);

const CLOSERS: ReadonlyMap<string, (state: State) => void> = new Map([
  ["tbl", endTable],
  ["tr", ({ tables }) => tables.endRow()],
  [
    "trPr",
    (state) => {
      state.isInRowProperties = false;
    },
  ],
  ["tc", endCell],
  ["p", endParagraph],
  ["rPr", endProperties],
  ["pPr", endProperties],
  [
    "t",
    (state) => {
      state.isText = false;
    },
  ],
  ["del", endDrop],
  ["moveFrom", endDrop],
  ["instrText", endDrop],
  ["delText", endDrop],
  [
    "sdt",
    (state) => {
      const control = state.controls.pop();
      if (control) keepControl(state, control);
    },
  ],
]);
