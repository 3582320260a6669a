import type { CivilDate } from "../civil-date.ts";
import type { Moved } from "../plan/plan.ts";

/**
 * The due date as it stood on a day. A move later than the day has not happened yet, so the first of those moves says
 * what the date still was; a move without a date is taken to have happened. Null where no date is stated.
 */
export function dueDate(
  due: { readonly by: CivilDate | null; readonly moved: readonly Moved[] },
  asOf: CivilDate,
): CivilDate | null {
  let next: { readonly from: CivilDate; readonly date: CivilDate } | null = null;
  for (const { from, date } of due.moved) {
    if (date !== null && date > asOf && (next === null || date < next.date)) next = { from, date };
  }
  return next ? next.from : due.by;
}
