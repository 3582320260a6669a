import type { EntryNode, MappingNode, SequenceNode, TreeNode } from "../tree.ts";
import { COLON, COMMA, type Cursor, SPACE, toNextLine, toNextWord } from "./cursor.ts";
import { readKey, readPlain, readQuoted } from "./scalars.ts";

const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];
const [DOUBLE, SINGLE] = [0x22, 0x27];
const MAX_LEVELS = 30;

/** Whether a list or mapping between brackets begins with this character. */
export function opensFlow(code: number): boolean {
  return code === OPEN_LIST || code === OPEN_MAP;
}

/** Whether a text between quotes begins with this character. */
export function opensQuote(code: number): boolean {
  return code === DOUBLE || code === SINGLE;
}

/**
 * Reads a list or mapping between brackets below something at column `indent`; null in any doubt, as of an empty item, a
 * comment, a key in quotes, or a line that is not indented further.
 */
export function readFlow(cursor: Cursor, indent: number): MappingNode | SequenceNode | null {
  if (cursor.depth >= MAX_LEVELS) return null;
  cursor.depth += 1;
  cursor.parts += 1;
  const isMap = cursor.text.charCodeAt(cursor.at) === OPEN_MAP;
  const node = isMap ? readFlowMap(cursor, indent) : readFlowList(cursor, indent);
  cursor.depth -= 1;
  return node;
}

function readFlowList(cursor: Cursor, indent: number): SequenceNode | null {
  const start = cursor.at;
  const items: TreeNode[] = [];
  cursor.at += 1;
  for (;;) {
    const code = toNext(cursor, indent);
    if (code === CLOSE_LIST) break;
    const item = code === -1 ? null : readFlowValue(cursor, code, indent);
    if (item === null) return null;
    items.push(item);
    if (!takeComma(cursor, CLOSE_LIST, indent)) return null;
  }
  cursor.at += 1;
  cursor.parts += 1;
  return { kind: "seq", flow: true, items, start, end: cursor.at };
}

function readFlowMap(cursor: Cursor, indent: number): MappingNode | null {
  const start = cursor.at;
  const entries: EntryNode[] = [];
  cursor.at += 1;
  for (;;) {
    const code = toNext(cursor, indent);
    if (code === CLOSE_MAP) break;
    const entry = code === -1 ? null : readFlowEntry(cursor, indent);
    if (entry === null) return null;
    entries.push(entry);
    if (!takeComma(cursor, CLOSE_MAP, indent)) return null;
  }
  cursor.at += 1;
  cursor.parts += 1;
  return { kind: "map", flow: true, entries, start, end: cursor.at };
}

function readFlowEntry(cursor: Cursor, indent: number): EntryNode | null {
  const key = readKey(cursor, true);
  if (key === null || cursor.text.charCodeAt(cursor.at) !== COLON) return null;
  cursor.at += 1;
  cursor.parts += 1;
  const code = toNextWord(cursor);
  const value = code === -1 ? null : readFlowValue(cursor, code, indent);
  return value && { key, value };
}

function readFlowValue(cursor: Cursor, code: number, indent: number): TreeNode | null {
  if (opensFlow(code)) return readFlow(cursor, indent);
  cursor.parts += 1;
  return opensQuote(code) ? readQuoted(cursor) : readPlain(cursor, true);
}

/** Goes over a comma to the next item; where there is none, the bracket must follow. */
function takeComma(cursor: Cursor, close: number, indent: number): boolean {
  const code = toNext(cursor, indent);
  if (code !== COMMA) return code === close;
  cursor.at += 1;
  const after = cursor.text.charCodeAt(cursor.at);
  return after === SPACE || after === 0x0a || after === 0x0d;
}

/** The next character that is no blank, in this line or one that is indented further than `indent`; -1 for none, or a comment. */
function toNext(cursor: Cursor, indent: number): number {
  const code = toNextWord(cursor);
  if (code !== -1 || cursor.text[cursor.at] === "#") return code;
  const { blank, comment } = cursor.lines;
  toNextLine(cursor);
  const isOdd = cursor.lines.blank !== blank || cursor.lines.comment !== comment;
  return isOdd || cursor.indent <= indent ? -1 : cursor.text.charCodeAt(cursor.at);
}
