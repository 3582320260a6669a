/** What a plain text can begin with if it is no text: for most a look at one character is enough. */
const FIRST: ReadonlySet<number> = new Set([..."-+.0123456789~nNtTfF"].map((sign) => sign.charCodeAt(0)));
const INTEGER = /^[-+]?\d+$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** `.inf`, `0x1F` and their like, which the format's own numbers never are. */
const ODD = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|0[ox][\da-fA-F]+)$/;

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...["~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

/** What a plain text means by the core schema of YAML 1.2; undefined where only the whole parser should say. */
export function coreValue(text: string): string | number | boolean | null | undefined {
  if (!FIRST.has(text.charCodeAt(0))) return text;
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (INTEGER.test(text)) return Number.parseInt(text, 10);
  if (FLOAT.test(text)) return Number.parseFloat(text);
  return ODD.test(text) ? undefined : text;
}
