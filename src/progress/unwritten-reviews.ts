import { addDays, type CivilDate } from "../civil-date.ts";
import type { Plan, Review } from "../plan/plan.ts";
import { existingBy } from "./chronology.ts";

/** An evaluation written up within this many days belongs to the review before it. */
export const WRITING_UP_DAYS = 14;

/**
 * Reviews held by the day of which nothing is written: no note, and no evaluation of any row on that day or within the
 * days that writing up takes. Oldest first.
 */
export function unwrittenReviews(
  { reviews, rows }: Pick<Plan, "reviews" | "rows">,
  asOf: CivilDate,
): readonly Review[] {
  const days = rows.flatMap((row) => existingBy(row.evaluation, asOf).map(({ date }) => date));
  return existingBy(reviews, asOf).filter(
    ({ date, note }) =>
      note === null && !days.some((day) => day >= date && day <= addDays(date, WRITING_UP_DAYS)),
  );
}
