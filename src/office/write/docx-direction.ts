import { letterPattern } from "../../letter-pattern.ts";
import { RIGHT_TO_LEFT_LETTERS } from "../../markup/isolated-days.ts";
import { element, type Xml } from "../../markup/xml.ts";

const LETTER = new RegExp(`[${RIGHT_TO_LEFT_LETTERS}]`, "gu");
const ANY_LETTER = letterPattern("\\p{L}", "gu");
/** Words that are read from right to left, with the spaces and marks between them. */
const STRETCH = new RegExp(
  `([${RIGHT_TO_LEFT_LETTERS}](?:[^\\p{L}\\p{N}\\n]*[${RIGHT_TO_LEFT_LETTERS}])*[\\p{M}?!.,]*)`,
  "u",
);

/** What a run of Word is given where its words are read from right to left. */
export interface Stretch {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/** A line as the stretches of it that are read one way; most have one. */
export function stretches(line: string): readonly Stretch[] {
  return line
    .split(STRETCH)
    .map((text, at) => ({ text, isRightToLeft: at % 2 === 1 }))
    .filter(({ text }, _, all) => text !== "" || all.length === 1);
}

/** The property of a paragraph that stands to the right: where it is written for people who read from there. */
export function direction(inside: readonly Xml[]): Xml[] {
  const text = inside.map(({ xml }) => xml.replace(/<[^>]*>/g, "")).join("");
  const count = text.match(LETTER)?.length ?? 0;
  if (count === 0) return [];
  // A name or a few words in a sentence of ours leave that to the left.
  return 3 * count > 2 * (text.match(ANY_LETTER(text))?.length ?? 0) ? [element("w:bidi", {})] : [];
}
