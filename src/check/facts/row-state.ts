import { letterPattern } from "../../letter-pattern.ts";
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

const PLACEHOLDER = letterPattern(
  "^(?:todo|to do|tbc|tba|tbd|to be (?:confirmed|agreed|decided|added|written)|to follow|xxx|\\?{1,8}|\\.{2,8}|…|\\p{Pd}{1,8})[.:!]?$",
  "iu",
);
const MAX_PLACEHOLDER_LENGTH = 20;

/** Whether a text is nothing but what holds an answer's place, or what the scaffold left: it counts as empty. */
export function isPlaceholder(text: string): boolean {
  const word = text.trim();
  return word.length <= MAX_PLACEHOLDER_LENGTH && PLACEHOLDER(word).test(word);
}

/** Whether a row is as the scaffold left it: that its first question waits for an answer says it all. */
export function isUntouched(row: Row, context: Pick<RuleContext, "plan" | "day">): boolean {
  return row.improve !== null && isPlaceholder(row.improve) && !hasBegun(row, context);
}
