import { describe, expect, test } from "vitest";
import { check, saidIn } from "./found.ts";

/** What the rules of Measuring say of a plan with these indicators, in flow style, and of nothing else. */
const plan = (...indicators: readonly string[]) => `cornerstones: 1
setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  - measure: wc-attendance
    improve: Fewer children miss school
    indicators:
${indicators.map((each, position) => `      - { id: f${position}, what: A figure, ${each} }\n`).join("")}`;
const MEASURING = [
  "aim-unclear",
  "running-total-falls",
  "steps-out-of-line",
  "target-behind-baseline",
  "no-baseline",
  "mixed-values",
  "percentage-out-of-range",
  "impossible-percentage",
  "invalid-sample-size",
  "missing-sample-size",
];
const found = (indicator: string) =>
  check(plan(indicator))
    .map(({ rule }) => rule)
    .filter((rule) => MEASURING.includes(rule));

describe("aim-unclear and no-baseline, never both", () => {
  test.each([
    ["nothing says the way", "target: 6", ["aim-unclear"]],
    ["the baseline is the target", "target: 6, baseline: 6", ["aim-unclear"]],
    ["the baseline says the way", "target: 6, baseline: 5", []],
    ["the aim says the way, and the start is missing", "target: 6, aim: up", ["no-baseline"]],
    ["there is one way to all of them", "unit: percent, target: 100", []],
    ["there is one way to none", "target: 0", []],
    ["there is more than one way to 100 of something", "target: 100", ["aim-unclear"]],
    ["a yes or no", "target: yes", []],
    ["no target", "baseline: 5", []],
  ])("%s: %s", (_, indicator, rules) => {
    expect(found(indicator)).toEqual(rules);
  });
});

describe("running-total-falls", () => {
  const total = (values: string) => `cumulative: yes, aim: up, baseline: 0, target: 9, readings: [${values}]`;

  test("names both readings, by their days and not by their places", () => {
    const values =
      "{ date: 2025-12-01, value: 3 }, { date: 2025-10-01, value: 5 }, { date: 2026-01-10, value: 4 }";
    expect(saidIn("running-total-falls", plan(total(values)))).toEqual([
      "the running total is 3 on 1 December 2025, after 5 on 1 October 2025.",
    ]);
  });

  test.each([
    ["it stays the same", total("{ date: 2025-10-01, value: 5 }, { date: 2025-12-01, value: 5 }")],
    [
      "both are of one day, which another rule tells",
      total("{ date: 2025-10-01, value: 5 }, { date: 2025-10-01, value: 3 }"),
    ],
    [
      "the higher one is of the year before",
      total("{ date: 2025-08-30, value: 5 }, { date: 2025-12-01, value: 1 }"),
    ],
    [
      "it is no running total",
      "aim: up, baseline: 0, target: 9, readings: [{ date: 2025-10-01, value: 5 }, { date: 2025-12-01, value: 3 }]",
    ],
  ])("is quiet where %s", (_, indicator) => {
    expect(found(indicator)).toEqual([]);
  });
});

describe("steps-out-of-line", () => {
  const steps = (...each: readonly (readonly [by: string, value: string])[]) =>
    `baseline: { value: 40, date: 2025-09-15 }, target: { value: 90, by: 2026-07-01, steps: [${each
      .map(([by, value]) => `{ by: ${by}, value: ${value} }`)
      .join(", ")}] }`;
  const said = (indicator: string) => saidIn("steps-out-of-line", plan(indicator));

  test("is quiet where they lead from the baseline to the target", () => {
    expect(said(steps(["2025-12-01", "40"], ["2026-03-01", "70"], ["2026-07-01", "90"]))).toEqual([]);
  });

  test.each([
    [
      "not in order of time",
      steps(["2026-03-01", "60"], ["2025-12-01", "50"]),
      "1 December 2025 is not after the one before it (1 March 2026)",
    ],
    ["twice on a day", steps(["2026-03-01", "60"], ["2026-03-01", "70"]), "is not after the one before it"],
    [
      "on the day of the baseline",
      steps(["2025-09-15", "60"]),
      "is not after the baseline (15 September 2025)",
    ],
    [
      "after the target's date",
      steps(["2026-07-02", "60"], ["2026-03-01", "60"]),
      "2 July 2026 is after the target's date (1 July 2026)",
    ],
    [
      "beyond the target",
      steps(["2026-03-01", "91"]),
      "the step (91) is not between the baseline (40) and the target (90)",
    ],
    ["behind the baseline", steps(["2026-03-01", "39"]), "the step (39) is not between"],
    [
      "after the period's end, the usual date",
      "aim: up, target: { value: 90, steps: [{ by: 2026-07-22, value: 50 }] }",
      "is after the target's date (21 July 2026)",
    ],
    [
      "beyond the target of a figure that should fall",
      "aim: down, target: { value: 9, steps: [{ by: 2026-03-01, value: 8 }] }",
      "the step (8) is beyond the target (9)",
    ],
  ])("%s is one finding", (_, indicator, words) => {
    expect(said(indicator)).toEqual([expect.stringContaining(words)]);
  });

  test("leaves to others what they tell: a percentage that cannot be, a target behind its baseline, a yes or no", () => {
    expect(found(`unit: percent, ${steps(["2026-03-01", "180"])}`)).toEqual(["percentage-out-of-range"]);
    expect(
      found("aim: down, baseline: 40, target: { value: 90, steps: [{ by: 2026-03-01, value: 60 }] }"),
    ).toEqual(["target-behind-baseline"]);
    expect(found(steps(["2026-03-01", "yes"]))).toEqual(["mixed-values"]);
  });
});

describe("percentages", () => {
  const share = (reading: string, more = "") =>
    `unit: percent, aim: up, baseline: 40, target: 90, ${more}readings: [{ date: 2025-12-01, ${reading} }]`;

  test.each([
    ["value: 50, of: 11", ["impossible-percentage"]],
    ["value: 55, of: 11", []],
    ["value: 54.5, of: 11", []],
    ["value: 54.6, of: 11", ["impossible-percentage"]],
    ["value: 100, of: 0", ["invalid-sample-size"]],
    ["value: 50, of: 2.5", ["invalid-sample-size"]],
    ["value: 101, of: 11", ["percentage-out-of-range"]],
    ["value: 50", ["missing-sample-size"]],
  ])("%s", (reading, rules) => {
    expect(found(share(reading))).toEqual(rules);
  });

  test("of something other than people, any share will do; and the help names the key", () => {
    expect(found(share("value: 94.2, of: 54", "of-what: sessions, "))).toEqual([]);
    const [finding] = check(plan(share("value: 94.2, of: 54"))).filter(
      ({ rule }) => rule === "impossible-percentage",
    );
    expect(finding?.help).toContain("`of-what: sessions`");
  });

  test("without `of` on any reading is told once an indicator", () => {
    const two =
      "unit: percent, aim: up, baseline: 40, target: 90, readings: [{ date: 2025-12-01, value: 50 }, { date: 2026-01-01, value: 60";
    expect(found(`${two} }]`)).toEqual(["missing-sample-size"]);
    expect(found(`${two}, of: 10 }]`)).toEqual([]);
  });
});
