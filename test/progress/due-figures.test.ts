import { expect, test } from "vitest";
import type { Indicator } from "../../src/plan/plan.ts";
import { dueFigures } from "../../src/progress/due-figures.ts";
import { baseline, ended, evaluation, indicator, plan, reading, review, row, step, target } from "./build.ts";

const due = (asOf: string, over: Partial<Indicator>, rest: Parameters<typeof row>[0] = {}) => {
  const on = plan({
    reviews: [review("2026-03-20")],
    rows: [row({ indicators: [indicator(over)], ...rest })],
  });
  const found = dueFigures(on, asOf);
  return [found.due.map(({ why }) => why).join(), found.total];
};

test("a figure that was never read is due", () => {
  expect(due("2025-10-01", {})).toEqual(["never", 1]);
});

test("one that was not read for sixty days, or not for the last review, is due again", () => {
  const read = { readings: [reading("2025-12-01", 5)] };
  expect(due("2026-01-29", read)).toEqual(["", 1]);
  expect(due("2026-01-30", read)).toEqual(["long-ago", 1]);
  const spring = (date: string) => due("2026-03-21", { readings: [reading(date, 5)] });
  expect([spring("2026-03-05"), spring("2026-03-06")]).toEqual([
    ["long-ago", 1],
    ["", 1],
  ]);
});

test("one whose target's date has passed is due where nobody looked near it", () => {
  const aimed = (date: string) => ({ target: target(9, "2026-02-01"), readings: [reading(date, 5)] });
  expect(due("2026-02-01", aimed("2026-01-01"))).toEqual(["", 1]);
  expect(due("2026-02-02", aimed("2026-01-01"))).toEqual(["target-passed", 1]);
  expect(due("2026-02-02", aimed("2026-01-02"))).toEqual(["", 1]);
});

test("so is one whose milestone has passed", () => {
  const steps = [step("2025-12-19", 60), step("2026-02-01", 70)];
  const aimed = (date: string) => ({
    baseline: baseline(40),
    target: target(90, null, { steps }),
    readings: [reading(date, 65)],
  });
  expect(due("2026-02-01", aimed("2026-01-01"))).toEqual(["", 1]);
  expect(due("2026-02-02", aimed("2026-01-01"))).toEqual(["step-passed", 1]);
  expect(due("2026-02-02", aimed("2026-01-02"))).toEqual(["", 1]);
});

test("one that has ended is no longer taken, and is not counted", () => {
  const over = {
    readings: [reading("2025-10-01", 5)],
    target: target(9, "2026-02-01"),
    ended: ended("2025-11-01"),
  };
  expect(due("2025-10-31", over)).toEqual(["", 1]);
  expect(due("2026-05-15", over)).toEqual(["", 0]);
});

test("rows that are set aside, completed or embedded rest", () => {
  for (const stage of ["paused", "dropped", "completed", "embedded"] as const)
    expect(due("2026-05-15", {}, { evaluation: [evaluation("2026-05-15", { stage })] })).toEqual(["", 0]);
  expect(due("2026-05-15", {}, { evaluation: [evaluation("2026-05-16", { stage: "paused" })] })).toEqual([
    "never",
    1,
  ]);
});
