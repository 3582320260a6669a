import { InterruptedError } from "../../errors.ts";
import type { Ask, ChooseQuestion, Reply, TextQuestion, YesNoQuestion } from "./ask.ts";

/**
 * One question: resolves with the draft and its answer, or with "back" for the question before; `keep` is then told the
 * draft with what was answered of the question that is left.
 */
export type QuestionStep<D> = (
  ask: Ask,
  draft: D,
  back: boolean,
  keep?: (draft: D) => void,
) => Promise<D | "back">;

/** The questions that lead from a draft to its end. */
export interface QuestionSteps<D> {
  readonly start: D;
  /**
   * The steps after the answers so far; null stands for one that is passed over. An answer changes nothing before its
   * own place.
   */
  readonly stepsOf: (draft: D) => readonly (QuestionStep<D> | null)[];
  /** The draft of a person who goes back; as it is where this is absent. */
  readonly reopen?: (draft: D) => D;
  /** The draft that is the end of it where the person stops at a question; without it, that is thrown on. */
  readonly whenStopped?: (stopped: InterruptedError, draft: D) => Promise<D>;
}

/** Asks the steps one after the other, going back as far as is wanted. Resolves with the draft behind the last one. */
export async function runSteps<D>(ask: Ask, steps: QuestionSteps<D>): Promise<D> {
  let reached = steps.start;
  try {
    return await askSteps(ask, steps, (draft) => {
      reached = draft;
    });
  } catch (error) {
    if (!(error instanceof InterruptedError) || !steps.whenStopped) throw error;
    return steps.whenStopped(error, reached);
  }
}

async function askSteps<D>(
  ask: Ask,
  { start, stepsOf, reopen }: QuestionSteps<D>,
  reach: (draft: D) => void,
): Promise<D> {
  let draft = start;
  const answered: number[] = [];
  for (;;) {
    const from = (answered.at(-1) ?? -1) + 1;
    const steps = stepsOf(draft);
    const at = steps.findIndex((step, position) => position >= from && step !== null);
    const step = steps[at];
    if (!step) return draft;
    let kept = draft;
    const reply = await step(ask, draft, answered.length > 0, (left) => {
      kept = left;
    });
    if (reply === "back") {
      draft = reopen?.(kept) ?? kept;
      goBack(answered, stepsOf(draft));
    } else {
      answered.push(at);
      draft = reply;
    }
    reach(draft);
  }
}

/** Takes away the answer that is asked again: one that is passed over by now cannot be, so the one before it is. */
function goBack<D>(answered: number[], steps: readonly (QuestionStep<D> | null)[]): void {
  for (;;) {
    const last = answered.pop();
    if (last === undefined || steps[last]) return;
  }
}

/** Where an answer stands in a draft. */
export interface DraftField<D, T> {
  readonly get: (draft: D) => T | null;
  readonly set: (draft: D, value: T | null) => D;
}

/** A question for a text; what was said before is suggested. */
export function textStep<D>(question: TextQuestion, { get, set }: DraftField<D, string>): QuestionStep<D> {
  return async (ask, draft, back) => {
    const suggestion = get(draft) ?? question.suggestion ?? null;
    return applyReply(await ask.text({ ...question, suggestion, back }), draft, set);
  };
}

/** A question with choices; the one that was chosen before is suggested. */
export function chooseStep<D, T extends string>(
  question: ChooseQuestion<T>,
  { get, set }: DraftField<D, T>,
): QuestionStep<D> {
  return async (ask, draft, back) => {
    const suggestion = get(draft) ?? question.suggestion ?? null;
    return applyReply(await ask.choose({ ...question, suggestion, back }), draft, set);
  };
}

/** A yes or no; null is "later", where the question can be left open. */
export function yesNoStep<D>(
  question: YesNoQuestion,
  set: (draft: D, yes: boolean | null) => D,
): QuestionStep<D> {
  return async (ask, draft, back) => applyReply(await ask.yesNo({ ...question, back }), draft, set);
}

/** The draft with a reply in it, null being what was left open; "back" for that reply. */
export function applyReply<D, T>(
  reply: Reply<T>,
  draft: D,
  set: (draft: D, value: T | null) => D,
): D | "back" {
  if (reply.kind === "back") return "back";
  return set(draft, reply.kind === "later" ? null : reply.value);
}
