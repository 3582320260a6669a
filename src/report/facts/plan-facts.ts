import { byDate } from "../../progress/chronology.ts";
import type { PlanReport, ReviewReport } from "../report.ts";
import type { SaidReport } from "../said-report.ts";
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
