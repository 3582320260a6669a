import type { CivilDate } from "../civil-date.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import type { Plan } from "../plan/plan.ts";
import { planProgress } from "../progress/plan-progress.ts";
import type { RowStatus } from "../progress/row-status.ts";
import type { CornerstoneId } from "../vocabulary.ts";

/** What a report is filtered to; an empty list leaves nothing out. */
export interface ReportScope {
  readonly cornerstones: readonly CornerstoneId[];
  readonly statuses: readonly RowStatus[];
}

/** The filter of a report, with how many measures the whole plan has. */
export interface PlanScope extends ReportScope {
  readonly of: number;
}

/** Where to filter, and by what. */
export interface ScopeRequest {
  readonly measures: MeasureIndex;
  readonly asOf: CivilDate;
  readonly scope: PlanScope | null;
}

/**
 * The plan with the rows that are asked for. What is said or celebrated about no one measure belongs to no Cornerstone
 * and has no status, so a filter leaves it out.
 */
export function scopedPlan(plan: Plan, { measures, asOf, scope }: ScopeRequest): Plan {
  if (!scope) return plan;
  const { cornerstones, statuses } = scope;
  const kept = planProgress(plan, measures, asOf).rows.filter(({ measure, status }) => {
    const isThere = cornerstones.length === 0 || cornerstones.some((id) => id === measure?.cornerstone);
    return isThere && (statuses.length === 0 || statuses.includes(status));
  });
  return { ...plan, rows: kept.map(({ row }) => row), voices: [], celebrate: [] };
}

/** The filter as it holds for one plan; null where nothing is left out. */
export function planScope(plan: Plan, scope: ReportScope | undefined): PlanScope | null {
  if (!scope || scope.cornerstones.length + scope.statuses.length === 0) return null;
  return { ...scope, of: plan.rows.length };
}
