import type { MeasureReport, PlanReport } from "../report.ts";

/** The measures of one Cornerstone, in the plan's order. */
export interface CornerstoneGroup {
  readonly name: string;
  readonly measures: readonly MeasureReport[];
}

/** Measures by Cornerstone, in the catalogue's order; empty ones are left out, ids that no catalogue knows come last. */
export function cornerstoneGroups({ catalogue, measures }: PlanReport): readonly CornerstoneGroup[] {
  const known = catalogue.cornerstones.map(({ id, name }) => ({
    name,
    measures: measures.filter(({ cornerstone }) => cornerstone === id),
  }));
  const unknown = {
    name: "Not in the catalogue",
    measures: measures.filter(({ cornerstone }) => cornerstone === null),
  };
  return [...known, unknown].filter((group) => group.measures.length > 0);
}
