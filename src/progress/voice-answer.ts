import type { CivilDate } from "../civil-date.ts";
import type { Voice } from "../plan/plan.ts";
import { existingBy } from "./chronology.ts";

/** What came of a voice: it was done, is being done, or could not be done. */
export interface VoiceAnswer {
  readonly kind: "did" | "doing" | "could-not";
  readonly text: string;
  /** The day of the answer; where none is stated, the voice's own. */
  readonly date: CivilDate;
}

/** Of the things said by a day: how many, how many have an answer, and how many ideas and worries still wait. */
export interface VoiceCounts {
  readonly heard: number;
  readonly answered: number;
  readonly waiting: number;
}

/** The answer that a voice had by the day, or null. */
export function voiceAnswer(voice: Voice, asOf: CivilDate): VoiceAnswer | null {
  const date = voice.answered ?? voice.date;
  if (date > asOf) return null;
  if (voice.did !== null) return { kind: "did", text: voice.did, date };
  if (voice.doing !== null) return { kind: "doing", text: voice.doing, date };
  if (voice.couldNot !== null) return { kind: "could-not", text: voice.couldNot, date };
  return null;
}

/** Whether something said by the day still waits. Thanks need no answer; an answer that cannot be read is one. */
export function isWaiting(voice: Voice, asOf: CivilDate): boolean {
  const hidden = ["did", "doing", "could-not"].some((key) => voice.unsound.has(key));
  return voice.date <= asOf && voice.kind !== "thanks" && !hidden && voiceAnswer(voice, asOf) === null;
}

/** Counts voices as of a day. Thanks without an answer are heard, and neither answered nor waiting. */
export function voiceCounts(voices: readonly Voice[], asOf: CivilDate): VoiceCounts {
  const heard = existingBy(voices, asOf);
  return {
    heard: heard.length,
    answered: heard.filter((voice) => voiceAnswer(voice, asOf) !== null).length,
    waiting: heard.filter((voice) => isWaiting(voice, asOf)).length,
  };
}
