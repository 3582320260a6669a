import type { MapNode, SeqNode, TreeNode } from "../../yaml/tree.ts";

/** Where things stand in a text: columns from 0, lines by the offset at which they begin or end. */

/** The column of an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

/** Where the line of an offset ends, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  const found = /[\r\n]/.exec(text.slice(offset));
  return found ? offset + found.index : text.length;
}

/** Where the next line begins; null where the line of the offset is the last. */
export function nextLine(text: string, offset: number): number | null {
  const end = lineEnd(text, offset);
  if (end === text.length) return null;
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}

/** Where a node's own text ends: of an empty one behind the colon of its key. */
export function contentEnd(text: string, node: TreeNode): number {
  const last = node.kind === "seq" ? node.items.at(-1) : node.kind === "map" ? node.entries.at(-1) : null;
  if (node.kind !== "scalar" && !node.flow && last)
    return "key" in last
      ? last.value.start === last.value.end
        ? behindColon(text, last.key.end)
        : contentEnd(text, last.value)
      : contentEnd(text, last);
  return node.end;
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

/** The column in which the dashes of a block list stand. */
export function dashColumn(text: string, list: SeqNode): number {
  return columnOf(text, dashOf(text, list.items[0]?.start ?? list.start));
}

/** The offset of the dash before an item. Between the two stand spaces, or a line end and comments. */
function dashOf(text: string, start: number): number {
  let at = lineStart(text, start);
  let head = text.slice(at, start);
  while (!/^[\s-]*-\s*$/.test(head) && at > 0) {
    const end = at - 1;
    at = lineStart(text, end);
    const line = text.slice(at, end);
    if (/^\s*(?:-\s*)+(?:#.*)?$/.test(line)) return at + line.replace(/#.*$/, "").lastIndexOf("-");
    head = "";
  }
  return at + head.lastIndexOf("-");
}

/** Where the line with an item's dash begins. */
export function itemLine(text: string, item: TreeNode): number {
  return lineStart(text, dashOf(text, item.start));
}

/** Spaces between the dash of a list's first item and the item. */
export function dashGap(text: string, list: SeqNode): number {
  const first = list.items[0];
  if (!first || first.start === first.end) return 1;
  const gap = first.start - dashOf(text, first.start) - 1;
  return gap >= 1 && gap <= 8 ? gap : 1;
}

/** The column of a block mapping's keys. */
export function keyColumn(text: string, map: MapNode): number {
  return columnOf(text, map.entries[0]?.key.start ?? map.start);
}

/** The line ending that a text uses where a line is added behind an offset. */
export function lineEnding(text: string, offset: number): string {
  const here = /\r\n|[\r\n]/.exec(text.slice(offset)) ?? /\r\n|[\r\n]/.exec(text);
  return here?.[0] ?? "\n";
}
