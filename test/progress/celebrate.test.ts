import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { celebrate, type Since } from "../../src/progress/celebrate.ts";
import {
  baseline,
  celebration,
  evaluation,
  indicator,
  plan,
  reading,
  review,
  row,
  target,
  voice,
} from "./build.ts";

const REVIEWS = [review("2025-12-11"), review("2026-03-20"), review("2026-07-03")];
const DAY = "2026-05-15";

const kinds = (over: Partial<Plan>, since?: Since) =>
  celebrate(plan({ reviews: REVIEWS, ...over }), DAY, { since }).items.map(({ kind }) => kind);

describe("since", () => {
  test("the last review but one, by default", () => {
    expect(celebrate(plan({ reviews: REVIEWS }), DAY).since).toBe("2025-12-11");
  });

  test("the period's first day before there were two reviews", () => {
    expect(celebrate(plan({ reviews: REVIEWS }), "2026-01-31").since).toBe("2025-09-01");
    expect(celebrate(plan({ period: { from: null, to: null } }), DAY).since).toBeNull();
  });

  test("a given day or the last review", () => {
    expect(celebrate(plan({ reviews: REVIEWS }), DAY, { since: "2026-02-02" }).since).toBe("2026-02-02");
    expect(celebrate(plan({ reviews: REVIEWS }), DAY, { since: "last-review" }).since).toBe("2026-03-20");
  });

  test("counts from the day after a review, a given day and the period's first day included", () => {
    const thanks = (date: string) => ({ voices: [voice(date, { kind: "thanks" })] });
    expect(kinds(thanks("2025-12-11"))).toEqual([]);
    expect(kinds(thanks("2025-12-12"))).toEqual(["thanks"]);
    expect(kinds(thanks("2026-02-02"), "2026-02-02")).toEqual(["thanks"]);
    expect(kinds({ reviews: [], ...thanks("2025-09-01") })).toEqual(["thanks"]);
    expect(kinds({ reviews: [], ...thanks("2025-08-31") })).toEqual([]);
    expect(kinds(thanks("2026-05-16"))).toEqual([]);
  });
});

describe("a series of reports from review to review", () => {
  const D = "2026-03-20";
  const thanked = (date: string) => ({ voices: [voice(date, { kind: "thanks" })] });
  const seenOn = (date: string, ...days: string[]) =>
    days.filter(
      (asOf) =>
        celebrate(plan({ reviews: REVIEWS, ...thanked(date) }), asOf, { since: "last-review" }).items.length >
        0,
    );

  test.each([
    ["the day before the review", "2026-03-19", [D]],
    ["the review's own day", D, [D]],
    ["the day after it", "2026-03-21", ["2026-07-03"]],
    ["the day after the review before", "2025-12-12", [D]],
    ["the review before's own day", "2025-12-11", ["2025-12-11"]],
    ["the first day of the period", "2025-09-01", ["2025-12-11"]],
  ])("%s stands in exactly one", (_name, date, reports) => {
    expect(seenOn(date, "2025-12-11", D, "2026-07-03")).toEqual(reports);
  });

  test("between reviews, a report tells what is new since the last", () => {
    expect(seenOn(D, D, "2026-03-21", "2026-05-19")).toEqual([D]);
    expect(seenOn("2026-03-21", D, "2026-03-21", "2026-05-19")).toEqual(["2026-03-21", "2026-05-19"]);
  });

  test("says since when it counts", () => {
    const since = (asOf: string) =>
      celebrate(plan({ reviews: REVIEWS }), asOf, { since: "last-review" }).since;
    expect([since("2025-12-11"), since("2025-12-12"), since(D), since("2026-03-21")]).toEqual([
      "2025-09-01",
      "2025-12-11",
      "2025-12-11",
      D,
    ]);
  });

  test("several meetings of one day are one review", () => {
    const reviews = [...REVIEWS, review(D)];
    expect(celebrate(plan({ reviews }), D, { since: "last-review" }).since).toBe("2025-12-11");
    expect(celebrate(plan({ reviews }), DAY).since).toBe("2025-12-11");
  });
});

describe("newly met", () => {
  const read = (...readings: [string, number][]) => ({
    rows: [
      row({
        indicators: [
          indicator({
            baseline: baseline(1),
            target: target(3),
            readings: readings.map(([date, value]) => reading(date, value)),
          }),
        ],
      }),
    ],
  });

  test("where it is met now and was not at the start", () => {
    expect(kinds(read(["2026-03-01", 3]))).toEqual(["met"]);
    expect(kinds(read(["2025-12-01", 2], ["2026-03-01", 4]))).toEqual(["met"]);
    expect(kinds(read(["2025-12-01", 3], ["2026-03-01", 4]))).toEqual([]);
    expect(kinds(read(["2026-01-01", 3], ["2026-03-01", 2]))).toEqual([]);
  });
});

test("before the day from which it counts, nothing is new", () => {
  const met = {
    ...indicator({ baseline: baseline(1), target: target(3) }),
    readings: [reading("2025-08-01", 3), reading("2025-08-31", 2)],
  };
  const on = plan({ rows: [row({ indicators: [met] })] });
  expect(celebrate(on, "2025-08-15").items).toEqual([]);
  expect(celebrate(on, "2025-08-15", { since: "2025-09-01" }).items).toEqual([]);
  expect(celebrate(on, "2025-08-15", { since: "2025-08-01" }).items).toHaveLength(1);
});

describe("newly completed and embedded", () => {
  const stages = (...entries: [string, "completed" | "embedded" | "in-progress"][]) => ({
    rows: [row({ evaluation: entries.map(([date, stage]) => evaluation(date, { stage })) })],
  });

  test("where the stage was not reached at the start", () => {
    expect(kinds(stages(["2026-03-20", "completed"]))).toEqual(["completed"]);
    expect(kinds(stages(["2025-12-11", "completed"], ["2026-03-20", "embedded"]))).toEqual(["embedded"]);
    expect(kinds(stages(["2025-12-11", "completed"], ["2026-03-20", "completed"]))).toEqual([]);
    expect(kinds(stages(["2026-01-11", "completed"], ["2026-03-20", "in-progress"]))).toEqual([]);
  });

  test("going back from embedded to completed is none", () => {
    expect(kinds(stages(["2025-12-11", "embedded"], ["2026-03-20", "completed"]))).toEqual([]);
  });

  test("is dated by the day it was first said", () => {
    const on = plan({
      reviews: REVIEWS,
      ...stages(["2026-03-20", "completed"], ["2026-05-01", "completed"]),
    });
    expect(celebrate(on, DAY).items[0]).toMatchObject({ evaluation: { date: "2026-03-20" } });
  });
});

test("voices answered count from their answer's day", () => {
  const answered = (date: string, on: string | null) =>
    kinds({ rows: [row({ voices: [voice(date, { did: "A named person", answered: on })] })] });
  expect(answered("2025-11-02", "2026-01-10")).toEqual(["answered"]);
  expect(answered("2025-11-02", null)).toEqual([]);
  expect(answered("2026-01-02", null)).toEqual(["answered"]);
  expect(answered("2026-01-02", "2026-05-16")).toEqual([]);
});

test("what could not be done, or is only under way, is told elsewhere and is no joy", () => {
  const answered = (over: Parameters<typeof voice>[1]) =>
    kinds({ voices: [voice("2026-01-02", { answered: "2026-02-01", ...over })] });
  expect(answered({ couldNot: "No cover" })).toEqual([]);
  expect(answered({ doing: "Trying it until June" })).toEqual([]);
  expect(answered({ doing: "Trying it until June", did: "The first two weeks" })).toEqual([]);
  expect(answered({ did: ["A card", "A call"] })).toEqual(["answered"]);
});

test("comes row by row, then what is about no one measure", () => {
  const thanks = voice("2026-02-01", { kind: "thanks" });
  const rows = [
    row({
      voices: [thanks],
      evaluation: [evaluation("2026-03-20", { stage: "embedded" })],
      indicators: [indicator({ target: target(true), readings: [reading("2026-03-01", true)] })],
    }),
  ];
  expect(
    kinds({ rows, voices: [thanks], celebrate: [celebration("2026-03-01", "Forum turned five")] }),
  ).toEqual(["embedded", "met", "thanks", "thanks", "celebration"]);
});
