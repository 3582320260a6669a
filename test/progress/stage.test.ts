import { expect, test } from "vitest";
import { latestEvaluation, latestGroupRatings, latestRating, latestStage } from "../../src/progress/stage.ts";
import { evaluation, row } from "./build.ts";

const view = (rating: "green" | "amber" | null) => ({ path: [], says: null, level: null, rating });
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
