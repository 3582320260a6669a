import type { Span } from "../../source/source.ts";
import type { ScalarNode } from "../tree.ts";
import { lastBefore } from "./last-before.ts";
import { type Piece, scalarPieces } from "./scalar-pieces.ts";

/** Says where a range of one scalar's text as read is written; null where it cannot be told. */
export type TextRanges = (range: Span) => Span | null;

/** A piece, and where its text begins in the text as read. */
interface PlacedPiece extends Piece {
  readonly from: number;
  readonly isVerbatim: boolean;
}

/** The ranges of a scalar's text as read, as ranges of the characters that say it; the text is taken to pieces once for all. */
export function textRanges(source: string, node: ScalarNode): TextRanges {
  let from = 0;
  const pieces: PlacedPiece[] = scalarPieces(source, node).map(({ text, start, end }) => {
    const isVerbatim = text.length === end - start && !text.includes("\n");
    const placed = { text, start, end, from, isVerbatim };
    from += text.length;
    return placed;
  });
  return (range) => {
    const start = sourceOffset(pieces, range.start);
    const last = sourceOffset(pieces, Math.max(range.start, range.end - 1));
    if (!start || !last) return null;
    return { start: start.start, end: range.end > range.start ? last.end : start.start };
  };
}

// The characters that say the unit at an offset of the text: one, or a whole escape or line break.
function sourceOffset(pieces: readonly PlacedPiece[], offset: number): Span | null {
  const piece = pieces[lastBefore(pieces, offset, ({ from }) => from)];
  if (!piece) return null;
  const at = offset - piece.from;
  if (at < piece.text.length)
    return piece.isVerbatim ? { start: piece.start + at, end: piece.start + at + 1 } : piece;
  return at === piece.text.length ? { start: piece.end, end: piece.end } : null;
}
