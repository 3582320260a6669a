import { describe, expect, test } from "vitest";
import type { Indicator, Plan } from "../../src/plan/plan.ts";
import { unreadSentence } from "../../src/plan/unread.ts";
import { headlineSentences } from "../../src/report/words/plan-words.ts";
import { baseline, indicator, plan, reading, row, target, voice } from "../progress/build.ts";
import { reportOf } from "./sample.ts";

function sentences(over: Partial<Plan>): readonly string[] {
  const [report] = reportOf(plan(over)).plans;
  return report ? headlineSentences(report) : [];
}

const figure = (id: string, over: Partial<Indicator>) => indicator({ id, target: target(90), ...over });
const BETTER = figure("a", { baseline: baseline(40), readings: [reading("2025-12-01", 50)] });
const SAME = figure("b", { baseline: baseline(40), readings: [reading("2025-12-01", 40)] });
const WORSE = figure("c", { baseline: baseline(40), readings: [reading("2025-12-01", 30)] });
const START = figure("d", { baseline: baseline(40) });
const NONE = figure("e", {});

describe("whether things improve", () => {
  test.each<readonly [string, readonly Indicator[], string]>([
    ["nothing measured", [], "Nothing has been measured yet."],
    ["no figure with a number", [NONE], "Nothing has been measured yet."],
    ["a start alone", [START], "The one figure has only a start so far."],
    ["two starts", [START, { ...START, id: "d2" }], "All 2 figures have only a start so far."],
    ["one better", [BETTER], "1 of 1 figure is better than at its start."],
    ["one of two", [BETTER, SAME], "1 of 2 figures is better than at its start, 1 the same."],
    ["none", [WORSE, SAME], "0 of 2 figures are better than at their start, 1 the same, 1 worse."],
    [
      "some without",
      [BETTER, START, NONE],
      "1 of 1 figure is better than at its start. Of the others, 1 has only a start so far and 1 has not been measured yet.",
    ],
    [
      "starts and nothing",
      [START, NONE],
      "Of 2 figures, 1 has only a start so far and 1 has not been measured yet.",
    ],
  ])("%s", (_, indicators, sentence) => {
    expect(sentences({ rows: [row({ indicators })] })[0]).toBe(sentence);
  });
});

describe("whether it is done together", () => {
  const part = (how: string) => ({ path: [], how, level: null, date: null, extra: {} });
  const chosenWith = (groups: Plan["chosenWith"]["groups"], all: string | null = null) => ({
    path: [],
    all,
    groups,
    extra: {},
  });

  test("only with three that chose is it chosen by all three", () => {
    const all = {
      "children-and-young-people": part("Dots"),
      "parent-carers": part("A list"),
      staff: part("A meeting"),
    };
    expect(sentences({ chosenWith: chosenWith(all) })[1]).toBe("Chosen by all three groups.");
    const asked = { ...all, staff: part("Not asked") };
    expect(sentences({ chosenWith: chosenWith(asked) })[1]).toBe(
      "Chosen by children and young people, and parents and carers, not yet by staff.",
    );
  });

  test("one text for all says so of nobody", () => {
    expect(sentences({ chosenWith: chosenWith({}, "In a meeting") })[1]).toBe(
      "It is not said how each group chose: there is one text for all three.",
    );
    expect(sentences({ chosenWith: chosenWith({}, "Not yet") })[1]).toBe(
      "Nothing says yet who chose these measures.",
    );
  });

  test("who is seen least is named, unless all are alike", () => {
    const voices = [voice("2025-11-01"), voice("2025-11-02", { from: "staff" })];
    expect(sentences({ rows: [row({ voices })] })[1]).toBe(
      "Nothing says yet who chose these measures; all three have a part planned in 0 of 1 measure and were seen taking part in 0 (children and young people are missing most).",
    );
    expect(sentences({ rows: [row()] })[1]).not.toContain("missing most");
  });
});

test("what could not be read is said, with its dates", () => {
  expect(unreadSentence({ findings: 0, dates: 0 })).toBeNull();
  expect(unreadSentence({ findings: 1, dates: 0 })).toBe(
    "1 thing in this plan could not be read, so this may miss something.",
  );
  expect(unreadSentence({ findings: 1, dates: 1 })).toBe(
    "1 thing in this plan could not be read, a date, so this may miss something.",
  );
  expect(unreadSentence({ findings: 3, dates: 2 })).toBe(
    "3 things in this plan could not be read, 2 of them dates, so this may miss something.",
  );
  expect(unreadSentence({ findings: 3, dates: 1 })).toBe(
    "3 things in this plan could not be read, 1 of them a date, so this may miss something.",
  );
});
