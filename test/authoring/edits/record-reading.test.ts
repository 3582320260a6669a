import { describe, expect, test } from "vitest";
import { recordReading } from "../../../src/authoring/edits/record-reading.ts";
import { carriedOut } from "./edited.ts";

const ROW = "wc-attendance";

function plan(readings: string): string {
  return `cornerstones: 1
setting: Oak
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  - measure: ${ROW}
    improve: Mornings
    indicators:
      - id: late
        what: Late
        target: 5
        readings:
${readings}`;
}

/** The readings after one more, each as its date; the findings that it brings, by their rules. */
function recorded(readings: string, day: string, value = "9") {
  const { after, errors, warnings } = carriedOut(
    plan(readings),
    (each) => recordReading(each, { measure: ROW, indicator: "late", value }),
    day,
  );
  const dates = [...after.file.source.text.matchAll(/- \{ date: ([^,]+),/g)].map(([, date]) => date);
  return { dates, errors: errors.map(({ rule }) => rule), warnings: warnings.map(({ rule }) => rule) };
}

const reading = (date: string): string => `          - { date: ${date}, value: 8 }\n`;

describe("a reading stands in its place by date", () => {
  test.each([
    ["2026-01-01", 0],
    ["2026-01-15", 1],
    ["2026-02-15", 2],
    ["2026-05-01", 3],
  ])("%s", (day, place) => {
    const there = ["2026-01-10", "2026-02-10", "2026-03-10"];
    const expected = [...there.slice(0, place), day, ...there.slice(place)];
    expect(recorded(there.map(reading).join(""), day).dates).toEqual(expected);
  });

  test("among some that are out of order, before the first that is later", () => {
    const there = ["2026-03-10", "2026-01-10", "2026-04-10"];
    expect(recorded(there.map(reading).join(""), "2026-02-10").dates).toEqual(["2026-02-10", ...there]);
    expect(recorded(there.map(reading).join(""), "2026-03-20").dates).toEqual([
      ...there.slice(0, 2),
      "2026-03-20",
      "2026-04-10",
    ]);
  });

  test("behind one of the same day", () => {
    const { after } = carriedOut(
      plan(reading("2026-01-10") + reading("2026-02-10")),
      (each) => recordReading(each, { measure: ROW, indicator: "late", value: "9" }),
      "2026-01-10",
    );
    const written = [...after.file.source.text.matchAll(/- \{ date: ([^,]+), value: (\d)/g)];
    expect(written.map(([, date, value]) => `${date} ${value}`)).toEqual([
      "2026-01-10 8",
      "2026-01-10 9",
      "2026-02-10 8",
    ]);
  });

  test("among some whose day cannot be read, counted where they stand", () => {
    const there = ["31/02/2026", "2026-01-10", "2026-13-01", "2026-03-10"];
    const written = there.map(reading).join("");
    expect(recorded(written, "2026-02-10").dates).toEqual([...there.slice(0, 3), "2026-02-10", "2026-03-10"]);
    expect(recorded(written, "2026-01-01").dates).toEqual(["31/02/2026", "2026-01-01", ...there.slice(1)]);
    expect(recorded(written, "2026-05-01").dates).toEqual([...there, "2026-05-01"]);
  });
});

describe("a reading of a day that can hardly be meant", () => {
  test.each([
    ["six weeks before the period", "2025-07-21", []],
    ["a day more before it", "2025-07-20", ["outside-period"]],
  ])("%s", (_, day, rules) => {
    expect(recorded(reading("2026-01-10"), day)).toMatchObject({ errors: [], warnings: rules });
  });

  test.each([
    ["today", "2026-05-15", []],
    ["tomorrow, which it may be already where somebody writes", "2026-05-16", []],
    ["the day after", "2026-05-17", ["in-the-future"]],
  ])("%s", (_, day, rules) => {
    expect(recorded(reading("2026-01-10"), day)).toMatchObject({ errors: rules });
  });

  test("a second one of a day, with another value, is an error; with the same, nothing new", () => {
    expect(recorded(reading("2026-01-10"), "2026-01-10").errors).toEqual(["duplicate-reading"]);
    expect(recorded(reading("2026-01-10"), "2026-01-10", "8")).toEqual({
      dates: ["2026-01-10"],
      errors: [],
      warnings: [],
    });
  });
});

describe("a share of people is said back as it was given", () => {
  const percentage = plan(reading("2026-01-10")).replace("target: 5", "unit: percent\n        target: 5");
  test.each([
    ["12/30", "12 of 30 (40%)"],
    ["12 out of 30", "12 of 30 (40%)"],
    ["1 of 3", "1 of 3 (33.3%)"],
    ["900 of 1,200", "900 of 1,200 (75%)"],
    ["40% of 30", "40% of 30 people"],
    ["40", "40%"],
  ])("%s: %s", (value, back) => {
    const { says } = carriedOut(
      percentage,
      (each) => recordReading(each, { measure: ROW, indicator: "late", value }),
      "2026-02-10",
    );
    expect(says).toContain(`Late: ${back} on 10 February 2026`);
  });
});
