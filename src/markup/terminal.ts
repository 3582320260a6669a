/**
 * What may not reach a terminal or a workflow log from outside: C0 and C1 controls, DEL, line and paragraph
 * separators, bidirectional embeddings, overrides and isolates, tag characters, lone surrogates, BOM inside a text.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/**
 * Makes a text from outside safe for a terminal: a line break or tab becomes a space, and anything that could move
 * the cursor, colour, hide or reorder is shown as its code point, `<U+202E>`.
 */
export function escapeTerminal(text: string): string {
  return text.replace(UNSAFE, (unit) =>
    unit === "\n" || unit === "\t" || unit === "\r" ? " " : `<U+${codePoint(unit)}>`,
  );
}

function codePoint(unit: string): string {
  return (unit.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
