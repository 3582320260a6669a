import type { CivilDate } from "../../civil-date.ts";
import type { PlanReport } from "../report.ts";
import { type DueItem, dueReport } from "./due-report.ts";

/** What the view adds to the JSON: all but the names, which only pages use. */
export function dueJson(plan: PlanReport, asOf: CivilDate): object {
  const { late, soon, later } = dueReport(plan, asOf);
  return { late: late.map(itemJson), soon: soon.map(itemJson), later: later.map(itemJson) };
}

function itemJson({ name: _, ...item }: DueItem): object {
  return item;
}
