import { heardJson } from "../heard-report.ts";
import type { PlanReport } from "../report.ts";
import { voicesReport } from "./voices-report.ts";

/** What the view adds to the JSON. */
export function voicesJson(plan: PlanReport): object {
  const { heard, ...counts } = voicesReport(plan);
  return { ...counts, heard: heard.map(heardJson) };
}
