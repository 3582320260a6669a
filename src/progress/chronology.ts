import type { CivilDate } from "../civil-date.ts";

/** The dated things that exist by the day, in the plan's order. */
export function knownBy<T extends { readonly date: CivilDate | null }>(
  items: readonly T[],
  asOf: CivilDate,
): readonly Dated<T>[] {
  return items.filter((item): item is Dated<T> => item.date !== null && item.date <= asOf);
}

/** The same, oldest first. */
export function existingBy<T extends { readonly date: CivilDate | null }>(
  items: readonly T[],
  asOf: CivilDate,
): readonly Dated<T>[] {
  return oldestFirst(knownBy(items, asOf));
}

/** Things by their days; those of one day in the plan's order, and what has no day before all others. */
export function oldestFirst<T extends { readonly date: CivilDate | null }>(
  items: readonly T[],
): readonly T[] {
  return items.toSorted(byDate);
}

/** A thing whose date is known. */
export type Dated<T> = T & { readonly date: CivilDate };

/** Older first; equal days keep their order, since sorting is stable. */
export function byDate(
  { date: a }: { readonly date: CivilDate | null },
  { date: b }: { readonly date: CivilDate | null },
): number {
  return a === b ? 0 : (a ?? "") < (b ?? "") ? -1 : 1;
}
