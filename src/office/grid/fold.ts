/** A text as names are compared: small letters and digits, one space between words, no accents, quotes or punctuation. */
export function fold(text: string): string {
  return text
    .slice(0, 300)
    .normalize("NFKD")
    .replace(/[\p{M}'’‘"“”]/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}%£]+/gu, " ")
    .trim();
}
