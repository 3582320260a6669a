import type { CivilDate } from "../../civil-date.ts";
import type { Voice } from "../../plan/plan.ts";
import { saidReport } from "../part-reports.ts";
import type { SaidReport } from "../parts.ts";

/** What came of something said. Thanks need no answer; `unclear` is an answer that cannot be read. */
export const OUTCOMES = {
  did: "done",
  doing: "under way",
  "could-not": "could not be done",
  waiting: "waiting",
  thanks: "thanks",
  unclear: "answered unclearly",
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** Something said, with the measure that it is part of (null: about no one measure) and what came of it. */
export interface HeardReport extends SaidReport {
  readonly measure: string | null;
  /** What pages call the measure. */
  readonly name: string | null;
  readonly outcome: Outcome;
}

/** Where something was said: the measure by id and name. */
export interface HeardAt {
  readonly measure: string;
  readonly name: string;
}

/** A voice as of a day, with its place and what came of it. */
export function heardReport(voice: Voice, at: HeardAt | null, asOf: CivilDate): HeardReport {
  return heard(saidReport(voice, asOf), at);
}

/** The same of a voice that a report has already. */
export function heard(said: SaidReport, at: HeardAt | null): HeardReport {
  return { ...said, measure: at?.measure ?? null, name: at?.name ?? null, outcome: outcomeOf(said) };
}

function outcomeOf({ kind, answer, waiting }: SaidReport): Outcome {
  if (kind === "thanks") return "thanks";
  if (waiting) return "waiting";
  return answer?.kind ?? "unclear";
}
