import type { Row } from "../../plan/plan.ts";
import type { RuleContext } from "../rule.ts";

/**
 * Whether work on a row has begun by the day: a reading, a done action, a dated evaluation, or a review of the plan
 * that has passed. The one undated text of the grid's cell is written while planning and does not count.
 */
export function hasBegun(row: Row, context: Pick<RuleContext, "plan" | "day">): boolean {
  const { day } = context;
  const by = (date: string | null): boolean => date !== null && date <= day;
  return (
    reviewHasPassed(context) ||
    row.indicators.some(({ readings }) => readings.some(({ date }) => by(date))) ||
    row.actions.some(({ done }) => by(done)) ||
    row.evaluation.some(({ date }) => by(date))
  );
}

/** Whether the plan's first review lies behind the day. */
export function reviewHasPassed({ plan, day }: Pick<RuleContext, "plan" | "day">): boolean {
  return plan.reviews.some(({ date }) => date < day);
}
