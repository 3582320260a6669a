import { quotedWord } from "./words.ts";

const NUMBER = "(-?\\d{1,9}(?:\\.\\d{1,6})?) ?(?:%|percent|per cent)?";
const AT_LEAST = new RegExp(
  `^(?:at least|more than|no less than|no fewer than|over|above|min(?:imum)?\\.?|>=?|≥) ?${NUMBER}$`,
  "i",
);
const AT_MOST = new RegExp(
  `^(?:at most|less than|fewer than|no more than|not more than|up to|under|below|max(?:imum)?\\.?|<=?|≤) ?${NUMBER}$`,
  "i",
);
const OR_MORE = new RegExp(`^${NUMBER} ?(?:\\+|or more|or over|or above)$`, "i");
const OR_LESS = new RegExp(`^${NUMBER} ?(?:or less|or fewer|or under|or below)$`, "i");
const UNKNOWN =
  /^(?:not (?:yet )?known|unknown|not (?:yet )?(?:measured|available|set|agreed|asked)|not yet|none yet|n\/?a|tb[acd]|to ?do|to be (?:confirmed|agreed|decided|set)|awaiting(?: data)?|pending|no data|\?{1,8}|\.{2,8}|…|[-–—])\.?$/i;

/** What to say of `at least 90%`, `< 5` or `6+`: a target with the way to it, or a count that leaves something open. */
export function describeBound(text: string, isTarget: boolean): string | null {
  const least = (AT_LEAST.exec(text) ?? OR_MORE.exec(text))?.[1];
  const number = least ?? (AT_MOST.exec(text) ?? OR_LESS.exec(text))?.[1];
  if (number === undefined) return null;
  if (!isTarget)
    return `${quotedWord(text)} leaves open what was counted: write the number alone, as in ${number}`;
  const [aim, meaning] = least === undefined ? ["down", "at most"] : ["up", "at least"];
  return `${quotedWord(text)} is a number with words: write ${number}: with \`aim: ${aim}\` that means ${meaning}`;
}

/** What to say of `not known`, `tbc` or `?`: nothing is to be written yet where a figure is to come. */
export function describeUnknownFigure(text: string): string | null {
  return UNKNOWN.test(text) ? `${quotedWord(text)} is not a figure: leave the key out until you know` : null;
}
