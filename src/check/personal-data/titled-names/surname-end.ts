import { isInitials, type NameWord } from "./name-words.ts";
import { CALLED_AFTER, NO_NAME, PARTICLES } from "./surname-words.ts";
import type { Title } from "./titles.ts";

interface WrittenTitle {
  readonly written: string;
  readonly title: Title;
}

/** "Jones", "O'Neill", "d'Arcy", "al-Hassan", and names in scripts without capitals. */
const NAME = /^(?:(?:d|de|al|el|ap|ab)['’ʼ\u2010\u2011-])?[\p{Lu}\p{Lt}\p{Lo}]/u;
const SMALL_NAME = /^\p{Ll}{3}/u;
/** "PE", "SEN": no surname, unless the title shouts as well. */
const SHORT_CAPITALS = /^\p{Lu}{2,3}$/u;
const CAPITALS = /^\p{Lu}{2}/u;

/** Where the name ends that these words after a title begin with; null where they name nobody. */
export function surnameEnd(words: readonly NameWord[], title: WrittenTitle): number | null {
  const at = words.findIndex(({ text }) => !isBeforeSurname(text));
  const surname = words[at];
  if (surname === undefined || words.slice(0, at).some(({ closes }) => closes)) return null;
  const rest = words.slice(at + 1);
  if (!isSurname(surname.text, title) || isCalledAfter(rest)) return null;
  return surname.closes ? surname.end : lastNameEnd(rest, surname.end);
}

function isSurname(word: string, { written, title }: WrittenTitle): boolean {
  if (Array.from(word).length < 2 && !/^\p{Lo}/u.test(word)) return false;
  if (NO_NAME.has(folded(word)) || title.not.includes(folded(word))) return false;
  const isSmall = written === written.toLowerCase();
  if (!NAME.test(word)) return isSmall && title.small === "title and surname" && SMALL_NAME.test(word);
  if (isSmall) return title.small !== "nothing" && !SHORT_CAPITALS.test(word);
  if (written !== written.toUpperCase()) return !SHORT_CAPITALS.test(word);
  return !title.isAbbreviation || word === word.toUpperCase();
}

/** The end of the last of the further names: "Mr Ali Khan", "Mrs Ana de Souza". */
function lastNameEnd(words: readonly NameWord[], from: number): number {
  let end = from;
  for (const word of words) {
    if (isBeforeSurname(word.text)) continue;
    if (!isFurtherName(word.text)) break;
    end = word.end;
    if (word.closes) break;
  }
  return end;
}

function isFurtherName(word: string): boolean {
  return NAME.test(word) && !CAPITALS.test(word) && !NO_NAME.has(folded(word));
}

/** Whether the words go on as the name of a place or a thing: "Dr Challoner's Grammar School". */
function isCalledAfter(words: readonly NameWord[]): boolean {
  const lastName = words.findIndex(({ text }) => !NAME.test(text));
  return words
    .slice(0, lastName < 0 ? words.length : lastName)
    .some(({ text }) => CALLED_AFTER.has(folded(text)));
}

function isBeforeSurname(word: string): boolean {
  return isInitials(word) || PARTICLES.has(word);
}

function folded(word: string): string {
  return word.toLowerCase().replaceAll("’", "'");
}
