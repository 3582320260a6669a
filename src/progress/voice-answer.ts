import { type CivilDate, daysBetween } from "../civil-date.ts";
import { PROMISE_DAYS } from "../domain-numbers.ts";
import { joinTexts } from "../plan/join-texts.ts";
import type { Voice } from "../plan/plan.ts";
import { existingBy } from "./chronology.ts";

/** What came of a voice: it was done, is being done, or could not be done. */
export interface VoiceAnswer {
  readonly kind: "did" | "doing" | "could-not";
  readonly text: string;
  /** The same, text by text. */
  readonly texts: readonly string[];
  /** Of `doing`: what is done of it already, and the day by which the rest is promised. */
  readonly already: readonly string[];
  /** What could not be done beside it, and why. */
  readonly couldNot: readonly string[];
  readonly by: CivilDate | null;
  /** The day of the answer; where none is stated, the voice's own. */
  readonly date: CivilDate;
}

/** Of the things said by a day: how many, how many have an answer, and how many ideas and worries still wait. */
export interface VoiceCounts {
  readonly heard: number;
  readonly answered: number;
  readonly waiting: number;
}

/** The answer that a voice had by the day, or null. What is still being done is not yet done, whatever is done already. */
export function voiceAnswer(voice: Voice, asOf: CivilDate): VoiceAnswer | null {
  const date = voice.answered ?? voice.date;
  if (date > asOf) return null;
  const answers = { doing: voice.doing, did: voice.did, "could-not": voice.couldNot } as const;
  for (const kind of ["doing", "did", "could-not"] as const) {
    const text = joinTexts(answers[kind]);
    if (text === null) continue;
    const isDoing = kind === "doing";
    const [already, by] = isDoing ? [voice.did, voice.by] : [[], null];
    const couldNot = kind === "could-not" ? [] : voice.couldNot;
    return { kind, text, texts: answers[kind], already, couldNot, by, date };
  }
  return null;
}

/** Whether what is promised is not done by its day or, where none is given, within 90 days of the answer. */
export function isPromiseOverdue({ by, date }: Pick<VoiceAnswer, "by" | "date">, asOf: CivilDate): boolean {
  return by === null ? daysBetween(date, asOf) >= PROMISE_DAYS : by < asOf;
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
