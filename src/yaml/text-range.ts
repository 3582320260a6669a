import type { Span } from "../source/source.ts";
import { type Piece, scalarPieces } from "./scalar-pieces.ts";
import type { ScalarNode } from "./tree.ts";

/** A range of a scalar's text as read, as a range of the characters that say it; null where it cannot be told. */
export function textRange(source: string, node: ScalarNode, range: Span): Span | null {
  const pieces = scalarPieces(source, node);
  const start = sourceOffset(pieces, range.start);
  const last = sourceOffset(pieces, Math.max(range.start, range.end - 1));
  if (!start || !last) return null;
  return { start: start.start, end: range.end > range.start ? last.end : start.start };
}

// The characters that say the unit at an offset of the text: one, or a whole escape or line break.
function sourceOffset(pieces: readonly Piece[], offset: number): Span | null {
  let from = 0;
  for (const piece of pieces) {
    const at = offset - from;
    const isVerbatim = piece.text.length === piece.end - piece.start && !/[\n]/.test(piece.text);
    if (at < piece.text.length) {
      if (!isVerbatim) return piece;
      return { start: piece.start + at, end: piece.start + at + 1 };
    }
    from += piece.text.length;
  }
  const last = pieces.at(-1);
  return last && offset === from ? { start: last.end, end: last.end } : null;
}
