import type { Period } from "../../../authoring/scaffold/school-year.ts";
import { yearFrom } from "../../../authoring/scaffold/school-year.ts";
import { type CivilDate, civilDate, isCivilDate, longDate } from "../../../civil-date.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A day as people write it: `2026-12-11`, `11 December 2026`, `11 Dec 2026`, `11/12/2026`; null for anything else. */
export function readDate(said: string): CivilDate | null {
  const text = said.trim();
  if (isCivilDate(text)) return text;
  const words = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  const month = MONTHS.indexOf((words?.[2] ?? "").slice(0, 3).toLowerCase()) + 1;
  if (words && month > 0) return civilDate(Number(words[3]), month, Number(words[1]));
  const digits = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  return digits ? civilDate(Number(digits[3]), Number(digits[2]), Number(digits[1])) : null;
}

/** What is wrong with a day, in a sentence; null where nothing is. */
export function checkDate(said: string): string | null {
  return readDate(said) === null ? "Please write a day, as in 11 December 2026 or 2026-12-11." : null;
}

/** The time that a plan covers as people write it: two days, one from which a year runs, or `2026-27`. */
export function readPeriod(said: string): Period | null {
  const year = /^(\d{4})[-/–](\d{2})$/.exec(said.trim());
  if (year && Number(year[2]) === (Number(year[1]) + 1) % 100) return yearFrom(`${year[1]}-09-01`);
  const [first = "", last, more] = said.split(/ +(?:-|–|—|to|until) +/i);
  const from = readDate(first);
  if (from === null || more !== undefined) return null;
  if (last === undefined) return yearFrom(from);
  const to = readDate(last);
  return to === null || to <= from ? null : { from, to };
}

export function periodWords({ from, to }: Period): string {
  return `${longDate(from)} to ${longDate(to)}`;
}
