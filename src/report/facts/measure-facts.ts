import { oldestFirst } from "../../progress/chronology.ts";
import type { GroupRating } from "../../progress/stage.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import type { ActionReport, EvidenceReport, IndicatorReport, MeasureReport } from "../parts.ts";
import type { PlanReport } from "../report.ts";
import { isPrintable } from "./printable.ts";

/** What pages call a measure: by its short name, else by its id. */
export function measureName({ short, measure }: Pick<MeasureReport, "short" | "measure">): string {
  return short ?? measure;
}

/** What people call a measure of the plan. */
export function nameOf({ measures }: Pick<PlanReport, "measures">, id: string): string {
  const row = measures.find(({ measure }) => measure === id);
  return row ? measureName(row) : id;
}

/** What is not done by the day, in the plan's order. */
export function openActions({ actions }: Pick<MeasureReport, "actions">): readonly ActionReport[] {
  return actions.items.filter(({ done }) => done === null);
}

/** Each group's own last rating, side by side and never averaged; groups that gave none are left out. */
export function groupRatings({ evaluations }: Pick<MeasureReport, "evaluations">): readonly GroupRating[] {
  return GROUP_IDS.flatMap((group) => {
    const last = oldestFirst(evaluations).findLast(
      ({ date, views }) => date !== null && views[group]?.rating != null,
    );
    const rating = last?.views[group]?.rating;
    return last?.date && rating ? [{ group, rating, date: last.date }] : [];
  });
}

/** The evidence in words that may be printed. */
export function printableEvidence({ evidence }: Pick<MeasureReport, "evidence">): readonly EvidenceReport[] {
  return evidence.filter(({ what }) => isPrintable(what));
}

/** Whether a voice, evidence or a dated evaluation stands by the day. */
export function isInWords({ voices, evidence, evaluations }: MeasureReport): boolean {
  return voices.items.length + evidence.length > 0 || evaluations.some(({ date }) => date !== null);
}

/**
 * Whether anything has happened by the day: words, an action done, a reading, also one that is not told to the public. A
 * stage that says "not started" is believed.
 */
export function hasBegun(measure: MeasureReport): boolean {
  const { stage, actions, indicators } = measure;
  if (stage === "not-started") return false;
  return isInWords(measure) || actions.done > 0 || indicators.some(isRead);
}

/** Whether a figure was read; a reading that is not told to the public is one all the same. */
export function isRead({ latest }: IndicatorReport): boolean {
  return latest !== null;
}
