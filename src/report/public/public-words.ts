import type { Plan } from "../../plan/plan.ts";
import { isToCome, type NO_PART, saysNoPart, type TO_COME_BEGINNINGS } from "../../progress/part-words.ts";
import { GROUP_IDS } from "../../vocabulary.ts";

/** What becomes of texts that repeat what was not shared for printing. */
export interface PublicWords {
  readonly isQuoting: (text: string) => boolean;
  /** The text; null where it repeats. */
  readonly kept: (text: string | null) => string | null;
  /** The text, or words that stand for it and say no more and no less of whether somebody took part. */
  readonly stoodFor: (text: string) => string;
}

/** Stands where a text must be, and the one that was there repeats what is not for printing. */
export const OTHER_WORDS = "in words that are not for printing";

/**
 * The words of a plan for the public: without what repeats, word for word, something that was not shared for printing, in
 * it or in another year of its setting.
 */
export function publicWords(years: readonly Plan[]): PublicWords {
  const telling = [...new Set(years.flatMap(unsharedWords))];
  const isQuoting = (text: string) => {
    const words = bare(text);
    return telling.some((said) => words.includes(said));
  };
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

/** Shorter words than this are anybody's: "Yes please". */
const TELLING = 12;

/** What was said and not shared for printing, the words alone; of views none was shared. */
function unsharedWords(plan: Plan): readonly string[] {
  const voices = [...plan.voices, ...plan.rows.flatMap((row) => row.voices)];
  const entries = plan.rows.flatMap((row) => row.evaluation);
  const views = entries.flatMap((entry) => GROUP_IDS.flatMap((group) => entry.views[group]?.says ?? []));
  const shared = new Set(voices.filter(({ share }) => share).map(({ said }) => bare(said)));
  const unshared = [...voices.filter(({ share }) => !share).map(({ said }) => said), ...views].map(bare);
  return unshared.filter((said) => said.length >= TELLING && !shared.has(said));
}

/** The words alone: neither capitals nor punctuation make them another's. */
function bare(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(" ");
}
