import type { EditedPlan, MakeEdit } from "../../authoring/edits/edit.ts";
import type { QuestionChoice } from "../ask/ask.ts";

/** One thing that a command needs, and how to ask for it. */
export interface NeededAnswer {
  /** The option that says it; absent for the next of the arguments. */
  readonly option?: string | ((said: AskedWords) => string);
  /** Whether it is asked for at all, after what was said. */
  readonly when: (said: AskedWords) => boolean;
  /** The question, with the plan at hand; null where the plan answers it. */
  readonly question: (said: AskedWords, asked: AskedPlan) => NeededQuestion | null;
}

export interface NeededQuestion {
  readonly message: string;
  readonly hint?: string;
  /** What can be chosen; absent for any text. */
  readonly choices?: readonly QuestionChoice<string>[];
  readonly check?: (said: string) => string | null;
  readonly understood?: (said: string) => string;
  /** Whether it can be left out. */
  readonly later?: boolean;
}

/** What was said to a command: its arguments, in a row, and its options. */
export interface GivenWords {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** The same, beside what was said before anything was asked. */
export interface AskedWords extends GivenWords {
  readonly first: GivenWords;
}

/** The plan that a question is about, and what an edit of it would run into: a sentence, or null where nothing. */
export interface AskedPlan {
  readonly plan: EditedPlan;
  readonly errorOf: (makeEdit: MakeEdit) => string | null;
}

/** Whether so many words were said. */
export const hasWords =
  (count: number) =>
  ({ words }: AskedWords): boolean =>
    words.length === count;

/** Whether an option was not given. */
export const isOpen = ({ options }: GivenWords, key: string): boolean => {
  const value = options[key];
  return value === undefined || (Array.isArray(value) && value.length === 0);
};
