import { lineEnd, lineStart } from "../../source/lines.ts";
import type { EntryNode, MappingNode, ScalarNode, SequenceNode, TreeNode } from "../../yaml/tree.ts";

/** Where things stand in a text: columns from 0, lines by the offset at which they begin or end. */

/** The column of an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Where the next line begins; null where the line of the offset is the last. */
export function nextLine(text: string, offset: number): number | null {
  const end = lineEnd(text, offset);
  if (end === text.length) return null;
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}

/**
 * Where a node's own text ends: of an empty one behind the colon of its key, of a block of text behind the empty lines
 * that it keeps.
 */
export function contentEnd(text: string, node: TreeNode): number {
  const last = node.kind === "seq" ? node.items.at(-1) : node.kind === "map" ? node.entries.at(-1) : null;
  if (node.kind !== "scalar" && !node.flow && last)
    return "key" in last ? entryEnd(text, last) : contentEnd(text, last);
  return node.kind === "scalar" && node.style === "block" ? blockEnd(text, node) : node.end;
}

/** Where an entry ends, with its value if it has one. */
export function entryEnd(text: string, { key, value }: EntryNode): number {
  return value.start === value.end ? behindColon(text, key.end) : contentEnd(text, value);
}

function blockEnd(text: string, { start, end: words }: ScalarNode): number {
  let end = lineEnd(text, words);
  if (!/^[|>][1-9]?\+/.test(text.slice(start, start + 3))) return end;
  for (let at = nextLine(text, end); at !== null; at = nextLine(text, at)) {
    const stop = lineEnd(text, at);
    if (stop === text.length || text.slice(at, stop).trim() !== "") break;
    end = stop;
  }
  return end;
}

/** Where a value can be written behind the colon that follows a key. */
export function behindColon(text: string, keyEnd: number): number {
  return keyEnd + (/^\s*:/.exec(text.slice(keyEnd, keyEnd + 200))?.[0].length ?? 0);
}

/**
 * Where new lines can be written below a node: the end of its last line, or of the comment lines right below it that
 * stand further in than `column`, since those are about what is inside it.
 */
export function below(text: string, node: TreeNode | number, column: number): number {
  const content = typeof node === "number" ? node : contentEnd(text, node);
  let end = lineEnd(text, content);
  for (let at = nextLine(text, end); at !== null; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (/^[ \t]*$/.test(line)) continue;
    const indent = /^ *#/.exec(line)?.[0].length ?? 0;
    if (indent - 1 <= column) break;
    end = at + line.length;
  }
  return end;
}

/** Where the comment begins that stands right above a line; the line itself where there is none. */
export function commentAbove(text: string, line: number): number {
  let offset = line;
  while (offset > 0 && /^[ \t]*#/.test(text.slice(lineStart(text, offset - 1), offset)))
    offset = lineStart(text, offset - 1);
  return offset;
}

/** The column in which the dashes of a block list stand; null where none is found. */
export function dashColumn(text: string, list: SequenceNode): number | null {
  const dash = dashOf(text, list.items[0]?.start ?? list.start);
  return dash === null ? null : columnOf(text, dash);
}

/** The offset of the dash before an item; null where none is found. Between the two stand spaces, or line ends and comments. */
export function dashOf(text: string, start: number): number | null {
  let end = start;
  for (let at = lineStart(text, end); ; at = lineStart(text, end)) {
    const line = text.slice(at, end);
    const before = end === start ? line : line.replace(/(^|\s)#.*$/, "$1");
    if (/(?:^|\s)-\s*$/.test(before)) return at + before.lastIndexOf("-");
    if (before.trim() !== "" || at === 0) return null;
    end = at - 1;
  }
}

/** Where the line with an item's dash begins; null where none is found. */
export function itemLine(text: string, item: TreeNode): number | null {
  const dash = dashOf(text, item.start);
  return dash === null ? null : lineStart(text, dash);
}

/** Spaces between the dash of a list's first item and the item. */
export function dashGap(text: string, list: SequenceNode): number {
  const first = list.items[0];
  const dash = first && first.start < first.end ? dashOf(text, first.start) : null;
  const gap = !first || dash === null ? 1 : first.start - dash - 1;
  return gap >= 1 && gap <= 8 ? gap : 1;
}

/** The column of a block mapping's keys; a key behind a question mark begins with that. */
export function keyColumn(text: string, map: MappingNode): number {
  return columnOf(text, keyStart(text, map.entries[0]?.key.start ?? map.start));
}

/** Where a key begins, with the question mark that may stand before it. */
export function keyStart(text: string, key: number): number {
  const [mark = ""] = /\?[ \t]+$/.exec(text.slice(lineStart(text, key), key)) ?? [];
  return key - mark.length;
}

/**
 * The line ending that a text uses where a line is added behind an offset. Never a lone carriage return: not every reader
 * takes one for the end of a line.
 */
export function lineEnding(text: string, offset: number): string {
  const here = /\r?\n/.exec(text.slice(offset)) ?? /\r?\n/.exec(text);
  return here?.[0] ?? "\n";
}
