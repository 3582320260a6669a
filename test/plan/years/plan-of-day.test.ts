import { describe, expect, test } from "vitest";
import { holdsDay, planOfDay } from "../../../src/plan/years/plan-of-day.ts";

const of = (file: string, from: string | null, to: string | null) => ({ file, period: { from, to } });
const LAST = of("2024-25", "2024-09-01", "2025-07-21");
const THIS = of("2025-26", "2025-09-01", "2026-07-21");
const NEXT = of("2026-27", "2026-09-01", "2027-07-21");

const meant = (day: string, ...plans: ReturnType<typeof of>[]) =>
  planOfDay(plans, day).map(({ file }) => file);

describe("the plan of the day", () => {
  test.each([
    ["the day before this year begins, the latest begun", "2025-08-31", "2024-25"],
    ["on its first day, this year's", "2025-09-01", "2025-26"],
    ["on its last day, this year's", "2026-07-21", "2025-26"],
    ["the day after, still this year's: nothing later has begun", "2026-07-22", "2025-26"],
    ["the day before next year begins", "2026-08-31", "2025-26"],
    ["on next year's first day", "2026-09-01", "2026-27"],
    ["long after all of them, the latest begun", "2030-01-01", "2026-27"],
    ["before any of them, the first to come", "2024-08-31", "2024-25"],
  ])("%s", (_, day, expected) => {
    for (const order of [
      [LAST, THIS, NEXT],
      [NEXT, THIS, LAST],
      [THIS, NEXT, LAST],
    ])
      expect(meant(day, ...order)).toEqual([expected]);
  });

  test("of two that hold the day, the latest begun; of those the first to end", () => {
    const both = of("2024-26", "2024-09-01", "2026-07-21");
    expect(meant("2025-10-01", both, THIS)).toEqual(["2025-26"]);
    const long = of("2025-27", "2025-09-01", "2027-07-21");
    expect(meant("2025-10-01", long, THIS)).toEqual(["2025-26"]);
  });

  test("plans for the very same time are all meant: neither is another year", () => {
    expect(meant("2025-10-01", LAST, THIS, { ...THIS, file: "draft" })).toEqual(["2025-26", "draft"]);
  });

  test("a plan whose time is not known is meant only where there is no other", () => {
    const unknown = of("unknown", null, null);
    expect(meant("2025-10-01", unknown, LAST)).toEqual(["2024-25"]);
    expect(meant("2025-10-01", unknown)).toEqual(["unknown"]);
    expect(meant("2025-10-01", of("open", "2025-09-01", null), LAST)).toEqual(["open"]);
  });

  test("of none, none", () => {
    expect(planOfDay([], "2025-10-01")).toEqual([]);
  });
});

test("a period holds its first and its last day, and one that is not known holds none", () => {
  const days = ["2025-08-31", "2025-09-01", "2026-07-21", "2026-07-22"];
  expect(days.map((day) => holdsDay(THIS, day))).toEqual([false, true, true, false]);
  expect(holdsDay(of("a", null, "2026-07-21"), "2026-01-01")).toBe(false);
  expect(holdsDay(of("a", "2025-09-01", null), "2026-01-01")).toBe(false);
});
