import type { RuleContext } from "../rule.ts";

/** Whether some measure of the plan cannot be read: what leads to it then seems to lead nowhere. */
export function hasLostRows({ plan }: Pick<RuleContext, "plan">): boolean {
  return plan.unsound.has("measures") || plan.unsound.has("embedded");
}

/** Whether some link cannot be read: what it leads to then seems to have none. */
export function hasLostLinks({ plan }: Pick<RuleContext, "plan">): boolean {
  return hasLostRows({ plan }) || plan.rows.some(({ unsound }) => unsound.has("links"));
}
