import type { CivilDate } from "../../civil-date.ts";
import type { Indicator, Plan } from "../../plan/plan.ts";

/** The day of a target that is not after the day of its baseline; null where all is well, or not known. */
export function targetBeforeBaselineDay(
  { target, baseline }: Indicator,
  { period }: Pick<Plan, "period">,
): CivilDate | null {
  const by = target?.by ?? usualEnd(period);
  return target && by !== null && baseline?.date && by <= baseline.date ? by : null;
}

/** The end that a target without a date has; none where the period is turned round, which has its own finding. */
function usualEnd({ from, to }: Plan["period"]): CivilDate | null {
  return from !== null && to !== null && to <= from ? null : to;
}

/** Whether the target lies on the wrong side of the baseline for a stated aim. */
export function isTargetBehindBaseline({ target, baseline, aim }: Indicator): boolean {
  if (typeof target?.value !== "number" || typeof baseline?.value !== "number" || aim === null) return false;
  return aim === "up" ? target.value < baseline.value : target.value > baseline.value;
}
