/** A word of what may be a name, without the punctuation and the possessive at its end. */
export interface NameWord {
  readonly text: string;
  /** Where it ends in the whole text. */
  readonly end: number;
  /** Whether punctuation or a possessive follows, so that the name is over. */
  readonly closes: boolean;
}

const MOST_WORDS = 7;
const FARTHEST = 300;
/** Sticky: each word follows the one before with nothing but spaces between. */
const WORD = /\s{0,3}(?<raw>\p{L}[\p{L}\p{M}'’‘ʼ.\u2010\u2011-]{0,60})/guy;
const TAIL = /(?:['’ʼ]s)?[.'’‘ʼ\u2010\u2011-]*$/iu;
const POSSESSIVE = /(?:['’ʼ]s|s['’ʼ])$/iu;
const INITIALS = /^(?:\p{Lu}\.?){1,4}$/u;

/** The words, at most seven, that stand from a place on with nothing but spaces, or a possessive, between them. */
export function nameWords(text: string, from: number): readonly NameWord[] {
  const words: NameWord[] = [];
  for (const match of text.slice(from, from + FARTHEST).matchAll(WORD)) {
    const { raw = "" } = match.groups ?? {};
    const bare = isInitials(raw) ? raw : raw.replace(TAIL, "");
    const end = from + match.index + match[0].length - (raw.length - bare.length);
    words.push({ text: bare, end, closes: bare !== raw });
    if (words.length === MOST_WORDS || (bare !== raw && !POSSESSIVE.test(raw))) break;
  }
  return words;
}

/** Initials before a surname: "J", "J.", "J.K."; two capitals without a dot are an abbreviation. */
export function isInitials(word: string): boolean {
  return INITIALS.test(word) && (word.length === 1 || word.includes("."));
}
