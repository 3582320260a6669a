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

/** The period that follows: the same days of the year, later by as many years as the period lasts (to the nearest, at least one). */
export function nextPeriod({ from, to }: Period): Period {
  const years = Math.max(1, Math.round(daysBetween(from, to) / 365.25));
  return { from: yearsLater(from, years), to: yearsLater(to, years) };
}

/** A year from its first day on. */
export function yearFrom(from: CivilDate): Period {
  return { from, to: addDays(yearsLater(from, 1), -1) };
}

/** A year up to its last day. */
export function yearTo(to: CivilDate): Period {
  return { from: yearsLater(addDays(to, 1), -1), to };
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

/** The same day some years later; 29 February becomes the 28th where that year has none. */
function yearsLater(date: CivilDate, years: number): CivilDate {
  const [year, month, day] = [yearOf(date) + years, Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return civilDate(year, month, day) ?? civilDate(year, month, day - 1) ?? date;
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

function pad(year: number): string {
  return String(year).padStart(4, "0");
}
