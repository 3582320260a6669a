import { afterLine, lineEnd, lineStart } from "../../../source/lines.ts";
import type { Span } from "../../../source/source.ts";
import type { TreeNode } from "../../tree.ts";

/** A line as it looks, whatever stands round it. */
export interface LineParts extends Span {
  /** The blanks at its beginning. */
  readonly indent: string;
  /** Where its words begin. */
  readonly content: number;
  /** The dashes of list items before its words: the offset of the last, or -1. */
  readonly dash: number;
  /** The key before the first colon, where there is one. */
  readonly key: Span | null;
  /** Where the value begins: behind the key and the dashes. */
  readonly value: number;
  /** The column (from 0) that lines belonging to the value must pass. */
  readonly column: number;
}

const INDENT = /^[ \t\u00a0\u2000-\u200a\u202f\u3000]*/;
const DASHES = /^(?:-[ \t]+)+|^-$/;
/** A quoted or plain key of a sensible length, its colon, and a blank or nothing behind it. */
const KEY = /^("[^"\\]{0,200}"|'[^']{0,200}'|[^\s"'[\]{},#&*!|>%@`:-][^:\r\n]{0,200}?)[ \t]*:(?=[ \t]|$)/;

/** Looks at the line that holds an offset. */
export function partsOfLine(text: string, offset: number): LineParts {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  const line = text.slice(start, end);
  const indent = INDENT.exec(line)?.[0] ?? "";
  const dashes = DASHES.exec(line.slice(indent.length))?.[0] ?? "";
  const at = indent.length + dashes.length;
  const found = KEY.exec(line.slice(at, at + 500));
  const key = found?.[1] === undefined ? null : { start: start + at, end: start + at + found[1].length };
  const behind = at + (found?.[0].length ?? 0);
  const blanks = line.slice(behind).search(/[^ \t]/);
  const dash = dashes === "" ? -1 : start + indent.length + dashes.trimEnd().length - 1;
  return {
    start,
    end,
    indent,
    content: start + indent.length,
    dash,
    key,
    value: start + (blanks === -1 ? line.length : behind + blanks),
    column: key ? key.start - start : dash === -1 ? indent.length - 1 : dash - start,
  };
}

/** The line after a look that is not blank, or null at the text's end. */
export function nextLine(text: string, after: Span): LineParts | null {
  for (let at = afterLine(text, after.end); at < text.length; ) {
    const line = partsOfLine(text, at);
    if (line.content < line.end) return line;
    at = afterLine(text, line.end);
  }
  return null;
}

/** The line before a look that is not blank, or null at the text's beginning. */
export function contentLineBefore(text: string, before: Span): LineParts | null {
  for (let at = before.start; at > 0; ) {
    const line = partsOfLine(text, at - 1);
    if (line.content < line.end) return line;
    at = line.start;
  }
  return null;
}

/** The end of the last line, from the look on, that is indented beyond its column; the closing bracket may stand at it. */
export function endOfDeeper(text: string, line: LineParts): number {
  let end = line.end;
  for (let next = nextLine(text, line); next; next = nextLine(text, next)) {
    const isClosing =
      next.indent.length === line.column && /^[\]}]/.test(text.slice(next.content, next.content + 1));
    if (next.indent.length <= line.column && !isClosing) break;
    end = next.end;
  }
  return end;
}

/** What is asked about a line: the text, and the tree as far as it was read before the line. */
export interface LineInTree {
  readonly text: string;
  readonly root: TreeNode | null;
  readonly line: LineParts;
}

/** A key that a line could stand with is looked for in so many lines. */
const MAX_LINES_ABOVE = 100;

/** Whether a line slipped to the left itself: what stands below it is in line with the keys above it. */
export function standsWithKeysAbove(text: string, line: LineParts, below: LineParts): boolean {
  const column = below.indent.length;
  let above = contentLineBefore(text, line);
  for (let lines = 1; above && above.indent.length > column && lines < MAX_LINES_ABOVE; lines += 1)
    above = contentLineBefore(text, above);
  return above !== null && above.key !== null && above.column === column;
}
