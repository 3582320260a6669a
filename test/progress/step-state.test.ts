import { describe, expect, test } from "vitest";
import type { Indicator } from "../../src/plan/plan.ts";
import { changes } from "../../src/progress/changes.ts";
import { indicatorProgress } from "../../src/progress/indicator-progress.ts";
import { lastStepPassed, lateSteps } from "../../src/progress/step-state.ts";
import { baseline, ended, indicator, plan, reading, row, step, target } from "./build.ts";

const PERIOD = { from: "2025-09-01", to: "2026-07-21" };
const steps = [step("2026-03-20", 80), step("2025-12-19", 60)];
const start = { baseline: baseline(40), target: target(90, null, { steps }) };
const on = (asOf: string, over: Partial<Indicator> = {}) =>
  indicatorProgress(indicator({ ...start, ...over }), PERIOD, asOf);
const late = (asOf: string, over?: Partial<Indicator>) => lateSteps(on(asOf, over)).map(({ by }) => by);

describe("a milestone is late as a target is", () => {
  test("from the day after its own", () => {
    expect(["2025-12-18", "2025-12-19", "2025-12-20", "2026-03-21"].map((asOf) => late(asOf))).toEqual([
      [],
      [],
      ["2025-12-19"],
      ["2025-12-19", "2026-03-20"],
    ]);
  });

  test("unless the latest figure is at or beyond it", () => {
    const read = (value: number) => late("2025-12-20", { readings: [reading("2025-12-20", value)] });
    expect([read(59), read(60), read(61)]).toEqual([["2025-12-19"], [], []]);
  });

  test("never of a figure that has ended, has met its target, or only has to stay low", () => {
    expect(late("2026-05-15", { ended: ended("2026-05-15") })).toEqual([]);
    expect(late("2026-05-15", { ended: ended("2026-05-16") })).toHaveLength(2);
    expect(late("2026-05-15", { readings: [reading("2026-05-01", 90)] })).toEqual([]);
    const low = {
      cumulative: true,
      aim: "down",
      target: target(9, null, { steps: [step("2025-12-19", 3)] }),
    } as const;
    expect(late("2026-05-15", { ...low, readings: [reading("2026-05-01", 4)] })).toEqual([]);
    expect(late("2026-05-15", low)).toEqual(["2025-12-19"]);
  });
});

test("the last milestone that has passed is found by date", () => {
  expect(
    ["2025-12-19", "2025-12-20", "2026-07-01"].map((asOf) => lastStepPassed(on(asOf).target, asOf)?.by),
  ).toEqual([undefined, "2025-12-19", "2026-03-20"]);
  expect(lastStepPassed(null, "2026-07-01")).toBeNull();
});

test("what became late tells milestones and the target, each once", () => {
  const lateSince = (since: string, asOf: string) =>
    changes(plan({ rows: [row({ indicators: [indicator(start)] })] }), asOf, since).late.map(({ by }) => by);
  expect(lateSince("2025-12-20", "2025-12-20")).toEqual(["2025-12-19"]);
  expect(lateSince("2025-12-21", "2026-03-21")).toEqual(["2026-03-20"]);
  expect(lateSince("2025-09-01", "2026-07-22")).toEqual(["2025-12-19", "2026-03-20", "2026-07-21"]);
});
