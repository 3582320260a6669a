import { byDate } from "../../progress/chronology.ts";
import type { MeasureReport, PlanReport, ReviewReport, SaidReport } from "../report.ts";
import { isPrintable } from "./printable.ts";

/** The last review held by the day, and the first one after it. */
export function reviewsAround({ reviews }: Pick<PlanReport, "reviews">): {
  readonly last: ReviewReport | null;
  readonly next: ReviewReport | null;
} {
  const inOrder = reviews.toSorted(byDate);
  return {
    last: inOrder.findLast(({ held }) => held) ?? null,
    next: inOrder.find(({ held }) => !held) ?? null,
  };
}

/** Everything said by the day, of each measure and of none. */
export function allSaid({ measures, said }: Pick<PlanReport, "measures" | "said">): readonly SaidReport[] {
  return [...measures.flatMap(({ voices }) => voices.items), ...said];
}

/** Of each group, the idea or worry that has waited longest, where its words may be printed. */
export function longestWaiting(
  plan: Pick<PlanReport, "measures" | "said" | "equalMeasure">,
): readonly SaidReport[] {
  const waiting = allSaid(plan)
    .filter((each) => each.waiting)
    .toSorted(byDate);
  return plan.equalMeasure.flatMap(({ group }) => {
    const oldest = waiting.find((each) => each.group === group);
    return oldest && isPrintable(oldest.said) ? [oldest] : [];
  });
}

/** Whether a report may say what is late: the public is told neither who leads nor who is late, unless it is asked for. */
export function isLateTold({ leftOut }: Pick<PlanReport, "leftOut">): boolean {
  return leftOut?.leads ?? true;
}

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
