import type { CivilDate } from "../civil-date.ts";

/** The dated things that exist by the day, oldest first whatever their position; of one day, in the plan's order. */
export function existingBy<T extends { readonly date: CivilDate | null }>(
  items: readonly T[],
  asOf: CivilDate,
): readonly Dated<T>[] {
  return items.filter((item): item is Dated<T> => item.date !== null && item.date <= asOf).sort(byDate);
}

/** A thing whose date is known. */
export type Dated<T> = T & { readonly date: CivilDate };

/** Older first; equal days keep their order, since sorting is stable. */
export function byDate(a: { readonly date: CivilDate }, b: { readonly date: CivilDate }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
