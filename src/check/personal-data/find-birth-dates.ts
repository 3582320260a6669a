import { letterPattern } from "../../letter-pattern.ts";
import type { Span } from "../../source/source.ts";
import { HYPHENS } from "./characters.ts";

const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const MONTH_NUMBER = "(?:1[0-2]|0?[1-9])";
const FULL_YEAR = "(?:19|20)\\d\\d";
const YEAR = `(?:${FULL_YEAR}|['’]?\\d\\d)`;
const MARK = `\\s?[/.${HYPHENS}]\\s?`;
const ORDINAL = "(?:st|nd|rd|th|af|ail|il|ydd|fed|eg|ain)";
const ENGLISH_MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** With their soft mutations: "12 o Fawrth". */
const WELSH_MONTH =
  "ionawr|chwefror|[mf]awrth|ebrill|[mf]ai|[mf]ehefin|g?orffennaf|awst|[mf]edi|hydref|[td]achwedd|rh?agfyr";
const MONTH = `(?:${ENGLISH_MONTH}|${WELSH_MONTH})`;

const NUMBERS = `${DAY}(?:${MARK}${DAY}${MARK}${YEAR}|\\s${MONTH_NUMBER}\\s${FULL_YEAR})`;
const YEAR_FIRST = `${FULL_YEAR}[-/.]${MONTH_NUMBER}[-/.]${DAY}`;
const DIGITS_ONLY = `(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])${FULL_YEAR}`;
const DAY_FIRST = `${DAY}${ORDINAL}?[\\s/-]?(?:of?\\s)?${MONTH}\\.?(?:,?[\\s/-]?${YEAR})?`;
const MONTH_FIRST = `${MONTH}\\.?\\s${DAY}${ORDINAL}?(?:,?\\s${FULL_YEAR})?`;

/** The source of a pattern for a day as people write it, in numbers or in English or Welsh words; the year may be missing from words. */
const WRITTEN_DATE = `(?:${YEAR_FIRST}|${DIGITS_ONLY}|${NUMBERS}|${DAY_FIRST}|${MONTH_FIRST})(?![\\p{L}\\p{N}])`;

/** Whether a date so written says its year. */
export function saysYear(date: string): boolean {
  return /\d{4}|\d\D+\d/.test(date);
}

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
