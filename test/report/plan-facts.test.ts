import { describe, expect, test } from "vitest";
import { longestWaiting, reviewsAround } from "../../src/report/facts/plan-facts.ts";
import * as make from "../progress/build.ts";
import { reportOf } from "./sample.ts";

function report(over: Parameters<typeof make.plan>[0], asOf = "2026-05-15") {
  const [plan] = reportOf(make.plan(over), asOf).plans;
  if (!plan) throw new Error("a report of one plan has it");
  return plan;
}

describe("of each group, what has waited longest", () => {
  const voices = [
    make.voice("2026-02-09"),
    make.voice("2026-01-12", { doing: "Trying new hours", answered: "2026-04-01" }),
    make.voice("2026-01-01", { couldNot: "No cover this year" }),
    make.voice("2026-06-01"),
  ];

  test.each([
    ["2026-05-15", ["2026-02-09"]],
    ["2026-03-31", ["2026-01-12"]],
    ["2025-12-31", []],
  ])("on %s", (day, waiting) => {
    const told = longestWaiting(report({ rows: [make.row({ voices })] }, day));
    expect(told.map(({ date }) => date)).toEqual(waiting);
  });

  test("also where it is about no one measure", () => {
    const plan = report({ rows: [make.row({ voices })], voices: [make.voice("2026-02-08")] });
    expect(longestWaiting(plan).map(({ date }) => date)).toEqual(["2026-02-08"]);
  });
});

test("a review of the day itself was held, and the next is the first after it, whatever their order", () => {
  const reviews = ["2026-07-03", "2026-05-15", "2026-06-01", "2025-12-01"].map((day) => make.review(day));
  const { last, next } = reviewsAround(report({ reviews }));
  expect([last?.date, next?.date]).toEqual(["2026-05-15", "2026-06-01"]);
  expect(reviewsAround(report({}))).toEqual({ last: null, next: null });
});
