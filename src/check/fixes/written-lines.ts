import type { Span, TextEdit } from "../../source/source.ts";

/** Tells whether a span of a text stands on a line that edits have written in. `text` is the text after the edits. */
export function writtenLines(text: string, edits: readonly TextEdit[]): (span: Span) => boolean {
  const lines = new Set<number>();
  let moved = 0;
  for (const { offset, length, text: written } of [...edits].sort((a, b) => a.offset - b.offset)) {
    const start = offset + moved;
    for (let at = start; at !== -1 && at <= start + written.length; at = nextLine(text, at))
      lines.add(lineStart(text, at));
    moved += written.length - length;
  }
  return ({ start }) => lines.has(lineStart(text, start));
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line below an offset begins; -1 where there is none. */
function nextLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? -1 : end + 1;
}
