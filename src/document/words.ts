/** "a", "a and b", "a, b and c"; where one of them holds a conjunction itself, "a and b, c, and d". Empty for none. */
export function andWords(items: readonly string[]): string {
  return joined(items, "and");
}

/** "a", "a or b", "a, b or c"; empty for none. */
export function orWords(items: readonly string[]): string {
  return joined(items, "or");
}

function joined(items: readonly string[], word: "and" | "or"): string {
  if (items.length < 2) return items[0] ?? "";
  const comma = items.some((item) => / (?:and|or) /.test(item)) ? "," : "";
  return `${items.slice(0, -1).join(", ")}${comma} ${word} ${items.at(-1)}`;
}

/** "1 measure", "7 measures"; the plural is given where it is not an "s" more. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${countWord(count)} ${count === 1 ? one : many}`;
}

/** The same, and nothing for none. */
export function countOrNothing(count: number, one: string, many?: string): string {
  return count === 0 ? "" : countWords(count, one, many);
}

/** A number with a comma at the thousands: "1,200", "12,000.5". */
export function countWord(count: number): string {
  return String(count).replace(/(?<![.\d])\d{4,}/, (digits) => digits.replace(/\d(?=(?:\d{3})+$)/g, "$&,"));
}

/** "17 of 1,800". */
export function countOf(count: number, of: number): string {
  return `${countWord(count)} of ${countWord(of)}`;
}

/** What somebody said, in quotation marks, with who: “I know whom to ring.” (Families) */
export function quoteWords(text: string, by: string | null): string {
  return by === null ? `“${text.trim()}”` : `“${text.trim()}” (${by})`;
}

/** The text on one line, cut at a word where it is longer than `most` characters, an ellipsis behind it. */
export function cutWords(text: string, most: number): string {
  const line = oneLine(text);
  const letters = [...line];
  if (letters.length <= most) return line;
  const head = letters.slice(0, most).join("");
  const cut = head.lastIndexOf(" ");
  return `${cut > most / 2 ? head.slice(0, cut) : head}…`;
}

/** The text with its line breaks and repeated spaces as one space each. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The text with a capital first. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
