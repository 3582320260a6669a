import type { CivilDate } from "../../../civil-date.ts";
import type { Period } from "../school-year.ts";

/** A date that the new period has no room for. */
export interface LostDate {
  /** What it was of, for people. */
  readonly name: string;
  /** What it said, with the day: "due by 31 October 2025". */
  readonly said: string;
}

/** Whether a day lies in a period. */
export function isIn({ from, to }: Period, date: CivilDate): boolean {
  return from <= date && date <= to;
}

/** A date that stays where it lies in the period; null where it cannot, or is none. */
export function keptDate(date: CivilDate | null, period: Period): CivilDate | null {
  return date !== null && isIn(period, date) ? date : null;
}
