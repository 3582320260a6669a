import { addDays, type CivilDate, daysBetween } from "../../civil-date.ts";
import { AROUND_PERIOD_DAYS } from "../../domain-numbers.ts";
import type { RuleContext } from "../rule.ts";

/** Whether something that has happened would lie ahead. A day of grace: it may be tomorrow already where the plan was written. */
export function isInTheFuture(date: CivilDate, { today }: Pick<RuleContext, "today">): boolean {
  return date > today && date > addDays(today, 1);
}

/** On which side a date lies more than six weeks outside the period; null where it does not, or the period is unsound. */
export function sideOutsidePeriod(
  date: CivilDate,
  { plan }: Pick<RuleContext, "plan">,
): "early" | "late" | null {
  const { from, to } = plan.period;
  // Most dates lie in the period itself, and to count days takes longer than to see that.
  if (from === null || to === null || to <= from || (date >= from && date <= to)) return null;
  if (date < addDays(from, -AROUND_PERIOD_DAYS)) return "early";
  return date > addDays(to, AROUND_PERIOD_DAYS) ? "late" : null;
}

/** Whether more than half of the period is over. */
export function isPastTheMiddle({ plan, day }: Pick<RuleContext, "plan" | "day">): boolean {
  const { from, to } = plan.period;
  return (
    from !== null && to !== null && to > from && day > addDays(from, Math.floor(daysBetween(from, to) / 2))
  );
}
