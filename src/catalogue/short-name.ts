/** How many characters a short name has at most: what a table's column and a picture's key hold. */
const MAX_SHORT_LENGTH = 28;

/** A short name for a statement that has none: its beginning, cut at a word, an ellipsis where anything was cut. */
export function shortName(statement: string): string {
  const letters = [...statement];
  if (letters.length <= MAX_SHORT_LENGTH) return statement;
  const head = letters.slice(0, MAX_SHORT_LENGTH).join("");
  const cut = head.lastIndexOf(" ");
  const kept = cut > 10 ? head.slice(0, cut) : letters.slice(0, MAX_SHORT_LENGTH - 1).join("");
  return `${kept.trimEnd()}…`;
}
