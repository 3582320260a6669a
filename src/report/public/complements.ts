import type { CivilDate } from "../../civil-date.ts";
import type { Count } from "./people.ts";

/** A figure that says how many of all it counts. */
export interface CountedPart {
  readonly date: CivilDate | null;
  readonly all: number | null;
  readonly counted: Count | null;
  /** Whether it is about few people by itself. */
  readonly few: boolean;
}

/**
 * Parts to hold back because they give another away: where the figures of one day about one number of people add up to
 * all of them and just one is about few, the rest of the sum would be that one, so the smallest of the others goes too.
 */
export function givingAway<T extends CountedPart>(parts: readonly T[]): ReadonlySet<T> {
  const wholes = new Map<string, T[]>();
  for (const part of parts) {
    if (part.date === null || part.all === null || part.counted === null) continue;
    const key = `${part.date} ${part.all}`;
    wholes.set(key, [...(wholes.get(key) ?? []), part]);
  }
  return new Set([...wholes.values()].flatMap((group) => smallestBeside(group)));
}

function smallestBeside<T extends CountedPart>(group: readonly T[]): T[] {
  const sum = group.reduce((total, { counted }) => total + (counted?.nearest ?? 0), 0);
  // Each part may be rounded by half a person.
  const isWhole = Math.abs(sum - (group[0]?.all ?? 0)) <= (group.length - 1) / 2;
  if (!isWhole || group.filter(({ few }) => few).length !== 1) return [];
  const others = group.filter(({ few, counted }) => !few && counted && counted.nearest > 0);
  return others.toSorted((a, b) => (a.counted?.nearest ?? 0) - (b.counted?.nearest ?? 0)).slice(0, 1);
}
