import { lineEnd } from "../../../source/lines.ts";
import type { Span } from "../../../source/source.ts";
import { nextLine, partsOfLine } from "./line.ts";

/** A span of so many units. */
export function spanOf(start: number, length: number): Span {
  return { start, end: start + length };
}

/** The span without the blanks and line breaks at its end. */
export function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Where the first character that is no blank stands, from an offset on in its line. */
export function afterBlanks(text: string, offset: number): number {
  let at = offset;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at;
}

/** Whether nothing but blanks and a comment stands between an offset and the end of its line. */
export function isLineOver(text: string, offset: number): boolean {
  const at = afterBlanks(text, offset);
  return at >= lineEnd(text, at) || (text[at] === "#" && at > offset);
}

/** Whether a stretch can only be one text: no comment in it, and no line but the first that looks like a key or an item. */
export function isOneText(text: string, { start, end }: Span): boolean {
  if (/[ \t]#/.test(text.slice(start, end))) return false;
  for (
    let line = nextLine(text, partsOfLine(text, start));
    line && line.start < end;
    line = nextLine(text, line)
  )
    if (line.key || line.dash !== -1) return false;
  return true;
}
