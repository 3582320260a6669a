import type { Indicator } from "../plan/plan.ts";

/**
 * Whether nothing says if a figure should go up or down: no aim, and no stated baseline that differs from the target.
 * To a target of 0, or of all of a whole, there is only one way.
 */
export function isAimUnclear({ target, baseline, aim, unit, unsound }: Indicator): boolean {
  if (typeof target?.value !== "number" || aim !== null) return false;
  if (unsound.has("aim") || unsound.has("baseline") || unsound.has("unit")) return false;
  if (target.value === 0 || (unit === "percent" && target.value === 100)) return false;
  return baseline === null || baseline.value === target.value;
}
