import { type CivilDate, civilDate, longDate } from "../../civil-date.ts";

/** The months' names. */
export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, index) => {
  const first = civilDate(2000, index + 1, 1) ?? "";
  return longDate(first).split(" ")[1] ?? "";
});

/** The number of the month that a word names, by its name or the beginning of it; null for another word. */
export function monthNamed(word: string): number | null {
  const start = word.toLowerCase().replace(/^sept$/, "sep");
  const position = start.length < 3 ? -1 : MONTHS.findIndex((name) => name.toLowerCase().startsWith(start));
  return position < 0 ? null : position + 1;
}

/** The last day of a month; null where there is no such month. */
export function lastDay(year: number, month: number): CivilDate | null {
  return [31, 30, 29, 28].map((day) => civilDate(year, month, day)).find((date) => date !== null) ?? null;
}
