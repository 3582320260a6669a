/** The most characters of an id that is made out of words. */
const MAX_SLUG_LENGTH = 30;

/**
 * The first words of a text as an id has them: small letters without accents, digits, hyphens between them. Empty where
 * the text has neither Latin letters nor digits.
 */
export function slug(text: string): string {
  const words = text
    .slice(0, 300)
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let id = "";
  for (const word of words) {
    const longer = id === "" ? word.slice(0, MAX_SLUG_LENGTH) : `${id}-${word}`;
    if (longer.length > MAX_SLUG_LENGTH) break;
    id = longer;
  }
  return id;
}
