import type { Placed } from "../said-report.ts";

/** Things in the order of the plan, whatever order people are shown. */
export function inPlanOrder<T extends Placed>(things: readonly T[]): readonly Omit<T, "position">[] {
  return things.toSorted((a, b) => a.position - b.position).map(({ position: _, ...thing }) => thing);
}
