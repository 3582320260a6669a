import { letterPattern } from "../../letter-pattern.ts";
import type { Span } from "../../source/source.ts";
import { spanOfMatch, WORD_BEGINS, WORD_ENDS } from "./characters.ts";

/** The letters that stand for 0 to 22: the alphabet without I, O and S, which look like digits. */
const LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
const SHAPE = letterPattern(`${WORD_BEGINS}[${LETTERS}]\\d{11}[\\d${LETTERS}]${WORD_ENDS}`, "giu");

/** Unique pupil numbers, permanent (a letter, 12 digits) and temporary (a letter, 11 digits, a letter), by their check letter. */
export function findUniquePupilNumbers(text: string): readonly Span[] {
  return [...text.matchAll(SHAPE(text))]
    .filter(([number]) => hasCheckLetter(number.toUpperCase()))
    .map(spanOfMatch);
}

/**
 * Characters 2 to 13, each times its position, added up; the remainder by 23 names the first letter. A letter at the end
 * counts as what it stands for. Source: Department for Education, "Unique pupil numbers (UPNs): a guide for schools and
 * local authorities"; UK Government Data Standards Catalogue, "Unique Pupil Number" 2.0.
 */
function hasCheckLetter(number: string): boolean {
  let sum = 0;
  for (let position = 2; position <= 13; position += 1) {
    const character = number.charAt(position - 1);
    const letter = LETTERS.indexOf(character);
    sum += position * (letter < 0 ? Number(character) : letter);
  }
  return number.charAt(0) === LETTERS.charAt(sum % 23);
}
