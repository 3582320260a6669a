import type { Span } from "../source/source.ts";

/** The text with the spans overwritten by spaces, so that every offset stays; line breaks are kept. Spans may overlap. */
export function blankOut(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const first = Math.max(start, from);
    if (end <= first) continue;
    parts.push(text.slice(from, first), text.slice(first, end).replace(/[^\r\n]/g, " "));
    from = end;
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(from);
}
