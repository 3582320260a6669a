import type { PlanReport } from "../report.ts";

/** Whether a report may say what is late: the public is told neither who leads nor who is late, unless it is asked for. */
export function isLateTold({ leftOut }: Pick<PlanReport, "leftOut">): boolean {
  return leftOut?.leads ?? true;
}
