import { describe, expect, test } from "vitest";
import type { Indicator } from "../../src/plan/plan.ts";
import { indicatorProgress } from "../../src/progress/indicator-progress.ts";
import { baseline, ended, indicator, moved, reading, step, target } from "./build.ts";

/** 100 days, so that a day is one hundredth of the way. */
const PERIOD = { from: "2026-01-01", to: "2026-04-11" };
const HALF = "2026-02-20";
const END = "2026-04-11";
const AFTER = "2026-04-12";

const on = (asOf: string, over: Partial<Indicator>) => indicatorProgress(indicator(over), PERIOD, asOf);

describe("status", () => {
  const start = { baseline: baseline(40), target: target(90) };
  const at = (value: number | boolean, of: number | null = null) => ({
    readings: [reading(HALF, value, of)],
  });
  const percent = { unit: "percent" };
  const low = { cumulative: true, aim: "down", target: target(5) } as const;

  test.each<[string, string, Partial<Indicator>, string]>([
    ["nothing stated", HALF, {}, "no-target"],
    ["a reading and no target", HALF, at(50), "no-target"],
    ["no target, past the period's end", AFTER, at(50), "no-target"],
    ["a number with a start and not read yet", END, start, "start-only"],
    ["a number without a start and not read yet", END, { target: target(90) }, "no-readings"],
    ["a number without a start, read once", HALF, { target: target(90), ...at(50) }, "start-only"],
    [
      "read once by that day, and again after it",
      HALF,
      { target: target(90), readings: [reading(HALF, 50), reading("2026-02-21", 40)] },
      "start-only",
    ],
    [
      "read twice, and judged from the first",
      HALF,
      { target: target(90), readings: [reading("2026-01-11", 50), reading(HALF, 40)] },
      "worse",
    ],
    ["read once and met", HALF, { target: target(90), ...at(90) }, "met"],
    ["read once, past its date", AFTER, { target: target(90), ...at(50) }, "overdue"],
    ["a yes/no not read yet", END, { target: target(true) }, "not-yet"],
    ["a number not read by its date", AFTER, start, "overdue"],
    ["a yes/no not read by its date", AFTER, { target: target(true) }, "overdue"],
    ["only a reading that lies ahead", "2026-02-19", { ...start, ...at(90) }, "start-only"],
    ["a baseline of the other kind is no start", END, { ...start, baseline: baseline(true) }, "no-readings"],
    ["at the target", HALF, { ...start, ...at(90) }, "met"],
    ["beyond the target", HALF, { ...start, ...at(95) }, "met"],
    ["met, past its date", AFTER, { ...start, ...at(90) }, "met"],
    ["short of the target on its date", END, { ...start, ...at(89) }, "on-track"],
    ["short of the target, past its date", AFTER, { ...start, ...at(89) }, "overdue"],
    ["half way at half time", HALF, { ...start, ...at(65) }, "on-track"],
    ["a tenth behind the time gone", HALF, { ...start, ...at(60) }, "on-track"],
    [
      "a tenth behind, though 0.8 - 0.1 is a little over 0.7",
      END,
      { baseline: baseline(0), target: target(10), readings: [reading("2026-03-22", 7)] },
      "on-track",
    ],
    ["more than a tenth behind it", HALF, { ...start, ...at(59.9) }, "behind"],
    ["just at the baseline", HALF, { ...start, ...at(40) }, "behind"],
    ["on the wrong side of the baseline", HALF, { ...start, ...at(39.9) }, "worse"],
    ["a percentage, one person's worth down", HALF, { ...percent, ...start, ...at(30, 10) }, "behind"],
    [
      "one person's worth down, though the sum is a little over it",
      HALF,
      { unit: "percent", baseline: baseline(16.1), target: target(90), readings: [reading(HALF, 6.1, 10)] },
      "behind",
    ],
    [
      "a percentage, more than one person's worth down",
      HALF,
      { ...percent, ...start, ...at(29.9, 10) },
      "worse",
    ],
    ["one person's worth of a number that is no percentage", HALF, { ...start, ...at(30, 10) }, "worse"],
    [
      "a percentage of sessions, which are not people",
      HALF,
      { ...percent, ofWhat: "sessions", ...start, ...at(39.9, 10) },
      "worse",
    ],
    ["a percentage without a base", HALF, { ...percent, ...start, ...at(39) }, "worse"],
    ["should go down and does", HALF, { baseline: baseline(9), target: target(3), ...at(6) }, "on-track"],
    ["should go down and went up", HALF, { baseline: baseline(9), target: target(3), ...at(10) }, "worse"],
    [
      "should go down and is at the target",
      HALF,
      { baseline: baseline(9), target: target(3), ...at(3) },
      "met",
    ],
    ["a yes where yes is meant", HALF, { target: target(true), ...at(true) }, "met"],
    ["a no where yes is meant", HALF, { target: target(true), ...at(false) }, "not-yet"],
    ["a no where no is meant", HALF, { target: target(false), ...at(false) }, "met"],
    ["a no where yes was meant by now", AFTER, { target: target(true), ...at(false) }, "overdue"],
    ["a running total under its limit", HALF, { ...low, ...at(4) }, "within"],
    ["a running total at its limit", END, { ...low, ...at(5) }, "within"],
    ["a running total over its limit", HALF, { ...low, ...at(6) }, "worse"],
    ["a running total that kept to its limit", AFTER, { ...low, ...at(5) }, "met"],
    ["a running total over its limit, past its date", AFTER, { ...low, ...at(6) }, "worse"],
    [
      "a running total that was over its limit and is written lower since",
      HALF,
      { ...low, readings: [reading("2026-01-11", 6), reading(HALF, 4)] },
      "worse",
    ],
    [
      "a running total that goes over its limit after the day",
      HALF,
      { ...low, readings: [reading("2026-01-11", 4), reading("2026-02-21", 6)] },
      "within",
    ],
    ["a running total with no reading", HALF, low, "no-readings"],
    ["a running total with a start and no reading", HALF, { ...low, baseline: baseline(9) }, "start-only"],
    ["a running total with no reading, past its date", AFTER, low, "overdue"],
    [
      "a running total that should grow",
      HALF,
      { ...low, aim: "up", baseline: baseline(0), ...at(1) },
      "behind",
    ],
  ])("%s", (_name, asOf, over, expected) => {
    expect(on(asOf, over).status).toBe(expected);
  });

  test("is that of the day the figure was taken until the target's date, whatever the day", () => {
    const over = { ...start, readings: [reading("2026-01-11", 45)] };
    expect(on("2026-01-11", over).status).toBe("on-track");
    expect(on(END, over).status).toBe("on-track");
    expect(on(AFTER, over).status).toBe("overdue");
  });

  test.each<[string, ended: string, asOf: string, Partial<Indicator>, string]>([
    ["judged as it stood then", HALF, AFTER, { ...start, ...at(65) }, "on-track"],
    ["late until it ends", "2026-04-13", AFTER, { ...start, ...at(65) }, "overdue"],
    ["no longer late on its last day", "2026-04-13", "2026-04-13", { ...start, ...at(65) }, "on-track"],
    ["what is read afterwards is not taken", "2026-02-19", AFTER, { ...start, ...at(95) }, "start-only"],
    ["met stays met", HALF, AFTER, { ...start, ...at(90) }, "met"],
    ["a yes/no", HALF, AFTER, { target: target(true), ...at(false) }, "not-yet"],
    ["a running total within its limit", HALF, AFTER, { ...low, ...at(4) }, "within"],
  ])("of a figure that has ended: %s", (_name, date, asOf, over, expected) => {
    expect(on(asOf, { ...over, ended: ended(date) }).status).toBe(expected);
  });

  test("a figure whose end cannot be read is not called late", () => {
    const unsound = new Set(["ended"]);
    expect(on(AFTER, { ...start, ...at(65) }).status).toBe("overdue");
    expect(on(AFTER, { ...start, ...at(65), unsound }).status).toBe("on-track");
  });

  test("a target's own date goes before the period's end", () => {
    const over = { baseline: baseline(40), target: target(90, "2026-02-25"), ...at(70) };
    expect(on("2026-02-25", over).status).toBe("behind");
    expect(on("2026-02-26", over).status).toBe("overdue");
  });

  test("a period without a sound end or start never makes a figure late", () => {
    const nowhere = { from: null, to: null };
    const result = indicatorProgress(indicator({ ...start, ...at(45) }), nowhere, "2030-01-01");
    expect(result).toMatchObject({ status: "on-track", expected: null, target: { value: 90, by: null } });
  });
});

describe("first and last", () => {
  test("go by date, not by position", () => {
    const readings = [reading("2026-03-01", 70), reading("2026-01-15", 50), reading("2026-02-01", 60)];
    expect(on("2026-03-11", { readings })).toMatchObject({
      baseline: { value: 50, date: "2026-01-15", of: null },
      latest: { value: 70, date: "2026-03-01", of: null, age: 10 },
    });
    expect(on("2026-02-10", { readings }).latest).toEqual({
      value: 60,
      date: "2026-02-01",
      of: null,
      age: 9,
    });
  });

  test("a stated baseline goes before the first reading, and exists on any day", () => {
    const over = { baseline: baseline(40, { date: "2026-06-01", of: 10 }), readings: [reading(HALF, 50)] };
    expect(on("2025-01-01", over)).toMatchObject({
      baseline: { value: 40, date: "2026-06-01", of: 10 },
      latest: null,
    });
  });

  test("readings keep the plan's order", () => {
    const readings = [reading("2026-02-01", 60), reading("2026-01-15", 50), reading("2026-03-01", 70)];
    expect(on(HALF, { readings }).readings.map(({ value }) => value)).toEqual([60, 50]);
  });

  test("what is of the other kind than the target is passed over", () => {
    const readings = [reading("2026-01-15", true), reading("2026-02-01", 60)];
    expect(on(HALF, { target: target(90), readings })).toMatchObject({
      baseline: { value: 60 },
      latest: { value: 60 },
    });
    expect(on(HALF, { target: target(true), baseline: baseline(3), readings })).toMatchObject({
      baseline: { value: true },
      status: "met",
    });
    expect(on(HALF, { readings }).readings.map(({ value }) => value)).toEqual([true]);
  });
});

describe("aim", () => {
  test.each<[string, Partial<Indicator>, string]>([
    ["stated", { aim: "down", baseline: baseline(1), target: target(2) }, "down"],
    ["of a yes", { target: target(true) }, "up"],
    ["of a no", { target: target(false) }, "down"],
    ["target over the baseline", { baseline: baseline(1), target: target(2) }, "up"],
    ["target under the baseline", { baseline: baseline(3), target: target(2) }, "down"],
    [
      "no baseline, target under the first reading",
      { target: target(2), readings: [reading(HALF, 5)] },
      "down",
    ],
    [
      "baseline equal to the target, first reading over it",
      { baseline: baseline(2), target: target(2), readings: [reading(HALF, 5)] },
      "down",
    ],
    ["nothing to tell it by", { target: target(2) }, "up"],
    ["no target", { readings: [reading(HALF, 5)] }, "up"],
  ])("%s", (_name, over, expected) => {
    expect(on(HALF, over).aim).toBe(expected);
  });
});

describe("expected", () => {
  test.each<[string, string, Partial<Indicator>, number | null]>([
    ["half time", HALF, { baseline: baseline(0), target: target(10) }, 0.5],
    [
      "from a baseline inside the period",
      HALF,
      { baseline: baseline(0, { date: "2026-01-31" }), target: target(10) },
      20 / 70,
    ],
    [
      "a baseline before the period counts from its start",
      HALF,
      { baseline: baseline(0, { date: "2025-06-01" }), target: target(10) },
      0.5,
    ],
    ["before the start", "2025-12-01", { baseline: baseline(0), target: target(10) }, 0],
    ["after the end", "2026-06-01", { baseline: baseline(0), target: target(10) }, 1],
    ["an empty span", HALF, { baseline: baseline(0, { date: HALF }), target: target(10, HALF) }, 1],
    [
      "a span that ends before it begins",
      HALF,
      { baseline: baseline(0, { date: HALF }), target: target(10, "2026-01-05") },
      1,
    ],
    ["no target", HALF, { baseline: baseline(0) }, null],
  ])("%s", (_name, date, over, expected) => {
    const result = on("2026-12-31", { ...over, readings: [reading(date, 1)] });
    expect(result.expected).toBe(expected);
  });

  test("is null without a reading", () => {
    expect(on(HALF, { baseline: baseline(0), target: target(10) }).expected).toBeNull();
  });
});

describe("progress", () => {
  const with_ = (over: Partial<Indicator>) => on(HALF, over).progress;
  const at = (value: number | boolean) => [reading(HALF, value)];

  test.each<[string, Partial<Indicator>, number | null]>([
    ["no reading", { baseline: baseline(0), target: target(3) }, null],
    ["no target", { baseline: baseline(0), readings: at(1) }, null],
    [
      "a running total that should stay low",
      { cumulative: true, aim: "down", target: target(3), readings: at(1) },
      null,
    ],
    ["met", { baseline: baseline(0), target: target(3), readings: at(4) }, 1],
    ["a third of the way, not rounded", { baseline: baseline(0), target: target(3), readings: at(1) }, 1 / 3],
    ["downwards", { baseline: baseline(10), target: target(0), readings: at(7.5) }, 0.25],
    ["no better than the baseline", { baseline: baseline(2), target: target(3), readings: at(1) }, 0],
    [
      "the target is not beyond the baseline",
      { aim: "up", baseline: baseline(3), target: target(3), readings: at(2) },
      0,
    ],
    [
      "the target is behind the baseline",
      { aim: "up", baseline: baseline(9), target: target(5), readings: at(4) },
      0,
    ],
    ["a yes", { target: target(true), readings: at(true) }, 1],
    ["not a yes", { target: target(true), readings: at(false) }, 0],
    ["the first reading is the baseline", { target: target(3), readings: at(1) }, 0],
    [
      "numbers too far apart to subtract",
      { baseline: baseline(-1e308), target: target(1.7e308), readings: at(1.6e308) },
      0,
    ],
  ])("%s", (_name, over, expected) => {
    expect(with_(over)).toBe(expected);
  });
});

describe("expected with milestones on the way", () => {
  /** Half of the way after a quarter of the time, all of it after the whole. */
  const steps = [step("2026-01-26", 50)];
  const hoped = (date: string, over: Partial<Indicator> = {}) =>
    on("2026-12-31", {
      baseline: baseline(0),
      target: target(100, END, { steps }),
      readings: [reading(date, 1)],
      ...over,
    }).expected;

  test.each<[string, string, number]>([
    ["before the start", "2025-12-01", 0],
    ["on the first day", "2026-01-01", 0],
    ["on the way to the first", "2026-01-11", 0.2],
    ["on its day", "2026-01-26", 0.5],
    ["between the last and the target", "2026-03-05", 0.75],
    ["on the target's day", END, 1],
    ["after it", AFTER, 1],
  ])("%s", (_name, date, expected) => {
    expect(hoped(date)).toBeCloseTo(expected, 2);
  });

  test("goes by date, not by position, and downwards as upwards", () => {
    const two = [step("2026-03-02", 80), step("2026-01-26", 50)];
    expect(hoped("2026-01-26", { target: target(100, END, { steps: two }) })).toBe(0.5);
    const down = [step("2026-01-26", 20)];
    expect(hoped("2026-01-26", { baseline: baseline(40), target: target(0, END, { steps: down }) })).toBe(
      0.5,
    );
  });

  test("leaves out what lies outside the way, and is 1 where there is no time", () => {
    const outside = [step("2025-06-01", 90), step(AFTER, 10)];
    expect(hoped(HALF, { target: target(100, END, { steps: outside }) })).toBe(0.5);
    const late = baseline(0, { date: AFTER });
    expect(hoped(HALF, { baseline: late, target: target(100, END, { steps }) })).toBe(1);
  });

  test("a figure slower than its milestones is behind, though the time gone would forgive it", () => {
    const read = (value: number, over: Partial<Indicator>) =>
      on(HALF, { baseline: baseline(0), readings: [reading("2026-01-26", value)], ...over }).status;
    expect(read(39, { target: target(100, END, { steps }) })).toBe("behind");
    expect(read(40, { target: target(100, END, { steps }) })).toBe("on-track");
    expect(read(39, { target: target(100) })).toBe("on-track");
  });

  test("each milestone says whether the latest figure has reached it", () => {
    const two = [step("2026-03-02", 80), step("2026-01-26", 50)];
    const read = (...readings: Indicator["readings"]) =>
      on(HALF, { baseline: baseline(0), target: target(100, END, { steps: two }), readings }).target?.steps;
    expect(read()).toMatchObject([
      { by: "2026-01-26", value: 50, reached: false },
      { by: "2026-03-02", value: 80, reached: false },
    ]);
    expect(read(reading(HALF, 50))?.map(({ reached }) => reached)).toEqual([true, false]);
    expect(read(reading(HALF, 80))?.map(({ reached }) => reached)).toEqual([true, true]);
  });
});

describe("trend", () => {
  test.each<[number[], string | null]>([
    [[], null],
    [[1], null],
    [[1, 2], "better"],
    [[2, 2], "same"],
    [[1, 3, 2], "worse"],
  ])("of %j", (values, expected) => {
    const readings = values.map((value, index) => reading(`2026-01-${10 + index}`, value));
    expect(on(HALF, { target: target(5), readings }).trend).toBe(expected);
    expect(on(HALF, { aim: "down", readings }).trend).toBe(
      expected === "better" ? "worse" : expected === "worse" ? "better" : expected,
    );
  });
});

test("a running total can only rise, and has no trend", () => {
  const readings = [reading("2026-01-10", 1), reading("2026-01-20", 2)];
  const trend = (over: Partial<Indicator>) => on(HALF, { readings, cumulative: true, ...over }).trend;
  expect([trend({ aim: "down" }), trend({ aim: "up" })]).toEqual([null, null]);
});

describe("better than at its start", () => {
  const since = (...over: Partial<Indicator>[]) => on(HALF, Object.assign({}, ...over)).sinceStart;
  const read = (...values: (number | boolean)[]) => ({
    readings: values.map((value, index) => reading(`2026-02-${10 + index}`, value)),
  });

  test.each<[string, Partial<Indicator>, string | null]>([
    ["up", { baseline: baseline(40), target: target(90), ...read(39, 41) }, "better"],
    ["down where it should go up", { baseline: baseline(40), target: target(90), ...read(41, 39) }, "worse"],
    ["down where it should go down", { aim: "down", baseline: baseline(40), ...read(39) }, "better"],
    ["as it was", { baseline: baseline(40), ...read(40) }, "same"],
    ["without a target", { baseline: baseline(40), ...read(41) }, "better"],
    ["no reading", { baseline: baseline(40) }, null],
    ["no start but the only reading", read(40), null],
    ["the first of two readings is the start", read(40, 41), "better"],
    [
      "a yes where there was a no",
      { baseline: baseline(false), target: target(true), ...read(true) },
      "better",
    ],
    ["a yes/no that was looked at once", { target: target(true), ...read(false) }, "same"],
  ])("%s", (_name, over, expected) => {
    expect(since(over)).toBe(expected);
  });

  test("a running total that should stay low is held to the same share of its start as of the period", () => {
    const low = { cumulative: true, aim: "down", target: target(10) } as const;
    const by = (value: number, date: string) =>
      since(low, { baseline: baseline(20), readings: [reading(date, value)] });
    expect([by(9, HALF), by(10, HALF), by(11, HALF)]).toEqual(["better", "same", "worse"]);
    expect([by(1, "2026-01-01"), by(0, "2026-01-01")]).toEqual(["worse", "same"]);
    expect(since(low, read(1, 2))).toBeNull();
  });

  test("a running total that should grow is held to its start itself", () => {
    expect(since({ cumulative: true, aim: "up", baseline: baseline(20) }, read(21))).toBe("better");
  });
});

test("a target's date that is moved later still stands on an earlier day", () => {
  const dates = [moved("2026-02-01", "2026-01-31", "No survey yet"), moved("2026-03-01", "2026-02-28")];
  const over = { target: target(9, "2026-04-01", { moved: dates }) };
  expect(on("2026-01-30", over).target?.by).toBe("2026-02-01");
  expect(on("2026-01-31", over).target?.by).toBe("2026-03-01");
  expect(on("2026-02-28", over).target?.by).toBe("2026-04-01");
});
