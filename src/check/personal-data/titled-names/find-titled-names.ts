import { letterPattern } from "../../../letter-pattern.ts";
import type { Span } from "../../../source/source.ts";
import { nameWords } from "./name-words.ts";
import { surnameEnd } from "./surname-end.ts";
import { TITLES } from "./titles.ts";

const TITLE = letterPattern(
  `(?<![\\p{L}\\p{N}_@-]|\\p{L}['’])(?<title>${[...TITLES.keys()].join("|")})` +
    "(?![\\p{L}\\p{N}_])(?<dot>\\.?)(?=\\s|(?<=\\.)\\p{L})",
  "giu",
);
/** A title as a word, in other writings of its letters too: a long s passes for one. */
export const TITLE_WORD = new RegExp(`\\u017f|\\b(?:${[...TITLES.keys()].join("|")})\\b`, "i");
/** "Don't Miss", "Near Miss" in a heading's capitals. */
const NOT_THE_TITLE_MISS = /(?:n['’]t|\b(?:not|never|cannot|near))\s$/i;
const LOOK_BACK = 8;

/** Titles with a surname, and the names that stand with it: "Mrs Jones", "Dr. J. ap Rhys", "Miss Nguyen Thi Mai". */
export function findTitledNames(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(TITLE(text))) {
    const { title: written = "", dot } = match.groups ?? {};
    const title = TITLES.get(written.toLowerCase());
    if (!title || (dot === "." && !title.dot) || isVerb(written, text, match.index)) continue;
    const end = surnameEnd(nameWords(text, match.index + match[0].length), { written, title });
    if (end !== null) found.push({ start: match.index, end });
  }
  return found;
}

function isVerb(written: string, text: string, index: number): boolean {
  return (
    /^miss$/i.test(written) && NOT_THE_TITLE_MISS.test(text.slice(Math.max(0, index - LOOK_BACK), index))
  );
}
