import type { CivilDate } from "../civil-date.ts";
import type { Action, Indicator, Plan, Row, Voice } from "../plan/plan.ts";
import { isOverdue } from "./action-state.ts";
import type { TimeSpan } from "./celebrate.ts";
import { dueDate } from "./due-date.ts";
import { type IndicatorProgress, indicatorProgress } from "./indicator-progress.ts";
import { lateSteps } from "./step-state.ts";
import { isPromiseOverdue, type VoiceAnswer, voiceAnswer } from "./voice-answer.ts";

/** What was not late before and is now; a milestone on the way is late as a target is. */
export type LateChange =
  | { readonly kind: "action"; readonly row: Row; readonly action: Action; readonly by: CivilDate }
  | { readonly kind: "target"; readonly row: Row; readonly indicator: Indicator; readonly by: CivilDate }
  | {
      readonly kind: "promise";
      readonly row: Row | null;
      readonly voice: Voice;
      readonly answer: VoiceAnswer;
      readonly by: CivilDate | null;
    };

/** What is late on a day and was not when counting began: row by row, then what is about no one measure. */
export function lateChanges(plan: Plan, active: readonly Row[], span: TimeSpan): readonly LateChange[] {
  return [
    ...active.flatMap((row) => [
      ...lateActions(row, span),
      ...lateTargets(row, plan.period, span),
      ...latePromises(row, row.voices, span),
    ]),
    ...latePromises(null, plan.voices, span),
  ];
}

function lateActions(row: Row, { after, asOf }: TimeSpan): LateChange[] {
  return row.actions.flatMap((action): LateChange[] => {
    const by = dueDate(action, asOf);
    const isNew = isOverdue(action, asOf) && !(after !== null && isOverdue(action, after));
    return isNew && by !== null ? [{ kind: "action", row, action, by }] : [];
  });
}

function lateTargets(row: Row, period: Plan["period"], { after, asOf }: TimeSpan): LateChange[] {
  return row.indicators.flatMap((indicator) => {
    const now = lateDays(indicatorProgress(indicator, period, asOf));
    const before = after === null ? [] : lateDays(indicatorProgress(indicator, period, after));
    return now
      .filter((by) => !before.includes(by))
      .map((by): LateChange => ({ kind: "target", row, indicator, by }));
  });
}

function latePromises(row: Row | null, voices: readonly Voice[], { after, asOf }: TimeSpan): LateChange[] {
  return voices.flatMap((voice): LateChange[] => {
    const answer = latePromise(voice, asOf);
    const isNew = answer !== null && (after === null || latePromise(voice, after) === null);
    return isNew ? [{ kind: "promise", row, voice, answer, by: answer.by }] : [];
  });
}

/** The promise that was late on a day, or null. */
function latePromise(voice: Voice, asOf: CivilDate): VoiceAnswer | null {
  const answer = voice.date > asOf ? null : voiceAnswer(voice, asOf);
  return answer?.kind === "doing" && isPromiseOverdue(answer, asOf) ? answer : null;
}

/** The days by which a figure should have been somewhere and was not: its milestones', then its target's. */
function lateDays(figures: IndicatorProgress): readonly CivilDate[] {
  const { status, target } = figures;
  const steps = lateSteps(figures).map(({ by }) => by);
  return status === "overdue" && target?.by ? [...steps, target.by] : steps;
}
