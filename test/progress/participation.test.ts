import { describe, expect, test } from "vitest";
import { isPlannedForAll, participation } from "../../src/progress/participation.ts";
import {
  action,
  baseline,
  evaluation,
  indicator,
  involvement,
  part,
  plan,
  reading,
  row,
  view,
  voice,
} from "./build.ts";

const DAY = "2026-01-31";

describe("planned", () => {
  test("one text for all gives a part to nobody in particular", () => {
    const forAll = row({ involve: involvement("Everyone") });
    const planned = participation(forAll, plan(), DAY);
    expect(Object.values(planned).map((group) => [group.planned, group.level])).toEqual([
      [false, null],
      [false, null],
      [false, null],
    ]);
    expect([forAll, row(), row({ involve: involvement("N/A") })].map(isPlannedForAll)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("a group with a level or a text is planned; `not-this-time`, a text that says no, and silence are not", () => {
    const involve = involvement({
      "children-and-young-people": part({ level: "not-this-time", how: "Exam weeks" }),
      "parent-carers": part({ level: "co-producing" }),
      staff: part({ level: "consulted", how: "Not yet" }),
    });
    const result = participation(row({ involve }), plan(), DAY);
    expect(result["children-and-young-people"]).toMatchObject({ planned: false, level: "not-this-time" });
    expect(result["parent-carers"]).toMatchObject({ planned: true, level: "co-producing" });
    expect(result.staff).toMatchObject({ planned: false, level: "consulted" });
    expect(participation(row(), plan(), DAY).staff).toMatchObject({ planned: false, level: null });
  });

  test("what is still to come is planned", () => {
    const involve = involvement({ staff: part({ how: "Will shape the session" }) });
    expect(participation(row({ involve }), plan(), DAY).staff.planned).toBe(true);
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

  test("in a view of the group, unless it says that it did not take part", () => {
    const viewed = (date: string | null, over: Parameters<typeof view>[0]) =>
      seenIn({ evaluation: [evaluation(date, { views: { "parent-carers": view(over) } })] });
    const says = { says: "We were asked early" };
    expect(viewed("2026-01-31", says)).toEqual(["view"]);
    expect(viewed("2026-01-31", { rating: "amber" })).toEqual(["view"]);
    expect(viewed("2026-02-01", says)).toEqual([]);
    expect(viewed("2026-01-31", { ...says, level: "not-this-time" })).toEqual([]);
    expect(viewed("2026-01-31", { says: "Not asked." })).toEqual([]);
    expect(viewed("2026-01-31", {})).toEqual([]);
  });

  test("in a figure about the group that says how many of it were asked", () => {
    const asked = (over: Parameters<typeof indicator>[0]) =>
      seenIn({ indicators: [indicator({ from: "parent-carers", ...over })] });
    expect(asked({ readings: [reading("2026-01-31", 71, 82)] })).toEqual(["figure"]);
    expect(asked({ readings: [reading("2026-02-01", 71, 82)] })).toEqual([]);
    expect(asked({ readings: [reading("2026-01-31", 71)] })).toEqual([]);
    expect(asked({ readings: [reading("2026-01-31", 71, 0)] })).toEqual([]);
    expect(asked({ from: "staff", readings: [reading("2026-01-31", 71, 82)] })).toEqual([]);
    expect(asked({ ofWhat: "sessions", readings: [reading("2026-01-31", 71, 82)] })).toEqual([]);
    expect(asked({ baseline: baseline(60, { of: 80, date: "2026-01-10" }) })).toEqual([]);
  });

  test.each([
    ["Parent Forum chair", "Choose the posters", ["action"]],
    ["Deputy head", "Ask carers about the letter", []],
    ["Deputy head, with Parent Forum chair", "Choose the posters", []],
    ["Letters for parents", "Choose the posters", []],
  ])("in an action done whose lead is a role of it, as a whole: %s, %s", (lead, text, expected) => {
    expect(seenIn({ actions: [action(text, { lead: [lead], done: "2026-01-31" })] })).toEqual(expected);
    expect(seenIn({ actions: [action(text, { lead: [lead] })] })).toEqual([]);
    expect(seenIn({ actions: [action(text, { lead: [lead], done: "2026-02-01" })] })).toEqual([]);
  });

  test("in an action done with it, and not in one that the row's lead is named for", () => {
    const done = action("Choose the posters", { with: ["parent-carers", "staff"], done: "2026-01-31" });
    expect(seenIn({ actions: [done] })).toEqual(["action"]);
    expect(seenIn({ actions: [{ ...done, done: null }] })).toEqual([]);
    expect(seenIn({ lead: ["Parent Forum chair"], actions: [{ ...done, with: [] }] })).toEqual([]);
  });

  test("never from before the period or after it", () => {
    const on = plan({ period: { from: "2026-01-10", to: "2026-01-20" } });
    const said = (date: string) => seenIn({ voices: [voice(date)] }, on);
    expect(["2026-01-09", "2026-01-10", "2026-01-20", "2026-01-21"].map(said)).toEqual([
      [],
      ["voice"],
      ["voice"],
      [],
    ]);
    expect(seenIn({ voices: [voice("2020-01-01")] }, plan({ period: { from: null, to: null } }))).toEqual([
      "voice",
    ]);
  });
});

test("the level seen is the highest that the group's views state", () => {
  const viewed = (level: "consulted" | "participating" | "not-this-time" | null) => ({
    views: { staff: view({ says: "Good", level }) },
  });
  const evaluations = [
    evaluation("2026-01-20", viewed(null)),
    evaluation("2026-01-10", viewed("participating")),
    evaluation("2026-01-15", viewed("consulted")),
    evaluation("2026-01-16", viewed("not-this-time")),
  ];
  expect(participation(row({ evaluation: evaluations }), plan(), DAY).staff.levelSeen).toBe("participating");
});
