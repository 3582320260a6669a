import { describe, expect, test } from "vitest";
import { check, foundIn, saidIn } from "./found.ts";

/** A plan with the one row of an empty scaffold; `row` are its other lines, `plan` those before `measures`. */
const draft = (row: readonly string[] = [], plan: readonly string[] = []) =>
  [
    "cornerstones: 1",
    "setting: Oakfield",
    "period: { from: 2025-09-01, to: 2026-07-21 }",
    ...plan,
    "measures:",
    "  - measure: wc-attendance",
    ...row.map((line) => `    ${line}`),
    "",
  ].join("\n");
const unfinished = (row: readonly string[], plan: readonly string[] = [], day = "2025-10-01") =>
  saidIn("row-unfinished", draft(row, plan), day);

const IMPROVE = "improve: Fewer children miss school";
const ALL = [
  "success: More children come",
  "involve: Everyone is asked",
  "indicators: [{ id: a, what: Days, aim: up, target: 5 }]",
];

describe("a row's empty columns are one finding, in the grid's words", () => {
  test("as the scaffold left it", () => {
    expect(unfinished(["improve: TODO", "success:", "involve: { staff: }"])).toEqual([
      'still empty: "What needs to be improved?"; "How will we know?"; "Who is involved?"; "What are we measuring?".',
    ]);
  });

  test.each(["TODO", "TBC", "...", "?", "tba", "To be confirmed", "–"])("%s counts as empty", (text) => {
    const quoted = JSON.stringify(text);
    expect(unfinished([`improve: ${quoted}`, `success: [${quoted}]`, `involve: ${quoted}`])).toEqual([
      'still empty: "What needs to be improved?"; "How will we know?"; "Who is involved?"; "What are we measuring?".',
    ]);
  });

  test("groups without a part are named", () => {
    expect(
      unfinished([IMPROVE, "success: More come", "involve: { parent-carers: They ask }", ALL[2] ?? ""]),
    ).toEqual(['still empty: "Who is involved?" (children and young people, staff).']);
  });

  test("a part that says no is not empty: not-a-part is about it", () => {
    const part = [
      "involve:",
      "  parent-carers: TBC",
      "  staff: None",
      "  children-and-young-people: They ask",
    ];
    expect(foundIn(draft([IMPROVE, ALL[0] ?? "", ...part, ALL[2] ?? ""]), "2025-10-01")).not.toContain(
      "info row-unfinished 5",
    );
  });

  test("indicators without a target are named, save those that have ended", () => {
    const indicators = [
      "indicators:",
      "  - { id: a, what: Days }",
      "  - { id: b, what: TODO, aim: up, target: 5 }",
      "  - { id: c, what: Lates, ended: { date: 2025-09-20, because: The register changed } }",
    ];
    expect(unfinished([IMPROVE, ...ALL.slice(0, 2), ...indicators])).toEqual([
      "not said yet what is measured: b; no aim yet for a.",
    ]);
  });

  test.each([
    ["a dated voice", "voices: [{ date: 2025-10-01, from: staff, said: Fine, kind: thanks }]"],
    ["evidence", "evidence: [{ date: 2025-10-01, what: Register }]"],
  ])("%s speaks for a row without figures, from its day on", (_, line) => {
    const row = [IMPROVE, ...ALL.slice(0, 2), line];
    expect(unfinished(row, [], "2025-09-30")).toEqual(['still empty: "What are we measuring?".']);
    expect(unfinished(row)).toEqual([]);
  });

  test("the evaluation only once a review has passed", () => {
    const reviews = ["reviews: [{ date: 2025-12-11 }]"];
    const day = (asOf: string, more: readonly string[] = []) =>
      unfinished([IMPROVE, ...ALL, ...more], reviews, asOf);
    expect(day("2025-12-11")).toEqual([]);
    expect(day("2025-12-12")).toEqual(['still empty: "Evaluation".']);
    expect(day("2025-12-12", ["evaluation: TBC"])).toEqual(['still empty: "Evaluation".']);
    expect(day("2025-12-12", ["evaluation: Going well"])).toEqual([]);
    expect(day("2025-12-12", ["evaluation: [{ date: 2025-12-11, stage: in-progress }]"])).toEqual([]);
  });
});

describe("a draft is a hint, and a row that has begun a warning", () => {
  const severity = (row: readonly string[], plan: readonly string[] = []) =>
    check(draft([IMPROVE, ...row], plan), "2025-12-12")
      .filter(({ rule }) => rule === "row-unfinished")
      .map((each) => each.severity);

  test("by a reading, a done action, a dated evaluation or a review that has passed", () => {
    expect(severity([])).toEqual(["info"]);
    expect(severity(["evaluation: In the grid's cell"])).toEqual(["info"]);
    expect(
      severity(["indicators: [{ id: a, what: Days, readings: [{ date: 2025-12-12, value: 1 }] }]"]),
    ).toEqual(["warning"]);
    expect(
      severity(["indicators: [{ id: a, what: Days, readings: [{ date: 2025-12-13, value: 1 }] }]"]),
    ).toEqual(["info"]);
    expect(severity(["actions: [{ do: Ring, done: 2025-12-12 }]"])).toEqual(["warning"]);
    expect(severity(["evaluation: [{ date: 2025-12-12, stage: in-progress }]"])).toEqual(["warning"]);
    expect(severity([], ["reviews: [{ date: 2025-12-11 }]"])).toEqual(["warning"]);
    expect(severity([], ["reviews: [{ date: 2025-12-12 }]"])).toEqual(["info"]);
  });
});
