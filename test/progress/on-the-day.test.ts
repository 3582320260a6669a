import { describe, expect, test } from "vitest";
import { isOverdue } from "../../src/progress/action-state.ts";
import { indicatorProgress } from "../../src/progress/indicator-progress.ts";
import { planProgress } from "../../src/progress/plan-progress.ts";
import { DAY, inputOf, reportOf } from "../report/sample.ts";
import { action, baseline, indicator, plan, reading, row, target } from "./build.ts";

const BEFORE = "2026-05-14";
const AFTER = "2026-05-16";

describe("what is due on a day is not late on it", () => {
  test.each([
    [BEFORE, false],
    [DAY, false],
    [AFTER, true],
  ])("an action due on 15 May, seen on %s: %s", (day, isLate) => {
    expect(isOverdue(action("Ask families", { by: DAY }), day)).toBe(isLate);
  });

  test.each([
    [BEFORE, "behind"],
    [DAY, "behind"],
    [AFTER, "overdue"],
  ])("a target for 15 May that is not reached, seen on %s: %s", (day, status) => {
    const figure = indicator({
      baseline: baseline(40, { date: "2025-09-15" }),
      target: target(90, DAY),
      readings: [reading("2026-05-01", 41)],
    });
    expect(indicatorProgress(figure, plan().period, day).status).toBe(status);
  });

  test.each([
    [BEFORE, false],
    [DAY, false],
    [AFTER, true],
  ])("an action moved to 15 May, seen on %s: %s", (day, isLate) => {
    const moved = [{ path: [], from: "2026-02-01", date: "2026-01-20", because: "Illness", extra: {} }];
    expect(isOverdue(action("Ask families", { by: DAY, moved }), day)).toBe(isLate);
  });

  test("an action done on the day on which it was due was never late", () => {
    const done = action("Ask families", { by: DAY, done: DAY });
    expect([BEFORE, DAY, AFTER].map((day) => isOverdue(done, day))).toEqual([false, false, false]);
  });

  test("the report counts by the same days", () => {
    const rows = [row({ actions: [action("Ask families", { by: DAY })] })];
    const overdue = (day: string) => reportOf(plan({ rows }), day).plans[0]?.measures[0]?.actions.overdue;
    expect([BEFORE, DAY, AFTER].map(overdue)).toEqual([0, 0, 1]);
  });

  test("a row is past its date from the day after its figure's target on", () => {
    const figure = indicator({ target: target(true, DAY), readings: [reading("2026-04-01", false)] });
    const on = (day: string) => {
      const { plan: ours, measures } = inputOf(plan({ rows: [row({ indicators: [figure] })] }));
      return planProgress(ours, measures, day).rows[0]?.status;
    };
    expect([BEFORE, DAY, AFTER].map(on)).toEqual(["not-yet", "not-yet", "overdue"]);
  });
});
