import type { EditedPlan } from "../../authoring/edits/edit.ts";
import { schoolYear } from "../../authoring/scaffold/school-year.ts";
import type { GridOptions } from "../../office/grid/grid-reading.ts";

/** What a plan says of how a grid is read that is brought into it. */
export function planGridOptions({
  plan,
  catalogue,
  measures,
  day,
}: EditedPlan): Omit<GridOptions, "sheet" | "table" | "columns" | "choices"> {
  const { from, to } = plan.period;
  return {
    period: from === null || to === null ? schoolYear(day) : { from, to },
    terms: plan.terms,
    roles: plan,
    catalogue,
    measures,
    today: day,
  };
}
