import { describe, expect, test } from "vitest";
import { PAST_THE_MIDDLE } from "../../../src/check/reference/sound-plan.ts";
import type { PlanEdit } from "../../../src/check/rule.ts";
import { said } from "./found.ts";

const UNTOLD: PlanEdit = [", happened: [{ date: 2025-12-08, what: Three families came }] }", " }"];
const DECISIONS = "          - { date: 2025-12-08, value: 3 }";
const FAMILIES = "          - { date: 2025-12-01, value: 21 }";

describe("link-untested", () => {
  const untested = (...edits: readonly PlanEdit[]) =>
    said("link-untested", [UNTOLD, ...edits], PAST_THE_MIDDLE);

  test("asks where both ends have moved", () => {
    expect(untested()).toEqual([
      'this measure and "Every family feels able to…" have both moved on, and nobody has said yet whether the one helped the other.',
    ]);
  });

  test("asks where neither has", () => {
    const still: PlanEdit[] = [
      [DECISIONS, DECISIONS.replace("value: 3", "value: 0")],
      [FAMILIES, FAMILIES.replace("21", "12")],
    ];
    expect(untested(...still)[0]).toContain("have both stayed where they were");
  });

  test.each<readonly [string, PlanEdit]>([
    ["only one has", [FAMILIES, FAMILIES.replace("21", "12")]],
    ["a figure cannot be read", [FAMILIES, FAMILIES.replace("21", "010")]],
    [
      "one is set aside",
      ["stage: in-progress, rating: green, note: Three", "stage: paused, rating: green, note: Three"],
    ],
    [
      "the other is set aside",
      ["stage: in-progress, rating: green, note: More", "stage: dropped, rating: green, note: More"],
    ],
    [
      "a link cannot be read",
      ["- { to: own-breakfast-club, because", "- { too: own-breakfast-club, because"],
    ],
  ])("asks nothing where %s", (_, edit) => {
    expect(untested(edit)).toEqual([]);
  });

  test("takes a link that did not help for an answer", () => {
    const not: PlanEdit = ["what: Three families came }]", "what: Nobody came, helped: no }]"];
    expect(said("link-untested", [not], PAST_THE_MIDDLE)).toEqual([]);
  });
});

test("link-without-reason: a reason that waits to be written is none", () => {
  const todo: PlanEdit = ["because: Values show in the words that we use", "because: TODO"];
  expect(said("link-without-reason", [todo])).toEqual([
    'the link to "Positive language policy" gives no reason.',
  ]);
});
