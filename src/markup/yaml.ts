/** Characters that cannot stand between single quotes: controls, line and paragraph separators, lone surrogates, BOM. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\u2028\u2029\ufeff\ufffe\uffff]/u;

/** A text in YAML quotes, on one line, that is read as the same text wherever a value may stand. */
export function quoteYaml(text: string): string {
  const isSimple = !UNPRINTABLE.test(text) && !text.includes("'");
  return isSimple && /["\\]/.test(text) ? `'${text}'` : `"${[...text].map(escaped).join("")}"`;
}

function escaped(character: string): string {
  if (character === '"' || character === "\\") return `\\${character}`;
  if (!UNPRINTABLE.test(character)) return character;
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
