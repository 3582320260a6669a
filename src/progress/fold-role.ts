import { letterPattern } from "../letter-pattern.ts";

/**
 * Words in lower case with one space between them, each in the singular: "Heads of Year" is "head of year". "The", "our"
 * and "all" before them say nothing of whose they are.
 */
export function foldRole(text: string): string {
  const written = text.normalize("NFC").toLowerCase().replace(/&/g, " and ");
  const plain = written.replace(POSSESSIVE(written), "");
  const words = plain.match(WORDS(plain)) ?? [];
  return words
    .map(singular)
    .join(" ")
    .replace(/^(?:all )?(?:(?:the|our|a|an) )?/, "");
}

const POSSESSIVE = letterPattern("['’]s?(?![\\p{L}\\p{N}])", "gu");
const WORDS = letterPattern("[\\p{L}\\p{N}\\p{M}]+", "gu");

function singular(word: string): string {
  if (word.length < 3) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(ss|ch|sh|x)es$/, "$1")
    .replace(/(?<!s)s$/, "");
}
