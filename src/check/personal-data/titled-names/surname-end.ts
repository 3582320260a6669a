import { letterPattern } from "../../../letter-pattern.ts";
import { folded, isBeforeSurname, looksLikeName, type NameWord } from "./name-words.ts";
import { CALLED_AFTER, NO_NAME, WORK } from "./surname-words.ts";
import type { Title } from "./titles.ts";

interface WrittenTitle {
  readonly written: string;
  readonly title: Title;
}

const SMALL_NAME = letterPattern("^\\p{Ll}{3}", "u");
/** "PE", "SEN": no surname, unless the title shouts as well. */
const SHORT_CAPITALS = letterPattern("^\\p{Lu}{2,3}$", "u");
const CAPITALS = letterPattern("^\\p{Lu}{2}", "u");
const LETTER_ALONE = letterPattern("^\\P{Lo}$", "u");

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
  if (title.not.includes(folded(word)) || LETTER_ALONE(word).test(word)) return false;
  const isSmall = written === written.toLowerCase();
  if (!looksLikeName(word)) return isSmall && title.small === "title and surname" && isSmallSurname(word);
  if (isSmall) return title.small !== "nothing" && !SHORT_CAPITALS(word).test(word);
  if (written !== written.toUpperCase()) return !SHORT_CAPITALS(word).test(word);
  return !title.isAbbreviation || word === word.toUpperCase();
}

function isSmallSurname(word: string): boolean {
  return SMALL_NAME(word).test(word) && !NO_NAME.has(word);
}

/** The end of the last of the further names: "Mr Ali Khan", "Mrs Ana de Souza". */
function lastNameEnd(words: readonly NameWord[], from: number): number {
  let end = from;
  for (const word of words) {
    if (isBeforeSurname(word.text)) continue;
    if (!looksLikeName(word.text) || CAPITALS(word.text).test(word.text)) break;
    end = word.end;
    if (word.closes) break;
  }
  return end;
}

/** Whether the words go on as the name of a place or a thing: "Dr Challoner's Grammar School". */
function isCalledAfter(words: readonly NameWord[]): boolean {
  return words.some(({ text }, at) => {
    const next = folded(words[at + 1]?.text ?? "");
    return looksLikeName(text) && CALLED_AFTER.has(folded(text)) && !WORK.has(next);
  });
}
