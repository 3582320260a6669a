import { type CivilDate, dayNumber } from "../../civil-date.ts";

/** Words before a day that say no more than its key does, and what begins or ends a week. */
const LEAD_IN =
  /^(?:by|on|until|before|w\/?c\.?|w\/e\.?|week (?:commencing|beginning|starting|ending|of)) +(?=\S)/i;
const THE = /^the +(?=\d)/i;
/** From the day of the week on which 1970 began. */
export const WEEKDAY_NAMES = [
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
] as const;
const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? +(?=\S)/i;

/** A text without what stands before its day, and the weekday that it names; null where it names none. */
export interface WithoutLeadIn {
  readonly words: string;
  readonly weekday: string | null;
}

export function withoutLeadIn(text: string): WithoutLeadIn {
  const rest = text.replace(LEAD_IN, "").replace(THE, "");
  const named = WEEKDAY.exec(rest)?.[1] ?? null;
  return { words: named === null ? rest : rest.replace(WEEKDAY, ""), weekday: named };
}

/** The name of a day's weekday. */
export function weekdayOf(day: CivilDate): string {
  return WEEKDAY_NAMES[((dayNumber(day) % 7) + 7) % 7] ?? "";
}

/** Whether a day is the weekday that a text named. */
export function isWeekday(day: CivilDate, named: string): boolean {
  return weekdayOf(day).toLowerCase().startsWith(named.toLowerCase());
}
