import { type CivilDate, civilDate } from "../../civil-date.ts";
import { lastDay, monthNamed } from "./month-names.ts";
import type { NamedTime, TimeContext } from "./time-context.ts";

/** A time that words name: from its first to its last day. */
export interface Time {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** What it is called in the sentence: "Easter Sunday". */
  readonly name?: string;
}

/** The times that a text may mean, and which end of them it names itself ("end of Autumn 1"). */
export interface Meaning {
  readonly times: readonly Time[];
  readonly side: TimeContext["side"];
}

const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const MONTH = "([a-z]{3,9})\\.?";
const DAY_FIRST = new RegExp(`^${DAY}(?: of)? ${MONTH}$`, "i");
const MONTH_FIRST = new RegExp(`^${MONTH} '?${DAY}$`, "i");
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})$/;
const ENDS: readonly (readonly [RegExp, "first" | "last"])[] = [
  [/^(?:the )?(?:very )?end (?:of )?(?:the )?/i, "last"],
  [/^(?:the )?(?:start|beginning) (?:of )?(?:the )?/i, "first"],
];
/** What words mean by a plan's terms, its period and the calendar: nothing, one time, or more where they leave it open. */
export function resolveTime(words: string, context: TimeContext): Meaning {
  for (const [pattern, side] of ENDS) {
    const rest = words.replace(pattern, "");
    if (rest !== words) return { times: spans(rest, context), side };
  }
  const day = daysNamed(words, context);
  return { times: day.length > 0 ? day : spans(words, context, true), side: null };
}

/** Times of several days; a whole month is one only where its end is named, since a month alone leaves the day open. */
function spans(words: string, context: TimeContext, isBare = false): readonly Time[] {
  const terms = termsNamed(words, context);
  if (terms.length > 0) return terms;
  const feasts = feastsNamed(words, context);
  if (feasts.length > 0 || isBare) return feasts;
  if (/^(?:(?:school|academic|financial|plan'?s?) )?(?:year|period|plan)$/i.test(words))
    return context.from && context.to ? [{ first: context.from, last: context.to }] : [];
  return monthsNamed(words, context);
}

/** "1st March", "March 1st", "1/3": the days of that name in the period. "May 27" may be a month of 2027 as well. */
function daysNamed(words: string, context: TimeContext): readonly Time[] {
  const dayFirst = DAY_FIRST.exec(words);
  if (dayFirst) return inPeriod(context, (year) => dayOf(year, monthNamed(dayFirst[2] ?? ""), dayFirst[1]));
  const numbers = NUMBERS.exec(words);
  if (numbers) return inPeriod(context, (year) => dayOf(year, Number(numbers[2]), numbers[1]));
  const monthFirst = MONTH_FIRST.exec(words);
  const month = monthNamed(monthFirst?.[1] ?? "");
  if (!monthFirst || month === null) return [];
  const days = inPeriod(context, (year) => dayOf(year, month, monthFirst[2]));
  const months = monthOf(2000 + Number(monthFirst[2]), month).filter((each) => isWithin(context, each));
  return days.length === 0 ? [] : [...days, ...months];
}

/** The months of a name in the period, or of the year that stands behind it. */
export function monthsNamed(words: string, context: TimeContext): readonly Time[] {
  const [, name = "", year] = /^([a-z]{3,9})\.?(?: (\d{4}))?$/i.exec(words) ?? [];
  const month = monthNamed(name);
  if (month === null) return [];
  if (year !== undefined) return monthOf(Number(year), month);
  return yearsOf(context)
    .flatMap((each) => monthOf(each, month))
    .filter((each) => isWithin(context, each));
}

/** The terms of a name: "Autumn 1", "autumn half term 1", and "Autumn" for all that begin so, as one time. */
function termsNamed(words: string, { terms }: TimeContext): readonly Time[] {
  const [, name = "", year] = /^(.*?)(?: (\d{4}))?$/.exec(words) ?? [];
  const wanted = folded(name);
  if (wanted === "" || !/[a-z]/i.test(name)) return [];
  const ofYear = terms.filter(({ from, to }) => !year || from.startsWith(year) || to.startsWith(year));
  const same = ofYear.filter((term) => folded(term.name) === wanted);
  if (same.length > 0) return same.map(timeOf);
  const parts = ofYear.filter((term) => folded(term.name).replace(/[0-9]+$/, "") === wanted);
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? [{ first: first.from, last: last.to }] : [];
}

function timeOf({ from, to }: NamedTime): Time {
  return { first: from, last: to };
}

function folded(name: string): string {
  return name.toLowerCase().replace(/\b(?:half[- ]?term|term|the)\b|[^a-z0-9]/g, "");
}

const FEASTS: readonly {
  readonly pattern: RegExp;
  readonly name: string;
  readonly day: (year: number) => CivilDate | null;
}[] = [
  { pattern: /^easter(?: sunday)?(?: (\d{4}))?$/i, name: "Easter Sunday", day: easterSunday },
  {
    pattern: /^(?:christmas|xmas)(?: day)?(?: (\d{4}))?$/i,
    name: "Christmas Day",
    day: (year) => civilDate(year, 12, 25),
  },
  {
    pattern: /^new year(?:'?s day)?(?: (\d{4}))?$/i,
    name: "New Year's Day",
    day: (year) => civilDate(year, 1, 1),
  },
];

function feastsNamed(words: string, context: TimeContext): readonly Time[] {
  for (const { pattern, name, day } of FEASTS) {
    const found = pattern.exec(words);
    if (!found) continue;
    const times = found[1] ? oneDay(day(Number(found[1]))) : inPeriod(context, day);
    return times.map((time) => ({ ...time, name }));
  }
  return [];
}

function dayOf(year: number, month: number | null, day: string | undefined): CivilDate | null {
  return month === null ? null : civilDate(year, month, Number(day));
}

function monthOf(year: number, month: number): readonly Time[] {
  const [first, last] = [civilDate(year, month, 1), lastDay(year, month)];
  return first && last ? [{ first, last }] : [];
}

function oneDay(day: CivilDate | null): readonly Time[] {
  return day === null ? [] : [{ first: day, last: day }];
}

/** Of the days that the years of the period have by a name, those within it. */
function inPeriod(context: TimeContext, day: (year: number) => CivilDate | null): readonly Time[] {
  const days = yearsOf(context).flatMap((year) => oneDay(day(year)));
  return days.filter((each) => isWithin(context, each));
}

/** More years than these no plan covers. */
const MAX_YEARS = 10;

function yearsOf({ from, to }: TimeContext): readonly number[] {
  if (from === null || to === null) return [];
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)));
  const count = Math.min(MAX_YEARS, (last ?? 0) - (first ?? 0) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first ?? 0) + index);
}

/** Whether any day of a time lies in the period. */
function isWithin({ from, to }: TimeContext, { first, last }: Time): boolean {
  return from !== null && to !== null && from <= last && to >= first;
}

/** Easter Sunday of a year, by the anonymous Gregorian rule as Meeus gives it; null where no such year can be written. */
export function easterSunday(year: number): CivilDate | null {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return civilDate(year, Math.floor(days / 31), (days % 31) + 1);
}
