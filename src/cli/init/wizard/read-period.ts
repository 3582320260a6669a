import type { Period } from "../../../authoring/scaffold/school-year.ts";
import { yearFrom } from "../../../authoring/scaffold/school-year.ts";
import { type CivilDate, longDate } from "../../../civil-date.ts";
import { type DayContext, readDay } from "../../../plan/answers/read-day.ts";
import { errorOf } from "../../ask/check-answer.ts";

/** The time that a plan covers as people write it: two days, one from which a year runs, or `2026-27`. */
export function readPeriod(said: string, context: DayContext): Period | null {
  const year = /^(\d{4})[-/–](\d{2})$/.exec(said.trim());
  if (year && Number(year[2]) === (Number(year[1]) + 1) % 100) return yearFrom(`${year[1]}-09-01`);
  const [first = "", last, more] = said.split(/ +(?:-|–|—|to|until) +/i);
  const from = dayOrNull(first, context);
  if (from === null || more !== undefined) return null;
  if (last === undefined) return yearFrom(from);
  const to = dayOrNull(last, context);
  return to === null || to <= from ? null : { from, to };
}

function dayOrNull(said: string, context: DayContext): CivilDate | null {
  return errorOf(() => readDay(said, context)) === null ? readDay(said, context) : null;
}

export function periodWords({ from, to }: Period): string {
  return `${longDate(from)} to ${longDate(to)}`;
}
