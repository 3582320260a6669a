import { MAX_LINES, MAX_STEPS, MAX_TOKENS, refuseSlowText } from "../limits.ts";
import type { EntryNode, MappingNode, ScalarNode, SequenceNode, TreeNode } from "../tree.ts";
import { readBlockText } from "./block-text.ts";
import { COLON, type Cursor, isAtEnd, isAtItem, makeCursor, toNextLine, toNextWord } from "./cursor.ts";
import { opensFlow, opensQuote, readFlow } from "./flow.ts";
import { isAtKey, readKey, readPlain, readQuoted } from "./scalars.ts";

const MAX_LEVELS = 30;
const [LITERAL, FOLDED] = [0x7c, 0x3e];

/** A plain text as a tree, with what was seen of it on the way. */
export interface PlainText extends Pick<Cursor, "hasOddNumber" | "hasOddKey"> {
  readonly root: MappingNode;
}

/**
 * Reads a text in the plain forms that plans are written in, in one pass and without the parser: block mappings and lists
 * of plain keys, texts on one line with or without quotes, block texts, brackets, comments. The tree is the one that the
 * parser gives. Null for everything else, and in any doubt: whatever is null is the parser's to read or to explain. No
 * character of the text may be one that only the parser knows what to do with.
 */
export function readPlainText(text: string): PlainText | null {
  const cursor = makeCursor(text);
  if (cursor.indent !== 0) return null;
  const root = readMap(cursor, 0);
  if (root === null || !isAtEnd(cursor) || !isWithinLimits(cursor)) return null;
  return { root, hasOddNumber: cursor.hasOddNumber, hasOddKey: cursor.hasOddKey };
}

/** What comes near a limit is left to the parser, which counts more exactly, and refuses. */
function isWithinLimits({ text, parts, lines }: Cursor): boolean {
  if (parts > MAX_TOKENS || lines.all >= MAX_LINES || lines.blank * lines.comment > MAX_STEPS) return false;
  if (text.includes('\\"')) refuseSlowText(text);
  return true;
}

function readMap(cursor: Cursor, indent: number): MappingNode | null {
  if (cursor.depth >= MAX_LEVELS) return null;
  cursor.depth += 1;
  const entries: EntryNode[] = [];
  const start = cursor.at;
  do {
    const entry = isAtItem(cursor) ? null : readEntry(cursor, indent);
    if (entry === null) return null;
    entries.push(entry);
  } while (cursor.indent === indent && !isAtItem(cursor));
  cursor.depth -= 1;
  const end = entries.at(-1)?.value.end ?? start;
  return cursor.indent > indent ? null : { kind: "map", flow: false, entries, start, end };
}

function readEntry(cursor: Cursor, indent: number): EntryNode | null {
  const key = readKey(cursor, false);
  if (key === null || cursor.text.charCodeAt(cursor.at) !== COLON) return null;
  cursor.at += 1;
  cursor.parts += 1;
  const code = toNextWord(cursor);
  const value = code === -1 ? readBelow(cursor, key, indent) : readInLine(cursor, code, indent);
  return value && { key, value };
}

/** What stands in the lines below a key: a mapping or a list that is indented further, a list at its own column, or nothing. */
function readBelow(cursor: Cursor, key: ScalarNode, indent: number): TreeNode | null {
  toNextLine(cursor);
  const isList = cursor.indent >= indent && isAtItem(cursor);
  if (isList) return readList(cursor, cursor.indent);
  if (cursor.indent > indent) return readMap(cursor, cursor.indent);
  return { kind: "scalar", style: "plain", value: null, text: "", start: key.end, end: key.end };
}

function readList(cursor: Cursor, indent: number): SequenceNode | null {
  if (cursor.depth >= MAX_LEVELS) return null;
  cursor.depth += 1;
  const items: TreeNode[] = [];
  const start = cursor.at;
  do {
    const item = readItem(cursor, indent);
    if (item === null) return null;
    items.push(item);
  } while (cursor.indent === indent && isAtItem(cursor));
  cursor.depth -= 1;
  const end = items.at(-1)?.end ?? start;
  return cursor.indent > indent ? null : { kind: "seq", flow: false, items, start, end };
}

function readItem(cursor: Cursor, indent: number): TreeNode | null {
  cursor.at += 1;
  cursor.parts += 1;
  const code = toNextWord(cursor);
  if (code === -1) return null;
  return isAtKey(cursor) ? readMap(cursor, cursor.at - cursor.lineStart) : readInLine(cursor, code, indent);
}

/** What begins in the line of its key or dash, which stands at column `indent`; goes to the line behind it. */
function readInLine(cursor: Cursor, code: number, indent: number): TreeNode | null {
  // The header of a block text counts as well.
  cursor.parts += 2;
  if (code === LITERAL || code === FOLDED) return readBlockText(cursor, indent);
  cursor.parts -= 1;
  const node = opensFlow(code)
    ? readFlow(cursor, indent)
    : opensQuote(code)
      ? readQuoted(cursor)
      : readPlain(cursor, false);
  if (node === null || toNextWord(cursor) !== -1) return null;
  toNextLine(cursor);
  return node;
}
