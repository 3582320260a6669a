import type { CivilDate } from "../../../civil-date.ts";
import type { Voice } from "../../../plan/plan.ts";
import { isWaiting, voiceAnswer } from "../../../progress/voice-answer.ts";

/** Ideas and worries without an answer by the day, and those whose answer is a promise. */
export function openVoices(voices: readonly Voice[], asOf: CivilDate): readonly Voice[] {
  const unanswered = { did: [], doing: [], couldNot: [], by: null, answered: null, told: null };
  return voices.flatMap((voice) => {
    if (isWaiting(voice, asOf)) return [{ ...voice, ...unanswered }];
    return voice.date <= asOf && voiceAnswer(voice, asOf)?.kind === "doing" ? [voice] : [];
  });
}
