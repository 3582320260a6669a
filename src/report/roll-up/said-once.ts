import type { Group } from "../../vocabulary.ts";
import { sameThings } from "../years/same-things.ts";
import type { RollUpVoice } from "./roll-up-plan.ts";

/** Something said, however many years tell of it. */
export interface SaidOnce {
  readonly from: Group;
  readonly answered: boolean;
  readonly waiting: boolean;
  /** The first of the years that tells of it. */
  readonly year: number;
}

/**
 * What was said over the years of one setting, the oldest first. It is answered where any year tells the answer, and else
 * waits where the last that tells of it says so.
 */
export function saidOnce(years: readonly (readonly RollUpVoice[])[]): readonly SaidOnce[] {
  return sameThings(years, ({ keys }) => keys).flatMap((tellings) => {
    const [first, last] = [tellings[0], tellings.at(-1)];
    if (!first || !last) return [];
    const answered = tellings.some(({ thing }) => thing.answered);
    return [{ from: first.thing.from, answered, waiting: !answered && last.thing.waiting, year: first.year }];
  });
}
