import type { CivilDate } from "../../civil-date.ts";
import { isPromiseOverdue, type VoiceAnswer } from "../../progress/voice-answer.ts";
import type { PlanReport, SaidReport } from "../report.ts";
import type { HeardAt } from "./heard-report.ts";
import { measureName } from "./measure-facts.ts";
import { isLateTold } from "./plan-facts.ts";
import { isPrintable } from "./printable.ts";

/** Something said, with where it stands and who leads there. */
export interface PlacedVoice {
  readonly said: SaidReport;
  /** Null for what is about no one measure. */
  readonly at: HeardAt | null;
  readonly lead: readonly string[];
  /** Whether it is part of a measure that is set aside. */
  readonly resting: boolean;
}

/** What those who spoke were promised and is not done yet. */
export interface OpenPromise extends PlacedVoice {
  readonly answer: VoiceAnswer;
  /** Whether its day has passed, or, of one without a day, 90 days; the public is not told. */
  readonly late: boolean;
}

/** Everything said by the day whose words may be printed, in the plan's order: of each measure, then of none. */
export function placedVoices({ measures, said }: PlanReport): readonly PlacedVoice[] {
  const placed = [
    ...measures.flatMap((measure) => {
      const { lead, voices, status } = measure;
      const at = { measure: measure.measure, name: measureName(measure) };
      return voices.items.map((each) => ({ said: each, at, lead, resting: status === "set-aside" }));
    }),
    ...said.map((each) => ({ said: each, at: null, lead: [], resting: false })),
  ];
  return placed.filter((each) => isPrintable(each.said.said));
}

/** Answers that say what is being done, on a day; those of measures set aside rest with them. */
export function openPromises(plan: PlanReport, asOf: CivilDate): readonly OpenPromise[] {
  return placedVoices(plan).flatMap((each) => {
    const { answer } = each.said;
    if (each.resting || answer?.kind !== "doing") return [];
    return [{ ...each, answer, late: isLateTold(plan) && isPromiseOverdue(answer, asOf) }];
  });
}
