/**
 * What may not reach a terminal or a workflow log from outside: C0 and C1 controls, DEL, line and paragraph
 * separators, bidirectional embeddings, overrides and isolates, outdated marks that steer how text is shown, tag
 * characters, lone surrogates, BOM inside a text. Joiners and marks of direction belong to words, and stay.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/** The flags of England, Scotland and Wales are a black flag spelled out in tags, and hide nothing. */
const FLAGS =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/u;

/**
 * Makes a text from outside safe for a terminal: a line break or tab becomes a space, and anything that could move
 * the cursor, colour, hide or reorder is shown as its code point, `<U+202E>`.
 */
export function escapeTerminal(text: string): string {
  return text.replace(UNSAFE_OR_FLAG, (found) => {
    if (FLAGS.test(found)) return found;
    return found === "\n" || found === "\t" || found === "\r" ? " " : `<U+${codePoint(found)}>`;
  });
}

const UNSAFE_OR_FLAG = new RegExp(`${FLAGS.source}|${UNSAFE.source}`, "gu");

function codePoint(unit: string): string {
  return (unit.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
