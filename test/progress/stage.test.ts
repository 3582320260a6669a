import { describe, expect, test } from "vitest";
import {
  latestEvaluation,
  latestGroupRatings,
  latestRating,
  latestStage,
  wordsSinceStart,
} from "../../src/progress/stage.ts";
import { evaluation, row, view as viewOf } from "./build.ts";

const view = (rating: "green" | "amber" | null) => viewOf({ rating });
const evaluated = row({
  evaluation: [
    evaluation("2026-03-20", { note: "Later" }),
    evaluation("2025-12-11", {
      stage: "in-progress",
      rating: "amber",
      views: { staff: view("green"), "parent-carers": view("amber") },
    }),
    evaluation("2026-02-01", {
      stage: "completed",
      views: { staff: view("amber"), "parent-carers": view(null) },
    }),
  ],
});

test("stage and rating are the last stated by the day", () => {
  expect(latestStage(evaluated, "2025-12-10")).toBeNull();
  expect(latestStage(evaluated, "2025-12-11")).toBe("in-progress");
  expect(latestStage(evaluated, "2026-05-15")).toBe("completed");
  expect(latestRating(evaluated, "2026-05-15")).toBe("amber");
});

test("each group's own rating stands beside the others", () => {
  expect(latestGroupRatings(evaluated, "2026-05-15")).toEqual([
    { group: "parent-carers", rating: "amber", date: "2025-12-11" },
    { group: "staff", rating: "amber", date: "2026-02-01" },
  ]);
});

test("the latest evaluation is the last by date, else the grid's undated cell", () => {
  expect(latestEvaluation(evaluated, "2026-05-15")?.note).toBe("Later");
  expect(latestEvaluation(evaluated, "2025-12-10")).toBeNull();
  const cell = row({ evaluation: [evaluation(null, { note: "You said we did" })] });
  expect(latestEvaluation(cell, "2025-01-01")?.note).toBe("You said we did");
});

describe("a row in words against its start", () => {
  type Judged = Parameters<typeof evaluation>[1];
  const since = (...judged: [date: string, over: Judged][]) =>
    wordsSinceStart(row({ evaluation: judged.map(([date, over]) => evaluation(date, over)) }), "2026-05-15");

  test.each<[string, Judged, Judged, string | null]>([
    ["from red to amber", { rating: "red" }, { rating: "amber" }, "better"],
    ["from green to amber", { rating: "green" }, { rating: "amber" }, "worse"],
    ["amber as before", { rating: "amber" }, { rating: "amber" }, "same"],
    ["a stage further", { stage: "in-progress" }, { stage: "completed" }, "better"],
    ["a stage back", { stage: "embedded" }, { stage: "in-progress" }, "worse"],
    [
      "ratings before stages",
      { rating: "red", stage: "completed" },
      { rating: "green", stage: "completed" },
      "better",
    ],
    [
      "stages where only one was rated",
      { stage: "not-started" },
      { rating: "red", stage: "in-progress" },
      "better",
    ],
    ["only notes", { note: "Good" }, { note: "Better" }, null],
  ])("%s", (_name, first, latest, expected) => {
    expect(since(["2026-03-20", latest], ["2025-12-11", first])).toBe(expected);
  });

  test("needs two judgements by the day", () => {
    expect(since(["2025-12-11", { rating: "red" }])).toBeNull();
    expect(since(["2025-12-11", { rating: "red" }], ["2026-05-16", { rating: "green" }])).toBeNull();
  });
});
