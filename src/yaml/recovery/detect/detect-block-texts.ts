import { lineEnd } from "../../../source/lines.ts";
import type { Span } from "../../../source/source.ts";
import { lastBefore, startOf } from "../../places/last-before.ts";

/** The end of a line that begins a text of several lines: `|`, `>-`. */
export const BLOCK_HEAD = /(?:^|[:-][ \t]+)[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/;
/** A head stands within this many units of its line's end, or nobody looks for it. */
const MAX_TAIL_LENGTH = 300;

/** Tells whether an offset stands in the lines of a text of several lines (`|`, `>`), by what they are indented under. */
export type BlockTexts = (offset: number) => boolean;

/** Looks for the texts of several lines once for all questions. */
export function findBlockTexts(text: string): BlockTexts {
  const spans: Span[] = [];
  let open: { column: number; start: number } | null = null;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const words = afterSpaces(text, at, end);
    if (open && words < end && words - at <= open.column) {
      spans.push({ start: open.start, end: at });
      open = null;
    }
    if (!open && BLOCK_HEAD.test(text.slice(Math.max(words, end - MAX_TAIL_LENGTH), end)))
      open = { column: ownColumn(text, at, words), start: end + 1 };
    at = end + 1;
  }
  if (open) spans.push({ start: open.start, end: text.length });
  return (offset) => {
    const span = spans[lastBefore(spans, offset, startOf)];
    return span !== undefined && offset < span.end;
  };
}

// Dashes before a key indent what belongs to it.
function ownColumn(text: string, start: number, words: number): number {
  const dashes = /^(?:- +)*(?=[^\s|>-])/.exec(text.slice(words, words + MAX_TAIL_LENGTH))?.[0].length ?? 0;
  return words - start + dashes;
}

function afterSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] === " ") at += 1;
  return at;
}
