import type { Path } from "../../diagnostics/finding.ts";
import type { Indicator, Row, Value } from "../../plan/plan.ts";

/** An indicator and every figure that is stated of it: baseline, target, its steps, then the readings in the plan's order. */
export interface RowIndicator {
  readonly indicator: Indicator;
  readonly figures: readonly StatedFigure[];
}

/** A stated figure and where it stands. */
export interface StatedFigure {
  readonly path: Path;
  readonly value: Value;
  /** How many people it is about, where that is said; null for a target and its steps. */
  readonly of: number | null;
  readonly kind: "baseline" | "reading" | "target" | "step";
}

/** Every indicator of some rows, in the plan's order. */
export function indicatorsOf(rows: readonly Row[]): readonly RowIndicator[] {
  return rows.flatMap(({ indicators }) =>
    indicators.map((indicator) => ({ indicator, figures: figuresOf(indicator) })),
  );
}

function figuresOf({ baseline, target, readings }: Indicator): StatedFigure[] {
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
