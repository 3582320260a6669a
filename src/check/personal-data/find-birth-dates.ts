import { letterPattern } from "../../letter-pattern.ts";
import type { Span } from "../../source/source.ts";
import { HYPHENS } from "./characters.ts";
import { saysYear, WRITTEN_DATE } from "./written-date.ts";

/** Whose birthdays are nobody's: "the school was born on ...", "the King's birthday". */
const NOT_OF =
  "(?<!(?<!\\p{L})(?:school|college|academy|nursery|trust|club|council|charter|library|king|queen)(?:['’]s|\\s(?:was|is))?\\s)";
/** The Welsh words with their mutations: "ei phen-blwydd". */
const BIRTH =
  "dob|d\\.\\s?o\\.\\s?b\\.?|d/o/b|date[\\s-]of[\\s-]birth|birth[\\s-]?date|birthday|b['’-]?day|born|(?:dd?|n)yddiad\\sgeni|(?:ph?|b|mh)en-?blwydd|g?anwyd|g?aned";
const KEYWORD = letterPattern(`(?<![\\p{L}\\p{N}_-])${NOT_OF}(?<word>${BIRTH})(?![\\p{L}\\p{N}_])`, "giu");
/** Words that say that somebody came into the world, of lambs and classes too: there a day alone tells nothing. */
const BORN = /^(?:born|g?anwyd|g?aned)$/i;

const LINK_WORD =
  "(?:is|was|on|the|of|falls|fell|it|its|as|yw|ydy|oedd|ar|yr?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\\p{L})";
const PLACE = "(?:in|at|yn|ym|yng)\\s\\p{Lu}[\\p{L}'’-]{1,30}";
/** All that may stand between the word and its date: "after", "before" and "since" are about many people at once. */
const BETWEEN = letterPattern(
  `^(?:[\\s:=,(${HYPHENS}]|dd/mm/yy(?:yy)?\\)?|${LINK_WORD}|${PLACE}){0,24}`,
  "u",
);
const BETWEEN_LENGTH = 90;
const DATE = letterPattern(`^${WRITTEN_DATE}`, "iu");
const DATE_LENGTH = 40;

/** "12/03/2015 (DOB)", "12 March is her birthday". */
const DATE_BEFORE = letterPattern(
  `(?<![\\p{L}\\p{N}/.-])(?<date>${WRITTEN_DATE})\\s{0,2},?\\s{0,2}(?:\\(|(?:is|was|as)\\s(?:(?:his|her|their|my)\\s)?|(?:his|her|their|my)\\s)$`,
  "iu",
);
const BEFORE_LENGTH = 60;

/** What each of the words for birth has in it. */
export const BIRTH_WORD = /birth|b.?day|born|d\W{0,2}o\W{0,2}b|geni|blwydd|anwyd|aned/i;

/** Dates that stand right by a word for birth, in English or Welsh; the range is the date's. */
export function findBirthDates(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(KEYWORD(text))) {
    const { word = "" } = match.groups ?? {};
    const span = dateAfter(text, match.index + match[0].length) ?? dateBefore(text, match.index);
    if (span && (!BORN.test(word) || saysYear(text.slice(span.start, span.end)))) found.push(span);
  }
  return found;
}

function dateAfter(text: string, from: number): Span | null {
  const after = text.slice(from, from + BETWEEN_LENGTH);
  const between = BETWEEN(after).exec(after);
  const start = from + (between?.[0].length ?? 0);
  const written = text.slice(start, start + DATE_LENGTH);
  const date = DATE(written).exec(written);
  return date ? { start, end: start + date[0].length } : null;
}

function dateBefore(text: string, to: number): Span | null {
  const from = Math.max(0, to - BEFORE_LENGTH);
  const before = text.slice(from, to);
  const match = DATE_BEFORE(before).exec(before);
  const { date = "" } = match?.groups ?? {};
  const start = from + (match?.index ?? 0);
  return match ? { start, end: start + date.length } : null;
}
