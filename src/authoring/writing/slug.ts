/** The most characters of an id that is made out of words. */
const LONGEST = 30;

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
    const longer = id === "" ? word.slice(0, LONGEST) : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id;
}
