import { type CivilDate, daysBetween } from "../civil-date.ts";
import type { Extra, Voice } from "../plan/plan.ts";
import { isWaiting, type VoiceAnswer, voiceAnswer } from "../progress/voice-answer.ts";
import type { Group, VoiceKind } from "../vocabulary.ts";

/** Something said by the day, with the answer that it had by then. */
export interface SaidReport {
  readonly id: string | null;
  readonly date: CivilDate;
  /** Days from then to the day of the report. */
  readonly age: number;
  readonly group: Group;
  readonly who: string | null;
  readonly said: string;
  readonly kind: VoiceKind;
  readonly answer: VoiceAnswer | null;
  /** How they heard back; null before the answer. */
  readonly told: string | null;
  readonly share: boolean;
  readonly waiting: boolean;
  readonly x: Extra;
}

/** What was said, with its age and the answer that it had by the day. */
export function saidReport(voice: Voice, asOf: CivilDate): SaidReport {
  const { id, date, from, who, said, kind, share } = voice;
  const answer = voiceAnswer(voice, asOf);
  return {
    id,
    date,
    age: daysBetween(date, asOf),
    group: from,
    who,
    said,
    kind,
    answer,
    told: answer && voice.told,
    share,
    waiting: isWaiting(voice, asOf),
    x: voice.extra,
  };
}
