import type { PlanReport } from "../report.ts";
import { gridReport } from "./grid-report.ts";

/** What the view adds to the JSON. */
export function gridJson(plan: PlanReport): object {
  return gridReport(plan).map(({ links, ...row }) => ({
    ...row,
    links: links.map(({ to, because }) => ({ to, because })),
  }));
}
