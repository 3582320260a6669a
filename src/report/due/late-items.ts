import type { CivilDate } from "../../civil-date.ts";
import { isLateTold } from "../public/is-late-told.ts";
import type { PlanReport } from "../report.ts";
import { type DueItem, dueReport } from "./due-report.ts";

/** What is past its day, wherever that is counted; voices that wait are counted apart. Empty where it is not told. */
export function lateItems(plan: PlanReport, asOf: CivilDate): readonly DueItem[] {
  return isLateTold(plan) ? dueReport(plan, asOf).late.filter(({ kind }) => kind !== "voice") : [];
}
