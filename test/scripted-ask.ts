import type { Ask, AskedQuestion, Reply, Ticked } from "../src/cli/ask/ask.ts";
import { refusedWayOut } from "../src/cli/ask/text-model.ts";
import { InterruptedError } from "../src/errors.ts";

/**
 * An answer of a script, as a person would give it: a text, or the value of a choice; "" for Enter alone, "back",
 * "later", and "stop" for Ctrl-C.
 */
export type Answer =
  | string
  | boolean
  | { readonly tick: readonly string[]; readonly own?: readonly string[] };

/** Any of the questions. */
export type AnyQuestion = AskedQuestion & {
  readonly choices?: readonly { readonly value: string }[];
  readonly items?: readonly { readonly value: string }[];
};

export interface ScriptedAsk {
  readonly ask: Ask;
  /** What was said and asked, in order; a complaint behind the question that made it. */
  readonly seen: readonly string[];
}

/** Answers questions from a list, or by what the question says; holds to what the questions allow as a terminal does. */
export function scriptedAsk(answers: readonly Answer[] | ((question: AnyQuestion) => Answer)): ScriptedAsk {
  const seen: string[] = [];
  let position = 0;
  const next = (question: AnyQuestion): Answer => {
    seen.push(question.message);
    const answer = typeof answers === "function" ? answers(question) : answers[position++];
    if (answer === undefined) throw new Error(`the script has no answer to: ${question.message}`);
    if (answer === "stop") throw new InterruptedError(130);
    return answer;
  };
  const wayOut = (answer: Answer, { back = true, later = false }: AskedQuestion): Reply<never> | null => {
    if (answer === "back" && back) return { kind: "back" };
    return answer === "later" && later ? { kind: "later" } : null;
  };
  const ask: Ask = {
    say: async (paragraphs) => {
      seen.push(...paragraphs);
    },
    text: async (question) => {
      for (;;) {
        const answer = next(question);
        const way = wayOut(answer, question);
        if (way) return way;
        if (typeof answer !== "string") throw new Error(`a text is needed: ${question.message}`);
        const value = answer.trim().replace(/\s+/gu, " ") || (question.suggestion ?? "");
        if (value === "" && question.later) return { kind: "later" };
        const complaint =
          refusedWayOut(question, answer) ??
          (value === "" ? "This one is needed." : (question.check?.(value) ?? null));
        if (complaint === null) return { kind: "said", value: question.understood?.(value) ?? value };
        seen.push(`! ${complaint}`);
      }
    },
    choose: async (question) => {
      const answer = next(question);
      const way = wayOut(answer, question);
      if (way) return way;
      const value = answer === "" ? (question.suggestion ?? question.choices[0]?.value) : answer;
      const choice = question.choices.find((each) => each.value === value);
      if (!choice) throw new Error(`"${String(answer)}" is no choice: ${question.message}`);
      return { kind: "said", value: choice.value };
    },
    tick: async (question) => {
      const answer = next(question);
      const way = wayOut(answer, question);
      if (way) return way;
      const given: Ticked =
        typeof answer === "object"
          ? { values: answer.tick, own: answer.own ?? [] }
          : { values: question.ticked, own: question.own ?? [] };
      const values = question.items
        .filter(({ value }) => given.values.includes(value))
        .map(({ value }) => value);
      return { kind: "said", value: { values, own: given.own } };
    },
    yesNo: async (question) => {
      const answer = next(question);
      const way = wayOut(answer, question);
      if (way) return way;
      return { kind: "said", value: typeof answer === "boolean" ? answer : question.suggestion };
    },
  };
  return { ask, seen };
}
