import { expect, test } from "vitest";
import type { Ask } from "../../../src/cli/ask/ask.ts";
import { type QuestionStep, runSteps } from "../../../src/cli/ask/run-steps.ts";
import { scriptedAsk } from "../../scripted-ask.ts";

interface Draft {
  readonly said: readonly string[];
  readonly skips: boolean;
}

const START: Draft = { said: [], skips: false };

/** A person who answers each question with the next of these words; "back" goes back. */
function steps(answers: string[], asked: string[]): (name: string) => QuestionStep<Draft> {
  return (name) => async (_ask, draft, back) => {
    asked.push(`${name}${back ? "" : " (first)"}`);
    const answer = answers.shift() ?? "";
    return answer === "back" ? "back" : { said: [...draft.said, answer], skips: answer === "skip" };
  };
}

test("steps follow each other, and only behind the first one can somebody go back", async () => {
  const asked: string[] = [];
  const step = steps(["a", "b"], asked);
  const ask: Ask = scriptedAsk([]).ask;
  const end = await runSteps(ask, { start: START, stepsOf: () => [step("one"), step("two")] });
  expect(end.said).toEqual(["a", "b"]);
  expect(asked).toEqual(["one (first)", "two"]);
});

test("going back goes to the last step that was asked, past those that were passed over", async () => {
  const asked: string[] = [];
  const step = steps(["skip", "back", "a", "b", "c"], asked);
  const ask: Ask = scriptedAsk([]).ask;
  await runSteps(ask, {
    start: START,
    stepsOf: ({ skips }) => [step("one"), skips ? null : step("two"), step("three")],
  });
  expect(asked).toEqual(["one (first)", "three", "one (first)", "two", "three"]);
});

test("going back goes past what was asked and is passed over by now", async () => {
  const asked: string[] = [];
  const answers = ["a", "written", "back", "b", "c"];
  const step =
    (name: string): QuestionStep<readonly string[]> =>
    async (_ask, draft) => {
      asked.push(name);
      const answer = answers.shift() ?? "";
      return answer === "back" ? "back" : [...draft, answer];
    };
  await runSteps(scriptedAsk([]).ask, {
    start: [],
    stepsOf: (said: readonly string[]) => [
      step("one"),
      said.includes("written") ? null : step("write it?"),
      step("three"),
    ],
  });
  expect(asked).toEqual(["one", "write it?", "three", "one", "three"]);
});

test("who goes back takes up the draft again as it is to be reopened", async () => {
  const drafts: Draft[] = [];
  const step = steps(["a", "back", "b", "c"], []);
  const noted =
    (name: string): QuestionStep<Draft> =>
    (ask, draft, back) => {
      drafts.push(draft);
      return step(name)(ask, draft, back);
    };
  await runSteps(scriptedAsk([]).ask, {
    start: START,
    stepsOf: () => [noted("one"), noted("two")],
    reopen: ({ said }) => ({ said, skips: true }),
  });
  expect(drafts.map(({ skips }) => skips)).toEqual([false, false, true, false]);
});
