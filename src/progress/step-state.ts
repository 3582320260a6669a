import type { CivilDate } from "../civil-date.ts";
import type { StepFigure, TargetFigure } from "./indicator-figures.ts";
import type { IndicatorProgress } from "./indicator-progress.ts";

/** The last milestone whose date lies before the day; null before the first. */
export function lastStepPassed(target: TargetFigure | null, asOf: CivilDate): StepFigure | null {
  return target?.steps.findLast(({ by }) => by < asOf) ?? null;
}

/**
 * The milestones that are late on the day for which the figures were read: as a target is, where the date has passed and
 * the latest figure is not at or beyond it. Never those of a figure that has ended or has met its target; of a
 * running total that should stay low, only where nothing was counted at all.
 */
export function lateSteps(figures: IndicatorProgress): readonly StepFigure[] {
  const { target, hasEnded, asOf, status, staysLow, latest, withheld } = figures;
  if (!target || hasEnded || status === "met" || withheld.target || withheld.latest) return [];
  if (staysLow && latest) return [];
  return target.steps.filter(({ by, reached }) => by < asOf && !reached);
}
