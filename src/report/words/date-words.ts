import { type CivilDate, dayAndMonth, daysBetween, longDate, shortDate } from "../../civil-date.ts";
import { countWords } from "../../document/words.ts";

export { periodWords } from "../../civil-date.ts";

/** Within this many days a day and its month can mean only one year. */
const NEAR = 270;

/** "20 March" where the year is plain from the day of the report, else "20 March 2024". */
export function nearDate(date: CivilDate, asOf: CivilDate): string {
  return isNear(date, asOf) ? dayAndMonth(date) : longDate(date);
}

/** "20 Mar" where the year is plain from the day of the report, else "20 Mar 2024": for tables. */
export function tableDate(date: CivilDate, asOf: CivilDate): string {
  return isNear(date, asOf) ? shortDate(date) : `${shortDate(date)} ${date.slice(0, 4)}`;
}

/** "today", "1 day ago", "50 days ago". */
export function ageWords(days: number): string {
  return days === 0 ? "today" : `${daysWords(days)} ago`;
}

/** "1 day", "95 days". */
export function daysWords(days: number): string {
  return countWords(days, "day");
}

function isNear(date: CivilDate, asOf: CivilDate): boolean {
  return Math.abs(daysBetween(date, asOf)) <= NEAR;
}
