import { describe, expect, test } from "vitest";
import type { Part } from "../../src/plan/plan.ts";
import { participation } from "../../src/progress/participation.ts";
import { action, evaluation, plan, row, voice } from "./build.ts";

const DAY = "2026-01-31";
const part = (over: Partial<Part>): Part => ({ path: [], how: null, level: null, date: null, ...over });

describe("planned", () => {
  test("one text for all plans all three, at no known level", () => {
    const planned = participation(row({ involve: { path: [], all: "Everyone", groups: {} } }), plan(), DAY);
    expect(Object.values(planned).map((group) => [group.planned, group.level])).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ]);
  });

  test("a group with a level or a text is planned, `not-this-time` and silence are not", () => {
    const groups = {
      "children-and-young-people": part({ level: "not-this-time", how: "Exam weeks" }),
      "parent-carers": part({ level: "co-producing" }),
    };
    const result = participation(row({ involve: { path: [], all: null, groups } }), plan(), DAY);
    expect(result["children-and-young-people"]).toMatchObject({ planned: false, level: "not-this-time" });
    expect(result["parent-carers"]).toMatchObject({ planned: true, level: "co-producing" });
    expect(result.staff).toMatchObject({ planned: false, level: null });
  });
});

describe("seen", () => {
  const seenIn = (over: Parameters<typeof row>[0], on = plan()) =>
    participation(row(over), on, DAY)["parent-carers"].seenIn;

  test("in a voice of the group, from the day it was said", () => {
    expect(seenIn({ voices: [voice("2026-01-31")] })).toEqual(["voice"]);
    expect(seenIn({ voices: [voice("2026-02-01")] })).toEqual([]);
    expect(seenIn({ voices: [voice("2026-01-31", { from: "staff" })] })).toEqual([]);
  });

  test("in a view of the group, unless the view says it did not take part", () => {
    const view = { path: [], says: "We were asked early", level: null, rating: null };
    const evaluated = (date: string | null, level: "participating" | "not-this-time") =>
      evaluation(date, { views: { "parent-carers": { ...view, level } } });
    expect(seenIn({ evaluation: [evaluated("2026-01-31", "participating")] })).toEqual(["view"]);
    expect(seenIn({ evaluation: [evaluated("2026-02-01", "participating")] })).toEqual([]);
    expect(seenIn({ evaluation: [evaluated("2026-01-31", "not-this-time")] })).toEqual([]);
  });

  test.each([
    ["Parent Forum chair", "Choose the posters", ["action"]],
    ["Deputy head", "Ask carers about the letter", ["action"]],
    ["Deputy head", "Choose the posters", []],
    ["Deputy head", "Apparent change", []],
  ])("in an action done that %s leads: %s", (lead, text, expected) => {
    expect(seenIn({ actions: [action(text, { lead: [lead], done: "2026-01-31" })] })).toEqual(expected);
    expect(seenIn({ actions: [action(text, { lead: [lead] })] })).toEqual([]);
    expect(seenIn({ actions: [action(text, { lead: [lead], done: "2026-02-01" })] })).toEqual([]);
  });

  test("in an action that uses the plan's own word for the group", () => {
    const on = plan({ groupNames: { "parent-carers": "Rhieni" } });
    expect(seenIn({ actions: [action("Holi rhieni", { done: "2026-01-31" })] }, on)).toEqual(["action"]);
  });

  test("a role that names no group is staff", () => {
    const led = (lead: string) =>
      participation(row({ actions: [action("Try it", { lead: [lead], done: "2026-01-31" })] }), plan(), DAY);
    expect(led("Deputy head").staff.seen).toBe(true);
    expect(led("Parent lead").staff.seen).toBe(false);
    expect(led("School Council chair").staff.seen).toBe(false);
    expect(led("School Council chair")["children-and-young-people"].seen).toBe(true);
  });

  test.each([
    ["2026-01-10", ["review"]],
    ["2026-01-24", ["review"]],
    ["2026-01-25", []],
    ["2026-01-09", []],
  ])("in a review on 10 January, for a row evaluated on %s", (day, expected) => {
    const review = { path: [], date: "2026-01-10", label: null, note: null };
    const on = plan({ reviews: [{ ...review, with: { "parent-carers": "4 Forum members" } }] });
    expect(seenIn({ evaluation: [evaluation(day)] }, on)).toEqual(expected);
  });
});

test("the level seen is the highest that the group's views state", () => {
  const view = (level: "consulted" | "participating" | null) => ({
    views: { staff: { path: [], says: "Good", level, rating: null } },
  });
  const evaluations = [
    evaluation("2026-01-20", view(null)),
    evaluation("2026-01-10", view("participating")),
    evaluation("2026-01-15", view("consulted")),
  ];
  expect(participation(row({ evaluation: evaluations }), plan(), DAY).staff.levelSeen).toBe("participating");
});
