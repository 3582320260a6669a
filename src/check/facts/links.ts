import type { Path } from "../../diagnostics/finding.ts";
import type { Link, Plan } from "../../plan/plan.ts";
import type { RuleContext } from "../rule.ts";

/** A measure of the plan that may have links: one with a row, or one that an earlier year embedded. */
export interface LinkSource {
  readonly path: Path;
  readonly measure: string;
  readonly links: readonly Link[];
}

/** Every measure that a plan has, in the plan's order: its rows, then what earlier years embedded. */
export function linkSources({ rows, embedded }: Pick<Plan, "rows" | "embedded">): readonly LinkSource[] {
  return [...rows, ...embedded];
}

/** Whether some measure of the plan cannot be read: what leads to it then seems to lead nowhere. */
export function hasLostRows({ plan }: Pick<RuleContext, "plan">): boolean {
  return plan.unsound.has("measures") || plan.unsound.has("embedded");
}

/** Whether some link cannot be read: what it leads to then seems to have none. */
export function hasLostLinks({ plan }: Pick<RuleContext, "plan">): boolean {
  return hasLostRows({ plan }) || plan.rows.some(({ unsound }) => unsound.has("links"));
}
