import type { CivilDate } from "../civil-date.ts";
import type { Plan, Review } from "../plan/plan.ts";
import { byDate, existingBy } from "./chronology.ts";

/** The reviews around a day; each null where there is none. */
export interface ReviewDays {
  /** The last one held, on the day or before it. */
  readonly last: Review | null;
  readonly lastButOne: Review | null;
  /** The first one after the day. */
  readonly next: Review | null;
}

/** Finds the reviews around a day by date, whatever their position. */
export function reviewDays({ reviews }: Pick<Plan, "reviews">, asOf: CivilDate): ReviewDays {
  const held = existingBy(reviews, asOf);
  const ahead = reviews.filter(({ date }) => date > asOf).sort(byDate);
  return { last: held.at(-1) ?? null, lastButOne: held.at(-2) ?? null, next: ahead[0] ?? null };
}
