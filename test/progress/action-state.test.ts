import { describe, expect, test } from "vitest";
import type { Action } from "../../src/plan/plan.ts";
import { actionCounts, isOverdue } from "../../src/progress/action-state.ts";
import { action, moved } from "./build.ts";

const late = (over: Partial<Action>, ...days: string[]) =>
  days.map((asOf) => isOverdue(action("Ring", over), asOf));
const AROUND = ["2025-10-30", "2025-10-31", "2025-11-01"] as const;

describe("an action is late", () => {
  test("from the day after it was due, until it is done", () => {
    expect(late({ by: "2025-10-31" }, ...AROUND)).toEqual([false, false, true]);
    expect(late({ by: "2025-10-31", done: "2025-11-06" }, "2025-11-05", "2025-11-06")).toEqual([true, false]);
  });

  test("never without a date, nor where it is a standing duty", () => {
    expect(late({}, "2030-01-01")).toEqual([false]);
    expect(late({ by: "2025-10-31", ongoing: true }, "2030-01-01")).toEqual([false]);
  });

  test("never where it cannot be read whether it is done, or a standing duty", () => {
    for (const key of ["done", "ongoing"])
      expect(late({ by: "2025-10-31", unsound: new Set([key]) }, "2030-01-01")).toEqual([false]);
  });

  test("by the date that it had on that day", () => {
    const over = { by: "2025-12-19", moved: [moved("2025-10-31", "2025-11-10")] };
    expect(late(over, "2025-11-01", "2025-11-09", "2025-11-10", "2025-12-20")).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

test("of several moves, the first that a day has not seen yet says what the date was, whatever their order", () => {
  const moves = [moved("2025-10-31", "2025-11-10"), moved("2025-11-30", "2025-12-10")];
  for (const each of [moves, [...moves].reverse()])
    expect(
      late({ by: "2025-12-31", moved: each }, "2025-11-05", "2025-11-20", "2025-12-01", "2025-12-20"),
    ).toEqual([true, false, true, false]);
});

test("a row's actions are counted as of the day", () => {
  const actions = [
    action("a", { by: "2025-10-31", done: "2025-11-06" }),
    action("b", { by: "2025-10-31" }),
    action("c", { ongoing: true, by: "2025-10-31" }),
  ];
  expect(actionCounts(actions, "2025-11-05")).toEqual({ total: 3, done: 0, overdue: 2 });
  expect(actionCounts(actions, "2025-11-06")).toEqual({ total: 3, done: 1, overdue: 1 });
});
