import { type CivilDate, daysBetween } from "../civil-date.ts";
import type { Voice } from "../plan/plan.ts";
import { isWaiting, voiceAnswer } from "../progress/voice-answer.ts";
import type { SaidReport } from "./report.ts";

/** What was said, with its age and the answer that it had by the day. */
export function saidReport(voice: Voice, asOf: CivilDate): SaidReport {
  const { date, from, who, said } = voice;
  return {
    date,
    age: daysBetween(date, asOf),
    group: from,
    who,
    said,
    answer: voiceAnswer(voice, asOf),
    waiting: isWaiting(voice, asOf),
  };
}
