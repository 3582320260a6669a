import type { Plan } from "../../plan/plan.ts";
import { isToCome, type NO_PART, saysNoPart, type TO_COME_BEGINNINGS } from "../../progress/part-words.ts";
import type { PublicWords } from "./public-rules.ts";
import { quotesUnshared } from "./quotes-unshared.ts";

/** Stands where a text must be, and the one that was there repeats what is not for printing. */
export const OTHER_WORDS = "in words that are not for printing";

/**
 * The words of a plan for the public: without what repeats, word for word, something that was not shared for printing, in
 * it or in another year of its setting.
 */
export function publicWords(years: readonly Plan[]): PublicWords {
  const tests = years.map(quotesUnshared);
  const isQuoting = (text: string) => tests.some((isQuotingYear) => isQuotingYear(text));
  return {
    isQuoting,
    kept: (text) => (text === null || isQuoting(text) ? null : text),
    stoodFor: (text) => (isQuoting(text) ? otherWords(text) : text),
  };
}

/** What says no still says no, and what is to come is still to come: other words make no part of it. */
function otherWords(text: string): string {
  if (saysNoPart(text)) return NOT_INVOLVED;
  return isToCome(text) ? TO_BE_ASKED : OTHER_WORDS;
}

const NOT_INVOLVED = "not involved" satisfies (typeof NO_PART)[number];
const TO_BE_ASKED = "to be asked" satisfies (typeof TO_COME_BEGINNINGS)[number];
