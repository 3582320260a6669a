import type { Span } from "../../../source/source.ts";

/** The offset of the quote that closes the one at `open` before `end`, or -1. */
export function closingQuote(text: string, { start: open, end }: Span): number {
  const quote = text[open];
  for (let at = open + 1; at < end; at += 1) {
    if (quote === '"' && text[at] === "\\") at += 1;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at;
      at += 1;
    }
  }
  return -1;
}

const ESCAPE =
  /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U(?:000[0-9a-fA-F]|0010)[0-9a-fA-F]{4}|[0abtnvfre "/\\N_LP\t\r\n])/y;

/** The first backslash of a double-quoted stretch that begins no escape YAML knows, and whether any other does. */
export function badEscape(text: string, { start, end }: Span): { at: number; hasSound: boolean } | null {
  const sound = new RegExp(ESCAPE);
  let bad = -1;
  let hasSound = false;
  for (let at = text.indexOf("\\", start); at !== -1 && at < end; at = text.indexOf("\\", at)) {
    sound.lastIndex = at;
    const length = sound.exec(text)?.[0].length;
    if (length === undefined && bad === -1) bad = at;
    if (length !== undefined) hasSound = true;
    at += length ?? 1;
  }
  return bad === -1 ? null : { at: bad, hasSound };
}

/**
 * The text that a value which begins with a quote was meant to be, where its quotes do not fit: the quotes are its own
 * ("You said" we did), or they hold it and others stand inside (It's fine).
 */
export function meantBetweenQuotes(text: string, span: Span): Span {
  const quote = text[span.start] ?? "";
  const inner = { start: span.start + 1, end: span.end - 1 };
  if (text[span.end - 1] !== quote || inner.end <= inner.start) return span;
  const first = text.indexOf(quote, inner.start);
  const before = text[first - 1] ?? "";
  const after = text[first + 1] ?? "";
  const isApostrophe = quote === "'" && /\p{L}/u.test(before) && /\p{L}/u.test(after);
  const opensAnother = /\s/.test(before) && /\S/.test(after);
  return isApostrophe || opensAnother ? inner : span;
}
