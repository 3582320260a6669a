import type { Draft } from "../init/wizard/wizard-draft.ts";
import type { Ask, ChooseQuestion, Reply, TextQuestion, YesNoQuestion } from "./ask.ts";

/** One question: resolves with the draft and its answer, or with "back" for the question before. */
export type Step = (ask: Ask, draft: Draft, back: boolean) => Promise<Draft | "back">;

/**
 * Asks the steps one after the other. Which there are depends on the answers, so they are named anew after each; an
 * answer changes none of the steps before it.
 */
export async function runSteps(
  stepsOf: (draft: Draft) => readonly Step[],
  ask: Ask,
  start: Draft,
): Promise<Draft> {
  let draft = start;
  let position = 0;
  for (;;) {
    const step = stepsOf(draft)[position];
    if (!step) return draft;
    const answered = await step(ask, draft, position > 0);
    if (answered === "back") position = Math.max(0, position - 1);
    else {
      draft = answered;
      position += 1;
    }
  }
}

/** Where an answer stands in a draft. */
export interface Place<T> {
  readonly get: (draft: Draft) => T | null;
  readonly set: (draft: Draft, value: T | null) => Draft;
}

/** A question for a text; what was said before is suggested. */
export function textStep(question: TextQuestion, { get, set }: Place<string>): Step {
  return async (ask, draft, back) => {
    const suggestion = get(draft) ?? question.suggestion ?? null;
    return settled(await ask.text({ ...question, suggestion, back }), draft, set);
  };
}

export function chooseStep<T extends string>(question: ChooseQuestion<T>, { get, set }: Place<T>): Step {
  return async (ask, draft, back) => {
    const suggestion = get(draft) ?? question.suggestion ?? null;
    return settled(await ask.choose({ ...question, suggestion, back }), draft, set);
  };
}

export function yesNoStep(question: YesNoQuestion, set: (draft: Draft, yes: boolean) => Draft): Step {
  return async (ask, draft, back) =>
    settled(await ask.yesNo({ ...question, back }), draft, (before, yes) =>
      set(before, yes ?? question.suggestion),
    );
}

export function settled<T>(
  reply: Reply<T>,
  draft: Draft,
  set: (draft: Draft, value: T | null) => Draft,
): Draft | "back" {
  if (reply.kind === "back") return "back";
  return set(draft, reply.kind === "later" ? null : reply.value);
}
