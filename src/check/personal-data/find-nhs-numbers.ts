import { letterPattern } from "../../letter-pattern.ts";
import type { Span } from "../../source/source.ts";
import { HYPHENS, SPACES, spanOfMatch, WORD_BEGINS, WORD_ENDS } from "./characters.ts";

const SHAPE = letterPattern(
  `${WORD_BEGINS}(?<![£€$+#]|[\\p{L}\\p{N}]/|\\d[.,:]|\\+\\d{1,3}[${SPACES}])\\d{3}([${SPACES}${HYPHENS}.]?)\\d{3}\\1\\d{4}${WORD_ENDS}`,
  "gu",
);
/** What says that a number is one, where its own first digit does not. */
const NAMED = letterPattern("(?<!\\p{L})(?:NHS|Nhs|nhs|CHI|GIG)(?!\\p{L})", "u");
const NAMED_WITHIN = 24;

/** NHS numbers: ten digits, as one or in groups of 3, 3 and 4, with their check digit. Dots are of other numbers, too. */
export function findNhsNumbers(text: string): readonly Span[] {
  return [...text.matchAll(SHAPE(text))]
    .filter((match) => hasCheckDigit(match[0].replace(/\D/g, "")))
    .filter((match) => isIssued(match[0]) || isNamed(textBefore(text, match.index)))
    .map(spanOfMatch);
}

/**
 * The first nine digits times 10 down to 2, added up; 11 less the remainder by 11 is the tenth, 11 counting as 0, and 10
 * never being issued. Ten equal digits pass, and are nobody's. Source: NHS Data Dictionary, "NHS NUMBER", Modulus 11.
 */
function hasCheckDigit(digits: string): boolean {
  if (/^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let position = 0; position < 9; position += 1)
    sum += Number(digits.charAt(position)) * (10 - position);
  return (11 - (sum % 11)) % 11 === Number(digits.charAt(9));
}

/** Numbers from 0 to 2 are Scotland's CHI numbers, and look like a book's ISBN, which has the same check digit. */
function isIssued(number: string): boolean {
  return number >= "3" && !number.includes(".");
}

function isNamed(before: string): boolean {
  return NAMED(before).test(before);
}

function textBefore(text: string, index: number): string {
  return text.slice(Math.max(0, index - NAMED_WITHIN), index);
}
