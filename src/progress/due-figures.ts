import { addDays, type CivilDate } from "../civil-date.ts";
import { NEAR_REVIEW_DAYS, NEAR_TARGET_DAYS, READ_AGAIN_DAYS } from "../domain-numbers.ts";
import type { Indicator, Plan, Row } from "../plan/plan.ts";
import { type IndicatorProgress, indicatorProgress } from "./indicator-progress.ts";
import { reviewDays } from "./review-days.ts";
import { isSetAside, latestStage } from "./stage.ts";
import { lastStepPassed } from "./step-state.ts";

/** Why a figure is to be measured, the most pressing first. */
export const DUE_REASONS = ["target-passed", "step-passed", "never", "long-ago"] as const;
export type DueReason = (typeof DUE_REASONS)[number];

/** A figure that is to be measured. */
export interface DueFigure {
  readonly row: Row;
  readonly indicator: Indicator;
  readonly figures: IndicatorProgress;
  readonly why: DueReason;
}

/** What is to be measured on a day. */
export interface DueFigures {
  /** The most pressing first. */
  readonly due: readonly DueFigure[];
  /** How many figures there are, those left out that rest with their row or have ended. */
  readonly total: number;
}

/**
 * The figures that are due to be measured on a day, in rows that are neither set aside nor completed: those whose
 * target's date, or a milestone's, has passed without a reading near it, those that were never read, and those that were
 * not read for a while or since the last review. A figure that has ended is no longer taken, and never due.
 */
export function dueFigures(plan: Plan, asOf: CivilDate): DueFigures {
  const review = reviewDays(plan, asOf).last?.date ?? null;
  const all = plan.rows
    .filter((row) => isActive(row, asOf))
    .flatMap((row) =>
      row.indicators.map((indicator) => ({
        row,
        indicator,
        figures: indicatorProgress(indicator, plan.period, asOf),
      })),
    )
    .filter(({ figures }) => !figures.hasEnded);
  const due = all.flatMap((figure) => {
    const why = dueReason(figure, { asOf, review });
    return why === null ? [] : [{ ...figure, why }];
  });
  return { due: due.sort(byPressure), total: all.length };
}

function isActive(row: Row, asOf: CivilDate): boolean {
  const stage = latestStage(row, asOf);
  return !isSetAside(row, asOf) && stage !== "completed" && stage !== "embedded";
}

interface Days {
  readonly asOf: CivilDate;
  readonly review: CivilDate | null;
}

function dueReason(
  { indicator, figures: { latest, target } }: Omit<DueFigure, "why">,
  { asOf, review }: Days,
): DueReason | null {
  // Where a reading cannot be read, nobody knows when the last one was.
  if (indicator.unsound.has("readings")) return null;
  const isUnread = (by: CivilDate) => latest === null || latest.date < addDays(by, -NEAR_TARGET_DAYS);
  const by = target?.by ?? null;
  if (by !== null && by < asOf && isUnread(by)) return "target-passed";
  const step = lastStepPassed(target, asOf);
  if (step !== null && isUnread(step.by)) return "step-passed";
  if (latest === null) return "never";
  const isBeforeReview = review !== null && latest.date < addDays(review, -NEAR_REVIEW_DAYS);
  return latest.age >= READ_AGAIN_DAYS || isBeforeReview ? "long-ago" : null;
}

/** By reason; then whose target was or is due first, or which reading is the oldest. Equal ones keep the plan's order. */
function byPressure(a: DueFigure, b: DueFigure): number {
  const [first, second] = [pressure(a), pressure(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function pressure({ why, figures: { asOf, latest, target } }: DueFigure): string {
  const by = why === "step-passed" ? lastStepPassed(target, asOf)?.by : target?.by;
  const day = why === "long-ago" ? latest?.date : by;
  return `${DUE_REASONS.indexOf(why)} ${day ?? "9999-99-99"}`;
}
