import type { CivilDate } from "../../civil-date.ts";
import type { Plan, Voice } from "../../plan/plan.ts";
import { isWaiting, voiceAnswer } from "../../progress/voice-answer.ts";
import type { Group } from "../../vocabulary.ts";
import { sameThings, voiceKeys } from "../years/same-things.ts";

/** The voices of one plan, by which those of other years are known again. */
export interface PlanVoices {
  /** The plan as it is written. */
  readonly whole: Plan;
  /** The same as this report may show it: with the same voices in the same order, their words perhaps withheld. */
  readonly shown: Plan;
  /** What this report tells of that: perhaps not all rows. */
  readonly told: Plan;
}

/** Something said, however many years tell of it. */
export interface SaidOnce {
  readonly from: Group;
  readonly answered: boolean;
  readonly waiting: boolean;
  /** The first of the years that tells of it. */
  readonly year: number;
}

/**
 * What was said by a day over the years of one setting, the oldest first. It is answered where any year tells the
 * answer, and else waits where the last that tells of it says so.
 */
export function saidOnce(years: readonly PlanVoices[], asOf: CivilDate): readonly SaidOnce[] {
  const told = years.map((voices) => toldVoices(voices).filter(({ voice }) => voice.date <= asOf));
  return sameThings(told, ({ written }) => voiceKeys(written)).flatMap((tellings) => {
    const [first, last] = [tellings[0], tellings.at(-1)];
    if (!first || !last) return [];
    const answered = tellings.some(({ thing }) => voiceAnswer(thing.voice, asOf) !== null);
    const waiting = !answered && isWaiting(last.thing.voice, asOf);
    return [{ from: first.thing.voice.from, answered, waiting, year: first.year }];
  });
}

interface ToldVoice {
  readonly voice: Voice;
  /** The same as the plan has it. */
  readonly written: Voice;
}

function toldVoices({ whole, shown, told }: PlanVoices): readonly ToldVoice[] {
  const written = voicesOf(whole);
  const asWritten = new Map(voicesOf(shown).map((voice, at) => [voice, written[at] ?? voice]));
  return voicesOf(told).map((voice) => ({ voice, written: asWritten.get(voice) ?? voice }));
}

function voicesOf({ voices, rows }: Plan): readonly Voice[] {
  return [...voices, ...rows.flatMap((row) => row.voices)];
}
