import { describe, expect, test } from "vitest";
import { SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import type { PlanEdit } from "../../../src/check/rule.ts";
import { check, found, foundIn, said, saidIn } from "./found.ts";

const ACTION = "      - { do: Agree a list of words with families, lead: SENCo, by: 2026-03-20 }";
const action = (more: string): PlanEdit => [
  ACTION,
  `      - { do: Agree a list of words, lead: SENCo, ${more} }`,
];

describe("a standing duty", () => {
  test("is never late, needs no date, and may go on after the period", () => {
    expect(found([action("ongoing: yes")])).toEqual([]);
    expect(found([action("ongoing: yes, by: 2026-01-09")])).toEqual([]);
    expect(found([action("ongoing: yes, by: 2027-01-09")])).toEqual([]);
    expect(found([action("ongoing: no, by: 2026-01-09")])).toEqual(["warning action-overdue 90"]);
  });
});

describe("an action", () => {
  test("is overdue the day after its date, until it is done", () => {
    expect(said("action-overdue", [action("by: 2026-01-20")])).toEqual([]);
    expect(said("action-overdue", [action("by: 2026-01-19")])).toEqual([
      '"Agree a list of words" was due on 19 January 2026, 1 day ago.',
    ]);
    expect(said("action-overdue", [action("by: 2026-01-09, done: 2026-01-15")])).toEqual([]);
  });

  test("leads a row with its own lead; a text that waits to be replaced leads nothing", () => {
    const lead = (text: string): PlanEdit => [
      "  - measure: cm-positive-language\n    lead: SENCo\n",
      `  - measure: cm-positive-language\n${text}`,
    ];
    expect(said("no-lead", [lead("")])).toEqual([]);
    expect(said("no-lead", [lead(""), [ACTION, ACTION.replace("lead: SENCo, ", "")]])).toHaveLength(1);
    expect(
      said("no-lead", [lead("    lead: TBC\n"), [ACTION, ACTION.replace("lead: SENCo, ", "")]]),
    ).toHaveLength(1);
  });
});

test("a review may lie ahead", () => {
  expect(found([["\nmeasures:\n", "  - { date: 2026-05-01, label: Summer }\n\nmeasures:\n"]])).toEqual([]);
});

test("a target waits for no reading where the figure has ended", () => {
  const ended: PlanEdit = [
    "      - id: families\n",
    "      - id: families\n        ended: { date: 2025-12-01, because: The club closed }\n",
  ];
  const passed: PlanEdit = ["target: { value: 30, by: 2026-07-01 }", "target: { value: 30, by: 2025-12-20 }"];
  const early: PlanEdit = ["- { date: 2025-12-01, value: 21 }", "- { date: 2025-10-01, value: 21 }"];
  expect(found([passed, early])).toEqual(["warning target-not-read 37"]);
  expect(found([ended, passed, early])).toEqual([]);
});

test.each<PlanEdit>([
  ["baseline: { value: 0, date: 2025-09-01 }", "baseline: { value: 0, date: 2024-09-01 }"],
  ["      - date: 2025-11-20\n", "      - date: 2024-11-20\n"],
  [
    "- { date: 2025-12-11, stage: in-progress, rating: green, note: Three",
    "- { date: 2026-01-12, stage: in-progress, rating: green, note: Three",
  ],
])("what is carried over may be of another year: %s", (find, replace) => {
  expect(found([[find, replace]])).toEqual([]);
});

describe("no-recent-activity", () => {
  const last =
    "          - { date: 2025-12-08, value: 3 }\n    evaluation:\n      - { date: 2025-12-11, stage: in-progress, rating: green, note: Three decisions so far }";
  const quiet = (stage: string): PlanEdit => [
    last,
    `          - { date: 2025-09-12, value: 3 }\n    evaluation:\n      - { date: 2025-09-15, stage: ${stage}, rating: green, note: Three decisions so far }`,
  ];

  test("says since when", () => {
    expect(said("no-recent-activity", [quiet("in-progress")], "2026-01-14")).toEqual([
      "nothing has happened here since 15 September 2025 (121 days).",
    ]);
  });

  test.each(["completed", "embedded", "paused"])("not where a row is %s", (stage) => {
    expect(said("no-recent-activity", [quiet(stage)])).toEqual([]);
  });

  test.each([
    "voices: [{ date: 2025-12-01, from: staff, said: Fine, kind: thanks }]",
    "actions: [{ do: Ring, lead: SENCo, done: 2025-12-01 }]",
  ])("not after %s", (line) => {
    const [find, replace] = quiet("in-progress");
    expect(said("no-recent-activity", [[find, `${replace}\n    ${line}`]])).toEqual([]);
  });
});

test("the days of a plan that is over stop at its end, save for what cannot have happened yet", () => {
  const overdue = SOUND_PLAN;
  expect(foundIn(overdue, "2030-01-01")).toEqual(foundIn(overdue, "2026-07-21"));
  expect(
    saidIn("in-the-future", overdue.replace("2025-12-08, value: 3", "2031-12-08, value: 3"), "2030-01-01"),
  ).toHaveLength(1);
  expect(check(overdue, "2030-01-01").length).toBeGreaterThan(0);
});
