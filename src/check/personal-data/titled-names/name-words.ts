import { letterPattern } from "../../../letter-pattern.ts";
import { NO_NAME, PARTICLES } from "./surname-words.ts";

/** A word of what may be a name, without the punctuation and the possessive at its end. */
export interface NameWord {
  readonly text: string;
  /** Where it ends in the whole text. */
  readonly end: number;
  /** Whether punctuation or a possessive follows, so that the name is over. */
  readonly closes: boolean;
}

const MAX_WORDS = 7;
const MAX_WORD_LENGTH = 200;
const PART = "\\p{L}[\\p{L}\\p{M}'’‘ʼ]{0,40}";
const WORD = letterPattern(
  `^\\s{0,3}(?<raw>(?:\\p{Lu}\\.){1,4}|${PART}(?:[-\u2010\u2011]${PART}){0,3}\\.?)`,
  "u",
);
const TAIL = /(?:['’ʼ]s)?[.'’‘ʼ]*$/iu;
const POSSESSIVE = /(?:['’ʼ]s|s['’ʼ])$/iu;
const INITIALS = letterPattern("^(?:\\p{Lu}\\.?){1,4}$", "u");
/** "Jones", "O'Neill", "d'Arcy", "al-Hassan", "hEochaidh", and names in scripts without capitals. */
const NAME = letterPattern(
  "^(?:[ht](?=\\p{Lu})|(?:d|de|al|el|ap|ab)['’ʼ\u2010\u2011-])?[\\p{Lu}\\p{Lt}\\p{Lo}]",
  "u",
);

/**
 * The words that stand from a place on with nothing but spaces, or a possessive, between them: at most seven, the last of
 * them the first that goes on with no name.
 */
export function nameWords(text: string, from: number): readonly NameWord[] {
  const words: NameWord[] = [];
  let at = from;
  while (words.length < MAX_WORDS) {
    const rest = text.slice(at, at + MAX_WORD_LENGTH);
    const match = WORD(rest).exec(rest);
    if (!match) break;
    const { raw = "" } = match.groups ?? {};
    const bare = isInitials(raw) ? raw : raw.replace(TAIL, "");
    at += match[0].length;
    words.push({ text: bare, end: at - (raw.length - bare.length), closes: bare !== raw });
    if (!goesOn(bare) || (bare !== raw && !POSSESSIVE.test(raw))) break;
  }
  return words;
}

/** Whether a word is written as a name is, and is not known to be another. */
export function looksLikeName(word: string): boolean {
  return NAME(word).test(word) && !NO_NAME.has(folded(word));
}

/** Initials ("J", "J.", "J.K.") and particles ("ap", "van"). */
export function isBeforeSurname(word: string): boolean {
  return isInitials(word) || PARTICLES.has(word);
}

/** A word as the word lists have it. */
export function folded(word: string): string {
  return word.normalize("NFC").toLowerCase().replaceAll("’", "'");
}

function goesOn(word: string): boolean {
  return looksLikeName(word) || isBeforeSurname(word);
}

/** Two capitals without a dot are an abbreviation; "O' Brien" is written so, too. */
function isInitials(word: string): boolean {
  return /^[OD]['’ʼ]$/.test(word) || (INITIALS(word).test(word) && (word.length === 1 || word.includes(".")));
}
