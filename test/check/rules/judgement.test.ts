import { describe, expect, test } from "vitest";
import type { PlanEdit } from "../../../src/check/rule.ts";
import { said } from "./found.ts";

const rated = (rating: string, more = ""): PlanEdit => [
  "rating: green, note: More families each week",
  `rating: ${rating}${more}`,
];
const reading = (value: number): PlanEdit => [
  "          - { date: 2025-12-01, value: 21 }",
  `          - { date: 2025-12-01, value: ${value} }`,
];
const second = (figure: string): PlanEdit => [
  "      - id: families\n",
  `      - ${figure}\n      - id: families\n`,
];

describe("rating-against-figures", () => {
  const odd = (...edits: readonly PlanEdit[]) => said("rating-against-figures", edits);

  test("green while a figure was worse or past its date", () => {
    expect(odd(rated("green"), reading(9))).toEqual([
      "rated green while a figure had moved away from its target.",
    ]);
    const late = second("{ id: b, what: B, baseline: 1, target: { value: 5, by: 2025-12-10 } }");
    expect(odd(rated("green"), late)).toEqual(["rated green while a figure was past its date."]);
    expect(odd(rated("amber"), late)).toEqual([]);
  });

  test("red while at least one figure was met and none was not", () => {
    expect(odd(rated("red", ", next: More"), reading(30))).toEqual(["rated red while every target was met."]);
    expect(odd(rated("red", ", next: More"), reading(29))).toEqual([]);
    const unread = second("{ id: b, what: B, aim: up, target: 5 }");
    expect(odd(rated("red", ", next: More"), reading(30), unread)).toEqual([]);
    const aimless = second("{ id: b, what: B }");
    expect(odd(rated("red", ", next: More"), reading(30), aimless)).toHaveLength(1);
  });

  test("quiet where the entry has a note, and where a figure has ended", () => {
    expect(odd(rated("green", ", note: The club was shut"), reading(9))).toEqual([]);
    const ended = second(
      "{ id: b, what: B, baseline: 1, target: { value: 5, by: 2025-12-10 }, ended: { date: 2025-12-01 } }",
    );
    expect(odd(rated("green"), ended)).toEqual([]);
  });
});

test("red-without-next is about the latest rating", () => {
  expect(said("red-without-next", [rated("red")])).toEqual([
    "rated red, and nothing says what happens next.",
  ]);
  expect(said("red-without-next", [rated("red", ", next: Ask the families")])).toEqual([]);
});

test("embedded-too-soon: a measure is completed at an earlier date", () => {
  const stages = (...entries: readonly string[]): PlanEdit => [
    "      - { date: 2025-12-11, stage: in-progress, rating: green, note: More families each week }",
    entries.map((entry) => `      - { ${entry} }`).join("\n"),
  ];
  const embedded = "date: 2025-12-11, stage: embedded";
  expect(said("embedded-too-soon", [stages(embedded)])).toHaveLength(1);
  expect(said("embedded-too-soon", [stages("date: 2025-10-11, stage: completed", embedded)])).toEqual([]);
});
