import { expect, test } from "vitest";
import { plansBySetting } from "../../../src/plan/years/plans-by-setting.ts";

/** Settings as the positions of their plans. */
function settings(...plans: readonly (readonly [string | null, string | null])[]): number[][] {
  const numbered = plans.map(([setting, settingId], at) => ({ setting, settingId, at }));
  return plansBySetting(numbered).map((years) => years.map(({ at }) => at));
}

test.each([
  [
    "one id, however it is called",
    [
      ["Oak", "1"],
      ["Oak Academy", "1"],
    ],
    [[0, 1]],
  ],
  [
    "one name without ids, case and spaces folded",
    [
      ["Oak  Lane\u00a0School ", null],
      ["OAK lane school", null],
    ],
    [[0, 1]],
  ],
  [
    "one name in two Unicode forms",
    [
      ["Élan", null],
      ["E\u0301lan", null],
    ],
    [[0, 1]],
  ],
  [
    "one name, and an id in one of them",
    [
      ["Oak", null],
      ["Oak", "1"],
    ],
    [[0, 1]],
  ],
  [
    "one name and two ids",
    [
      ["Oak", "1"],
      ["Oak", "2"],
    ],
    [[0], [1]],
  ],
  [
    "one name and two ids, and one that could be either",
    [
      ["Oak", "1"],
      ["Oak", null],
      ["Oak", "2"],
      ["oak", null],
    ],
    [[0], [1, 3], [2]],
  ],
  [
    "a name that changed under one id, and the old name",
    [
      ["Oak", null],
      ["Ash", "1"],
      ["Oak", "1"],
    ],
    [[0, 1, 2]],
  ],
  [
    "two names",
    [
      ["Oak", null],
      ["Oakfield", null],
    ],
    [[0], [1]],
  ],
  [
    "punctuation is not folded",
    [
      ["St Mary's", null],
      ["St Marys", null],
    ],
    [[0], [1]],
  ],
  [
    "no name and no id: each for itself",
    [
      [null, null],
      [null, null],
      ["", null],
    ],
    [[0], [1], [2]],
  ],
  [
    "no name, one id",
    [
      [null, "1"],
      ["Oak", "1"],
    ],
    [[0, 1]],
  ],
] as const)("%s", (_, plans, expected) => {
  expect(settings(...plans)).toEqual(expected);
});

test("settings stand in the order of their first plans", () => {
  expect(settings(["B", null], ["A", null], ["B", null])).toEqual([[0, 2], [1]]);
});
