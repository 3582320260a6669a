import type { RowProgress } from "./plan-progress.ts";

/** How the two ends of a link have moved: the row whose work could help, and the row that it could help. */
export type LinkMovement = "both-moved" | "helper-moved" | "helped-moved" | "neither" | "not-known";

/** What of a row's progress says whether it has moved. */
export type Moving = Pick<RowProgress, "stage" | "wordsSinceStart" | "indicators">;

/** How both ends of a link have moved since their start; not known where either end's movement is not. It proves no help. */
export function linkMovement(from: Moving, to: Moving): LinkMovement {
  const [helper, helped] = [hasMoved(from), hasMoved(to)];
  if (helper === null || helped === null) return "not-known";
  if (helper) return helped ? "both-moved" : "helper-moved";
  return helped ? "helped-moved" : "neither";
}

/**
 * Whether a row is further on than at its start: it has become completed or embedded; or more of its figures are better
 * than worse; or, where no figure can be compared, people judge it better than they did first. Null where nothing can be
 * compared and no stage is stated: then nobody knows.
 */
export function hasMoved({ stage, wordsSinceStart, indicators }: Moving): boolean | null {
  if (stage === "completed" || stage === "embedded") return true;
  const compared = indicators.flatMap(({ figures: { sinceStart } }) => sinceStart ?? []);
  if (compared.length > 0) {
    const count = (trend: "better" | "worse") => compared.filter((each) => each === trend).length;
    return count("better") > count("worse");
  }
  if (wordsSinceStart !== null) return wordsSinceStart === "better";
  return stage === null ? null : false;
}
