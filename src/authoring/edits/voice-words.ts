import { type CivilDate, longDate } from "../../civil-date.ts";
import { cutWords } from "../../document/words.ts";
import { UsageError } from "../../errors.ts";
import { joinTexts } from "../../plan/join-texts.ts";
import type { Voice } from "../../plan/plan.ts";
import { findRow } from "../find/find-row.ts";
import type { EditedPlan } from "./edit.ts";
import { saidDay, saidText } from "./said.ts";

/** What came of something that was said, as flags give it. */
export interface AnswerRequest {
  readonly did?: string | readonly string[] | undefined;
  readonly doing?: string | readonly string[] | undefined;
  readonly couldNot?: string | undefined;
  /** The day by which what is being done is promised, in anybody's words. */
  readonly by?: string | undefined;
}

export type AnswerKey = "did" | "doing" | "could-not";

export interface Answer {
  readonly key: AnswerKey;
  /** One text, or several of one kind: they stay a list. */
  readonly texts: readonly string[];
  /** All of them as one. */
  readonly text: string;
}

/** The one answer there is; null for none. Throws UsageError where there are several. */
export function oneAnswer({ did, doing, couldNot }: AnswerRequest): Answer | null {
  const given = [
    { key: "did", said: did },
    { key: "doing", said: doing },
    { key: "could-not", said: couldNot },
  ] as const;
  const answers = given.flatMap(({ key, said = [] }) => {
    const texts = [said].flat().flatMap((each) => saidText(`--${key}`, each) ?? []);
    const text = joinTexts(texts);
    return text === null ? [] : [{ key, texts, text }];
  });
  if (answers.length > 1)
    throw new UsageError(
      `${answers.map(({ key }) => `--${key}`).join(" and ")}: what came of it is one of the three, --did, --doing or --could-not`,
    );
  return answers[0] ?? null;
}

/** The day by which something is promised; null where none is given. Throws UsageError where nothing is being done, or it is over. */
export function promisedDay({ by }: AnswerRequest, isDoing: boolean, plan: EditedPlan): CivilDate | null {
  if (by === undefined) return null;
  if (!isDoing)
    throw new UsageError(`--by ${by}: only what is being done is promised for a day; say what with --doing`);
  const day = saidDay(by, plan, { flag: `--by ${by}`, key: "by" });
  if (day < plan.day) throw new UsageError(`${longDate(day)} is over, and a promise is for a day to come`);
  return day;
}

export const ANSWER_WORDS = {
  did: "We did",
  doing: "We are working on it",
  "could-not": "We could not",
} as const satisfies Record<AnswerKey, string>;

/** Where voices stand: those of a row, or those of the plan that are about no one measure. */
export interface VoicePlace {
  readonly path: readonly (string | number)[];
  readonly voices: readonly Voice[];
  /** Of the measure; null for the plan's own. */
  readonly name: string | null;
}

export function voicePlace(measure: string | undefined, plan: EditedPlan): VoicePlace {
  if (measure === undefined) return { path: ["voices"], voices: plan.plan.voices, name: null };
  const row = findRow(measure, plan);
  return {
    path: [...row.path, "voices"],
    voices: row.voices,
    name: plan.measures.get(row.measure)?.short ?? row.measure,
  };
}

/** The words of a voice for a sentence about it. */
export function quoted(said: string): string {
  return `“${cutWords(said, 80)}”`;
}
