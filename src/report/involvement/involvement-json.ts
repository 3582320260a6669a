import type { PlanReport } from "../report.ts";
import { involvementReport } from "./involvement-report.ts";

/** What the view adds to the JSON: all but the names, which only pages use. */
export function involvementJson(plan: PlanReport): object {
  const { byMeasure, byCornerstone, byGroup } = involvementReport(plan);
  return {
    byMeasure: byMeasure.map(({ name: _, ...each }) => each),
    byCornerstone: byCornerstone.map(({ name: _, ...each }) => each),
    byGroup,
  };
}
