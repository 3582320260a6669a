import { describe, expect, test } from "vitest";
import type { Part } from "../../src/plan/plan.ts";
import { equalMeasure } from "../../src/progress/equal-measure.ts";
import { indicator, plan, row, voice } from "./build.ts";

const DAY = "2026-05-15";
const part = (over: Partial<Part>): Part => ({ path: [], how: null, level: null, date: null, ...over });
const families = (on: ReturnType<typeof plan>, asOf = DAY) => equalMeasure(on, asOf)[1];

test("the groups stand in the booklet's order, and an empty plan counts nothing", () => {
  const none = {
    choosing: false,
    planned: 0,
    plannedByLevel: {
      "not-this-time": 0,
      informed: 0,
      consulted: 0,
      participating: 0,
      "co-producing": 0,
      unstated: 0,
    },
    seen: 0,
    asked: 0,
    heard: 0,
    answered: 0,
    waiting: 0,
    lastReview: null,
    oldestWaiting: null,
  };
  expect(equalMeasure(plan(), DAY)).toEqual([
    { group: "children-and-young-people", ...none },
    { group: "parent-carers", ...none },
    { group: "staff", ...none },
  ]);
});

describe("choosing", () => {
  const chosenBy = (over: Partial<Part>) =>
    families(
      plan({ chosenWith: { path: [], all: null, groups: { "parent-carers": part(over) } } }),
      "2025-09-24",
    )?.choosing;

  test("one text for all means all three", () => {
    const on = plan({ chosenWith: { path: [], all: "At a picnic", groups: {} } });
    expect(equalMeasure(on, DAY).map(({ choosing }) => choosing)).toEqual([true, true, true]);
  });

  test("a group's own entry counts, unless it says not this time or lies ahead", () => {
    expect(chosenBy({ how: "From a shortlist" })).toBe(true);
    expect(chosenBy({ how: "From a shortlist", date: "2025-09-24" })).toBe(true);
    expect(chosenBy({ how: "From a shortlist", date: "2025-09-25" })).toBe(false);
    expect(chosenBy({ level: "not-this-time", how: "Forum starts in spring" })).toBe(false);
  });
});

test("planned parts are counted by row and by level", () => {
  const involving = (...parts: Partial<Part>[]) =>
    parts.map((over) => row({ involve: { path: [], all: null, groups: { "parent-carers": part(over) } } }));
  const rows = involving({ level: "consulted" }, { how: "They help" }, { level: "not-this-time" });
  expect(families(plan({ rows: [...rows, row()] }))).toMatchObject({
    planned: 2,
    plannedByLevel: {
      "not-this-time": 1,
      informed: 0,
      consulted: 1,
      participating: 0,
      "co-producing": 0,
      unstated: 1,
    },
  });
});

test("asked counts indicators, in whichever row", () => {
  const asks = indicator({ from: "parent-carers" });
  const rows = [row({ indicators: [asks, indicator({ from: "staff" }), asks] }), row({ indicators: [asks] })];
  expect(families(plan({ rows }))?.asked).toBe(3);
});

describe("voices", () => {
  test("of rows and of the plan are heard, answered or waiting as of the day", () => {
    const on = plan({
      voices: [voice("2026-03-01", { kind: "thanks" })],
      rows: [
        row({
          voices: [
            voice("2026-02-09"),
            voice("2026-01-12", { doing: "Trying new hours", answered: "2026-04-01" }),
            voice("2026-01-01", { couldNot: "No cover this year" }),
            voice("2026-06-01"),
          ],
        }),
      ],
    });
    expect(families(on)).toMatchObject({
      heard: 4,
      answered: 2,
      waiting: 1,
      oldestWaiting: { date: "2026-02-09" },
    });
    expect(families(on, "2026-03-31")).toMatchObject({
      heard: 4,
      answered: 1,
      waiting: 2,
      oldestWaiting: { date: "2026-01-12" },
    });
  });

  test("an answer that cannot be read is not called missing", () => {
    const on = plan({ voices: [voice("2026-02-09", { unsound: new Set(["did"]) })] });
    expect(families(on)).toMatchObject({ heard: 1, answered: 0, waiting: 0 });
  });
});

test("the last review is the last held by the day, by date", () => {
  const review = (date: string, families: boolean) => ({
    path: [],
    date,
    label: null,
    note: null,
    with: families ? { "parent-carers": "Forum" } : {},
  });
  const on = plan({
    reviews: [review("2026-07-03", true), review("2026-03-20", false), review("2025-12-11", true)],
  });
  expect(families(on, "2025-12-10")?.lastReview).toBeNull();
  expect(families(on, "2025-12-11")?.lastReview).toBe(true);
  expect(families(on, "2026-05-15")?.lastReview).toBe(false);
});
