import { letterPattern } from "../letter-pattern.ts";

/**
 * What counts as a part, by the words that stand for it. Two lists, each printed in `docs/figures.md`: what says that a
 * group takes no part, and what is still to come. Nothing else is ever guessed from words.
 */

/** Texts that say no, as a whole: after folding case, spaces and final dots. */
export const NO_PART = [
  "no",
  "none",
  "n/a",
  "na",
  "not applicable",
  "nil",
  "nobody",
  "no one",
  "not yet",
  "not asked",
  "not involved",
  "not this time",
  "tbc",
  "tbd",
  "todo",
  "to be confirmed",
] as const;

/** Beginnings of texts that say no. */
export const NO_PART_BEGINNINGS = [
  "nobody",
  "no one",
  "none came",
  "not asked",
  "not yet",
  "not involved",
  "did not come",
] as const;

/** Beginnings of texts that tell what is still to come; behind a space the text goes on. */
export const TO_COME_BEGINNINGS = ["will ", "we will ", "they will ", "going to ", "to be asked"] as const;

const NOTHING = letterPattern("^[?\\s]*$|^[\\p{Pd}\\u2212\\s]+$", "u");

/** One look at the first letter of a text, which for most is enough. */
const BEGINS_OTHERWISE = {
  no: otherLetter([...NO_PART, ...NO_PART_BEGINNINGS]),
  toCome: otherLetter(TO_COME_BEGINNINGS),
};

function otherLetter(words: readonly string[]): RegExp {
  const letters = words.map((each) => each.slice(0, 1)).filter((first) => /[a-z0-9]/.test(first));
  return new RegExp(`^\\s*(?![${letters.join("")}])[a-z0-9]`, "i");
}

/** Whether a text says that a group takes no part; question marks and dashes alone say so too. */
export function saysNoPart(text: string): boolean {
  if (BEGINS_OTHERWISE.no.test(text)) return false;
  const folded = fold(text);
  if (NOTHING(folded).test(folded)) return true;
  return NO_PART.some((words) => words === folded) || beginsWith(folded, NO_PART_BEGINNINGS);
}

/** Whether a text tells of what is still to come: no part yet in what happened. */
export function isToCome(text: string): boolean {
  return !BEGINS_OTHERWISE.toCome.test(text) && beginsWith(fold(text), TO_COME_BEGINNINGS);
}

/** Without the difference of capitals, of kinds and numbers of spaces, and of dots at the end. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.…\s]+$/u, "");
}

const WORD_GOES_ON = letterPattern("^[\\p{L}\\p{N}'’-]", "u");

/** Whole words: "no one-to-one talks" does not begin with "no one". */
function beginsWith(folded: string, beginnings: readonly string[]): boolean {
  return beginnings.some((words) => {
    if (!folded.startsWith(words)) return false;
    const rest = folded.slice(words.length);
    return words.endsWith(" ") || !WORD_GOES_ON(rest).test(rest);
  });
}
