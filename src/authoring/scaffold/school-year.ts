import { addDays, type CivilDate, civilDate, daysBetween } from "../../civil-date.ts";

/** The time that a plan covers, first and last day. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** From this month on, people plan the year that begins in September. */
const PLANNING_MONTH = 6;

/**
 * The school year that a plan made on a day is most likely for, 1 September to 31 August: the one that the day falls
 * in, and from June on the one that is about to begin.
 */
export function schoolYear(day: CivilDate): Period {
  const start = yearOf(day) - (Number(day.slice(5, 7)) >= PLANNING_MONTH ? 0 : 1);
  return { from: `${pad(start)}-09-01`, to: `${pad(start + 1)}-08-31` };
}

/** The period that follows: it begins the day after, and is as long as the one before. */
export function nextPeriod(last: Period): Period {
  return periodLike(last, addDays(last.to, 1));
}

/** A period may be so many days shorter or longer than years, and stand for them: many school years leave out the summer. */
const SHORT_OF_YEARS = 92;
const OVER_YEARS = 14;
/** Fewer whole months than these are no year with something left out. */
const MONTHS_OF_A_YEAR = 10;

/**
 * The period from a day on that is as long as another: to the same day of the year where it begins on the same; else as
 * many years where that lasts years, a school year without its summer included, else as many months, else as many days.
 */
export function periodLike(last: Period, from: CivilDate): Period {
  const later = 12 * (yearOf(from) - yearOf(last.from));
  if (monthsLater(last.from, later) === from) return until(from, monthsLater(addDays(last.to, 1), later));
  const days = daysBetween(last.from, last.to) + 1;
  const months = wholeMonths(last);
  if (months !== null && months < MONTHS_OF_A_YEAR) return until(from, monthsLater(from, months));
  const years = Math.max(1, Math.round((days + SHORT_OF_YEARS / 2) / 365.25));
  const over = days - 365.25 * years;
  if (over >= -SHORT_OF_YEARS && over <= OVER_YEARS) return until(from, monthsLater(from, 12 * years));
  return until(from, months === null ? addDays(from, days) : monthsLater(from, months));
}

function until(from: CivilDate, next: CivilDate): Period {
  return { from, to: addDays(next, -1) };
}

/** How many months a period lasts, where it lasts whole ones. */
function wholeMonths({ from, to }: Period): number | null {
  const next = addDays(to, 1);
  const months = (yearOf(next) - yearOf(from)) * 12 + monthOf(next) - monthOf(from);
  return months > 0 && monthsLater(from, months) === next ? months : null;
}

/** A year from its first day on. */
export function yearFrom(from: CivilDate): Period {
  return until(from, monthsLater(from, 12));
}

/** A year up to its last day. */
export function yearTo(to: CivilDate): Period {
  return { from: monthsLater(addDays(to, 1), -12), to };
}

/** "2026" for a period inside a calendar year, "2026-27" for a school or financial year, "2026-28" for two years. */
export function periodLabel({ from, to }: Period): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (first === last) return first;
  return `${first}-${first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`;
}

/** The file that a plan of a period stands in, where nobody names one: `2026-27.cornerstones.yaml`. */
export function planFileName(period: Period): string {
  return `${periodLabel(period)}.cornerstones.yaml`;
}

/** The same day some months later; where that month is shorter, its last. */
function monthsLater(date: CivilDate, months: number): CivilDate {
  const month = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, of] = [Math.floor(month / 12), (month % 12) + 1];
  const last = [31, 30, 29, 28].find((day) => civilDate(year, of, day) !== null) ?? 28;
  return civilDate(year, of, Math.min(Number(date.slice(8, 10)), last)) ?? date;
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

function pad(year: number): string {
  return String(year).padStart(4, "0");
}
