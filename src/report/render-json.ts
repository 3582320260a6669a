import { jsonText } from "../markup/json.ts";
import type { MeasureReport, PlanReport, Report } from "./report.ts";

/** The report for programs, in the form of `schemas/report.schema.json`: everything but what only pages show. */
export function renderJson({ version, tool, asOf, plans }: Report): string {
  return jsonText({ version, tool, asOf, plans: plans.map(planJson) });
}

function planJson({ pages: _, ...plan }: PlanReport): object {
  const { since, items } = plan.celebrate;
  return {
    ...plan,
    celebrate: { since, items: items.map(({ pages: _pages, ...joy }) => joy) },
    measures: plan.measures.map(measureJson),
  };
}

function measureJson({ pages: _, ...measure }: MeasureReport): object {
  return measure;
}
