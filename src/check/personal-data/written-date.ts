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
export const WRITTEN_DATE = `(?:${YEAR_FIRST}|${DIGITS_ONLY}|${NUMBERS}|${DAY_FIRST}|${MONTH_FIRST})(?![\\p{L}\\p{N}])`;

/** Whether a date so written says its year. */
export function saysYear(date: string): boolean {
  return /\d{4}|\d\D+\d/.test(date);
}
