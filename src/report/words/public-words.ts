import { andWords } from "../../document/words.ts";
import type { PlanReport, Report } from "../report.ts";

/** Stands where a figure would, had it not been about few people or given such a figure away. */
export const NOT_SHOWN = "not shown";

/** Whom a page is for: everything printed says it. */
export function audienceWords({ leftOut }: Pick<PlanReport, "leftOut">): string {
  if (!leftOut) return "For the people in this plan, not for publishing.";
  const { smallNumber, ratings, leads } = leftOut;
  const few = `figures about fewer than ${smallNumber} people or that would give these away`;
  const held = [
    "words that were not shared for printing",
    ...(ratings ? [] : ["ratings"]),
    ...(leads ? [] : ["who leads and who is late"]),
    ...(smallNumber > 1 ? [few] : []),
  ];
  return `This page is public. It leaves out ${andWords(held)}.`;
}

/** Whom a page about several plans is for. */
export function audienceOfAll({ plans }: Pick<Report, "plans">): string {
  const kept = plans.find(({ leftOut }) => leftOut);
  return kept ? audienceWords(kept) : "For the people in these plans, not for publishing.";
}

/** "2 of these were shared with us but not for printing."; null where all may be printed. */
export function unsharedWords(count: number): string | null {
  if (count === 0) return null;
  return `${count} of these ${count === 1 ? "was" : "were"} shared with us but not for printing.`;
}
