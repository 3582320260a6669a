import { RATINGS, type Rating } from "../../vocabulary.ts";
import type { MeasureReport, PlanReport } from "../report.ts";

const ORDER = ["red", "amber", "green"] as const satisfies readonly Rating[];

/** "What the ratings mean here: red, we are stuck; amber, ...": null where no rating is shown, or nothing says. */
export function ratingKeyWords({ ratingKey, measures }: PlanReport): string | null {
  const known = ORDER.flatMap((rating) => {
    const meaning = ratingKey[rating];
    return meaning === null ? [] : [`${RATINGS[rating]} - ${meaning.replace(/\.$/, "")}`];
  });
  return known.length === 0 || !measures.some(isRated)
    ? null
    : `What the ratings mean here: ${known.join("; ")}.`;
}

function isRated({ rating, evaluations }: MeasureReport): boolean {
  return (
    rating !== null ||
    evaluations.some((entry) => entry.rating !== null || viewsOf(entry).some((view) => view?.rating))
  );
}

function viewsOf({ views }: MeasureReport["evaluations"][number]) {
  return [views["children-and-young-people"], views["parent-carers"], views.staff];
}
