import { addDays, daysBetween } from "../../civil-date.ts";
import type { RuleContext } from "../rule.ts";

/** Whether more than half of the period is over. */
export function isPastTheMiddle({ plan, day }: Pick<RuleContext, "plan" | "day">): boolean {
  const { from, to } = plan.period;
  return (
    from !== null && to !== null && to > from && day > addDays(from, Math.floor(daysBetween(from, to) / 2))
  );
}
