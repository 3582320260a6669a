import { describe, expect, test } from "vitest";
import { addDays, civilDate, dayNumber, daysBetween, isCivilDate, longDate } from "../src/civil-date.ts";

describe("which days there are", () => {
  test.each([
    ["1600-02-29", true],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2024-02-29", true],
    ["2026-02-29", false],
    ["2100-02-29", false],
    ["2200-02-29", false],
    ["2400-02-29", true],
    ["2000-02-30", false],
    ["2100-02-28", true],
    ["2026-04-31", false],
    ["2026-12-31", true],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-01-00", false],
    ["0000-01-01", false],
    ["0001-01-01", true],
    ["9999-12-31", true],
    ["10000-01-01", false],
  ])("%s: %s", (day, isOne) => {
    expect(isCivilDate(day)).toBe(isOne);
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    expect(civilDate(year, month, date)).toBe(isCivilDate(day) ? day : null);
  });
});

test("a day is written in full", () => {
  expect(
    ["2026-1-1", "2026-01-1", "26-01-01", " 2026-01-01", "2026-01-01T00:00"].filter(isCivilDate),
  ).toEqual([]);
});

describe("days that follow each other", () => {
  test.each([
    ["1899-12-31", "1900-01-01"],
    ["1900-02-28", "1900-03-01"],
    ["1999-12-31", "2000-01-01"],
    ["2000-02-28", "2000-02-29"],
    ["2000-02-29", "2000-03-01"],
    ["2100-02-28", "2100-03-01"],
    ["2400-02-29", "2400-03-01"],
    ["2024-02-28", "2024-02-29"],
    ["2026-02-28", "2026-03-01"],
  ])("%s, then %s", (day, next) => {
    expect(addDays(day, 1)).toBe(next);
    expect(addDays(next, -1)).toBe(day);
    expect(daysBetween(day, next)).toBe(1);
  });

  test("a century has 36,524 days, the one that holds a year 2000 one more", () => {
    expect(daysBetween("1900-01-01", "2000-01-01")).toBe(36_524);
    expect(daysBetween("2000-01-01", "2100-01-01")).toBe(36_525);
    expect(daysBetween("2100-01-01", "2200-01-01")).toBe(36_524);
    expect(daysBetween("1600-01-01", "2000-01-01")).toBe(146_097);
  });

  test("every day of four centuries has the number that the runtime's calendar gives it", () => {
    const wrong: string[] = [];
    let day = "1796-01-01";
    for (let number = dayNumber(day); day < "2205-01-01"; number += 1) {
      if (Date.parse(day) / 86_400_000 !== number || !isCivilDate(day)) wrong.push(day);
      day = addDays(day, 1);
    }
    expect(wrong).toEqual([]);
    expect(day).toBe("2205-01-01");
  });

  test("there is no day before the first that can be written, and none after the last", () => {
    expect(addDays("9999-12-30", 42)).toBe("9999-12-31");
    expect(addDays("0001-01-02", -42)).toBe("0001-01-01");
  });
});

test("a day is said without a zero before it", () => {
  expect(longDate("2100-03-01")).toBe("1 March 2100");
});
