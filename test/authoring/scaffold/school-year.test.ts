import { describe, expect, test } from "vitest";
import {
  nextPeriod,
  periodLabel,
  periodLike,
  planFileName,
  schoolYear,
  yearFrom,
  yearTo,
} from "../../../src/authoring/scaffold/school-year.ts";

describe("the school year that a plan is for", () => {
  test.each([
    ["2026-09-01", "2026-09-01", "2027-08-31"],
    ["2026-12-24", "2026-09-01", "2027-08-31"],
    ["2027-01-08", "2026-09-01", "2027-08-31"],
    ["2027-05-31", "2026-09-01", "2027-08-31"],
  ])("is the one that the day falls in: %s", (day, from, to) => {
    expect(schoolYear(day)).toEqual({ from, to });
  });

  test.each(["2027-06-01", "2027-07-21", "2027-08-31"])(
    "from June on is the one about to begin: %s",
    (day) => {
      expect(schoolYear(day)).toEqual({ from: "2027-09-01", to: "2028-08-31" });
    },
  );
});

describe("the next period begins the day after, and is as long", () => {
  test.each([
    ["a whole school year", "2025-09-01", "2026-08-31", "2026-09-01", "2027-08-31"],
    ["a school year without its summer", "2025-09-01", "2026-07-21", "2026-07-22", "2027-07-21"],
    ["one that began late", "2025-10-01", "2026-07-21", "2026-07-22", "2027-07-21"],
    ["eleven months", "2025-09-01", "2026-07-31", "2026-08-01", "2027-07-31"],
    ["a financial year", "2025-04-01", "2026-03-31", "2026-04-01", "2027-03-31"],
    ["a calendar year", "2026-01-01", "2026-12-31", "2027-01-01", "2027-12-31"],
    ["a year from a leap day on", "2024-02-29", "2025-02-28", "2025-03-01", "2026-02-28"],
    ["a year to a leap day", "2023-03-01", "2024-02-29", "2024-03-01", "2025-02-28"],
    ["a year to the last of February before one", "2026-03-01", "2027-02-28", "2027-03-01", "2028-02-29"],
    ["two years", "2024-08-01", "2026-07-31", "2026-08-01", "2028-07-31"],
    ["two school years", "2024-09-01", "2026-07-21", "2026-07-22", "2028-07-21"],
    ["eighteen months", "2025-01-01", "2026-06-30", "2026-07-01", "2027-12-31"],
    ["thirteen months", "2025-07-01", "2026-07-31", "2026-08-01", "2027-08-31"],
    ["nine months", "2026-04-01", "2026-12-31", "2027-01-01", "2027-09-30"],
    ["half a year", "2026-07-01", "2026-12-31", "2027-01-01", "2027-06-30"],
    ["a month", "2026-01-01", "2026-01-31", "2026-02-01", "2026-02-28"],
    ["a term", "2026-01-05", "2026-03-27", "2026-03-28", "2026-06-17"],
    ["two days", "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"],
  ])("after %s", (_, from, to, nextFrom, nextTo) => {
    expect(nextPeriod({ from, to })).toEqual({ from: nextFrom, to: nextTo });
  });

  test.each([
    ["from the same day of a later year on", "2026-09-01", "2027-07-21"],
    ["from another day on", "2026-08-24", "2027-08-23"],
  ])("and so is one %s", (_, from, to) => {
    expect(periodLike({ from: "2025-09-01", to: "2026-07-21" }, from)).toEqual({ from, to });
  });
});

test.each([
  ["2026-09-01", "2027-07-21", "2026-27"],
  ["2026-01-01", "2026-12-31", "2026"],
  ["2026-08-01", "2028-07-31", "2026-28"],
  ["1999-09-01", "2000-07-31", "1999-2000"],
])("the period from %s to %s is called %s", (from, to, label) => {
  expect(periodLabel({ from, to })).toBe(label);
  expect(planFileName({ from, to })).toBe(`${label}.cornerstones.yaml`);
});

test.each([
  ["2026-09-01", "2027-08-31"],
  ["2027-04-01", "2028-03-31"],
  ["2027-01-01", "2027-12-31"],
])("a year from %s on lasts to %s", (from, to) => {
  expect(yearFrom(from)).toEqual({ from, to });
  expect(yearTo(to)).toEqual({ from, to });
});
