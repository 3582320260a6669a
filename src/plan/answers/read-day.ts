import { addDays, type CivilDate, civilDate, daysBetween, isCivilDate, longDate } from "../../civil-date.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { UsageError } from "../../errors.ts";
import { describeDate } from "../shape/describe-date.ts";
import { isWeekday, WEEKDAY_NAMES, withoutLeadIn } from "../shape/lead-in.ts";
import { MONTHS, monthNamed } from "../shape/month-names.ts";
import { NO_TIME_CONTEXT, type TimeContext } from "../shape/time-context.ts";
import { quotedWord } from "../shape/words.ts";

/** What a day is understood by where people leave something out. */
export interface DayContext {
  readonly today: CivilDate;
  /** The plan's period and terms, where there is a plan. */
  readonly around?: TimeContext;
  /** What else is understood there, to be offered where it is nearly said. */
  readonly words?: readonly string[];
}

/**
 * A day as people say it: `2026-12-11`, "11 December 2026", "11 Dec", "1st March", `11/12/2026`, `11/12/26` and "11 Dec 26" (day
 * first), "today", "yesterday", "tomorrow", "last Friday", "next Friday", and a time that the plan's terms, its period
 * or the calendar know ("end of Autumn 1", "Easter 2027"). Without a year it is the one in the plan's period, else the
 * nearest to today.
 *
 * @throws UsageError with what would be right.
 */
export function readDay(said: string, context: DayContext): CivilDate {
  const text = said.trim().replace(/\s+/g, " ");
  const { today, around = NO_TIME_CONTEXT } = context;
  const day = isCivilDate(text) ? text : (relativeDay(text, today) ?? shortDay(text, context));
  if (day !== null) return day;
  const { message, help, right } = describeDate(withYear(text, today) ?? text, around);
  if (right !== undefined) return right;
  const meant = nearestDay(text, context);
  if (meant !== null) throw new UsageError(`${quotedWord(text)} is no day: did you mean ${meant}?`);
  throw new UsageError(message, help === undefined ? [] : [`  ${help}`]);
}

/** Three numbers are the same day, or none, whatever a plan says. */
const IN_FIGURES = /^\d{1,4}([-/. ])\d{1,2}\1\d{1,4}$/;

/** Whether no plan is needed to know which day is meant: it has its year, or is seen from today. */
export function isWholeDay(said: string, today: CivilDate): boolean {
  const text = said.trim().replace(/\s+/g, " ");
  if (IN_FIGURES.test(text) || relativeDay(text, today) !== null) return true;
  const { words } = withoutLeadIn(text);
  if (dayAndMonthOf(words) !== null) return false;
  return shortDay(text, { today }) !== null || describeDate(text).right !== undefined;
}

/** "11 December 2026", where it was said in other words; null where it was said as the plan writes it. */
export function understoodDay(said: string, day: CivilDate): string | null {
  const text = said.trim();
  return [day, longDate(day)].includes(text) ? null : `${text} is ${longDate(day)}`;
}

const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["now", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

function relativeDay(text: string, today: CivilDate): CivilDate | null {
  const near = NEAR_DAYS.get(text.toLowerCase());
  if (near !== undefined) return addDays(today, near);
  const [, which, weekday = ""] = /^(last|next) ([a-z]{3,9})$/i.exec(text) ?? [];
  if (which === undefined) return null;
  const step = which.toLowerCase() === "last" ? -1 : 1;
  const days = Array.from({ length: 7 }, (_, at) => addDays(today, step * (at + 1)));
  return WEEKDAYS.test(weekday) ? (days.find((day) => isWeekday(day, weekday.slice(0, 3))) ?? null) : null;
}

const WEEKDAYS = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/i;

/** What is understood as a day and nearly what was said: a word for one, or a day with its month spelt right; null for none. */
function nearestDay(text: string, { words = [], ...context }: DayContext): string | null {
  const word = nearest(text, [...words, "today", "yesterday", "tomorrow"]);
  if (word !== null) return WEEKDAYS.test(text) ? null : word;
  const [which = "", weekday = "", ...more] = text.split(" ");
  const relative = [nearest(which, ["last", "next"]), nearest(weekday, WEEKDAY_NAMES), ...more];
  if (relative.length === 2 && !relative.includes(null)) return relative.join(" ");
  const spelt = text.replace(/[a-z]{3,}/gi, (part) => nearest(part, MONTHS) ?? part);
  const isDay = shortDay(spelt, context) !== null || describeDate(spelt, context.around).right !== undefined;
  return spelt !== text && isDay ? spelt : null;
}

/** A day whose year, or whose century, is left out. */
function shortDay(text: string, context: DayContext): CivilDate | null {
  const { words, weekday } = withoutLeadIn(text);
  const short = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/.exec(words);
  if (short) return civilDate(2000 + Number(short[3]), Number(short[2]), Number(short[1]));
  const dated = /^(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?[- ,]+'?(\d{2})$/i.exec(words);
  const month = monthNamed(dated?.[2] ?? "");
  if (dated && month !== null) return civilDate(2000 + Number(dated[3]), month, Number(dated[1]));
  const named = dayAndMonthOf(words);
  if (named === null) return null;
  const day = inItsYear(named, context);
  return day !== null && weekday !== null && !isWeekday(day, weekday) ? null : day;
}

/** A day and a month that this year does not have, with the year behind them: so it is told how many days that month has. */
function withYear(text: string, today: CivilDate): string | null {
  const { words } = withoutLeadIn(text);
  const { day, month } = dayAndMonthOf(words) ?? {};
  const year = today.slice(0, 4);
  if (day === undefined || month === undefined || civilDate(Number(year), month, day) !== null) return null;
  return `${words}${/[/.]/.test(words) ? "/" : " "}${year}`;
}

interface DayAndMonth {
  readonly day: number;
  readonly month: number;
}

function dayAndMonthOf(words: string): DayAndMonth | null {
  const [, day, name] = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?$/i.exec(words) ?? [];
  const [, firstName, lastDay] = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?$/i.exec(words) ?? [];
  const [, digits, month] = /^(\d{1,2})[/.](\d{1,2})$/.exec(words) ?? [];
  if (digits !== undefined) return { day: Number(digits), month: Number(month) };
  const number = monthNamed(name ?? firstName ?? "");
  return number === null ? null : { day: Number(day ?? lastDay), month: number };
}

/** The day in the plan's period, else the one nearest to today; null where there is no such day, or several in the period. */
function inItsYear(
  { day, month }: DayAndMonth,
  { today, around = NO_TIME_CONTEXT }: DayContext,
): CivilDate | null {
  const { from, to } = around;
  const year = Number(today.slice(0, 4));
  const years = [
    year - 1,
    year,
    year + 1,
    ...[from, to].flatMap((end) => (end ? [Number(end.slice(0, 4))] : [])),
  ];
  const days = [...new Set(years)].flatMap((each) => civilDate(each, month, day) ?? []);
  const within = days.filter((each) => from !== null && to !== null && each >= from && each <= to);
  if (within.length > 1) return null;
  const distance = (each: CivilDate): number => Math.abs(daysBetween(each, today));
  return within[0] ?? days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
