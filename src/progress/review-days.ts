import type { CivilDate } from "../civil-date.ts";
import type { Plan, Review } from "../plan/plan.ts";
import { byDate, existingBy } from "./chronology.ts";

/** The reviews around a day; each null where there is none. */
export interface ReviewDays {
  /** The last one held, on the day or before it. */
  readonly last: Review | null;
  /** The last one on a day before that: several meetings of one day are one review. */
  readonly lastButOne: Review | null;
  /** The first one after the day. */
  readonly next: Review | null;
}

/** Finds the reviews around a day by date, whatever their position. */
export function reviewDays({ reviews }: Pick<Plan, "reviews">, asOf: CivilDate): ReviewDays {
  const held = existingBy(reviews, asOf);
  const last = held.at(-1) ?? null;
  const before = last && held.findLast(({ date }) => date < last.date);
  const ahead = reviews.filter(({ date }) => date > asOf).sort(byDate);
  return { last, lastButOne: before ?? null, next: ahead[0] ?? null };
}
