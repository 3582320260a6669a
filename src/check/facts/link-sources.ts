import type { Path } from "../../diagnostics/finding.ts";
import type { Link, Plan } from "../../plan/plan.ts";

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
