import { compactJson } from "../../markup/json.ts";
import type { Voice } from "../../plan/plan.ts";

/** A thing as one of the years tells of it. */
export interface ToldThing<T> {
  readonly year: number;
  readonly thing: T;
}

/**
 * What several years tell of, each thing once with every year's telling of it, the oldest first. Two tellings are of one
 * thing where they share a key; but what one year says twice, it was told twice.
 */
export function sameThings<T>(
  years: readonly (readonly T[])[],
  keysOf: (thing: T) => readonly string[],
): readonly (readonly ToldThing<T>[])[] {
  const all: ToldThing<T>[][] = [];
  const known = new Map<string, ToldThing<T>[][]>();
  for (const [year, things] of years.entries()) {
    for (const thing of things) {
      const keys = keysOf(thing);
      const earlier = keys.flatMap((key) => known.get(key) ?? []);
      const found = earlier.find((tellings) => tellings.every((telling) => telling.year < year)) ?? [];
      if (found.length === 0) all.push(found);
      found.push({ year, thing });
      for (const key of keys) known.set(key, [...(known.get(key) ?? []), found]);
    }
  }
  return all;
}

/** What something said is known by in another year: its id; its day, its group and its words. */
export function voiceKeys({ id, date, from, said }: Pick<Voice, "id" | "date" | "from" | "said">): string[] {
  const words = said.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
  return [...(id === null ? [] : [compactJson([id])]), compactJson([date, from, words])];
}
