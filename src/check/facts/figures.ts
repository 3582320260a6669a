import type { Path } from "../../diagnostics/finding.ts";
import type { Indicator, Row, Value } from "../../plan/plan.ts";
import type { RuleContext } from "../rule.ts";

/** An indicator with the row it stands in. */
export interface RowIndicator {
  readonly row: Row;
  readonly indicator: Indicator;
}

/** A stated figure and where it stands. */
export interface StatedFigure {
  readonly path: Path;
  readonly value: Value;
  /** How many people it is about, where that is said; null for a target and its steps. */
  readonly of: number | null;
  readonly kind: "baseline" | "reading" | "target" | "step";
}

/** The rows that are not paused or dropped on the day. */
export function activeRows({ plan, isSetAside }: Pick<RuleContext, "plan" | "isSetAside">): Row[] {
  return plan.rows.filter((row) => !isSetAside(row));
}

/** Every indicator of the rows that are not set aside, in the plan's order. */
export function* indicatorsOf(context: Pick<RuleContext, "plan" | "isSetAside">): Generator<RowIndicator> {
  for (const row of activeRows(context)) {
    for (const indicator of row.indicators) yield { row, indicator };
  }
}

/** Every stated figure of an indicator: baseline, target, its steps, then the readings in the plan's order. */
export function figuresOf({ baseline, target, readings }: Indicator): StatedFigure[] {
  const figures: StatedFigure[] = [];
  if (baseline)
    figures.push({ path: baseline.valuePath, value: baseline.value, of: baseline.of, kind: "baseline" });
  if (target) figures.push({ path: target.valuePath, value: target.value, of: null, kind: "target" });
  for (const { path, value } of target?.steps ?? [])
    figures.push({ path: [...path, "value"], value, of: null, kind: "step" });
  for (const { path, value, of } of readings)
    figures.push({ path: [...path, "value"], value, of, kind: "reading" });
  return figures;
}
