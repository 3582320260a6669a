import type { PlanReport, Report } from "../report.ts";
import { andWords } from "./list-words.ts";

/** Stands where a figure would, had it not been about few people or given such a figure away. */
export const NOT_SHOWN = "not shown";

/** Whom a page is for: everything printed says it. */
export function audienceWords({ leftOut }: Pick<PlanReport, "leftOut">): string {
  if (!leftOut) return "For the people in this plan.";
  const { smallNumber, ratings, leads } = leftOut;
  const few = `figures about fewer than ${smallNumber} people or that would give these away`;
  const held = [
    "words that were not shared for printing",
    ...(ratings ? [] : ["ratings"]),
    ...(leads ? [] : ["who leads and who is late"]),
    ...(smallNumber > 1 ? [few] : []),
  ];
  // The last of them is long, and what it says of figures must not be read as said of words.
  const list = held.length > 2 ? `${held.slice(0, -1).join(", ")}, and ${held.at(-1)}` : andWords(held);
  return `This page is public. It leaves out ${list}.`;
}

/** Whom a page about several plans is for. */
export function audienceOfAll({ plans }: Pick<Report, "plans">): string {
  const kept = plans.find(({ leftOut }) => leftOut !== null);
  return kept ? audienceWords(kept) : "For the people in these plans.";
}

/** "2 of these were shared with us but not for printing."; null where all may be printed. */
export function unsharedWords(count: number): string | null {
  if (count === 0) return null;
  return `${count} of these ${count === 1 ? "was" : "were"} shared with us but not for printing.`;
}
