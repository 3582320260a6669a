import { describe, expect, test } from "vitest";
import { readDay, understoodDay } from "../../../src/plan/answers/read-day.ts";

/** A Friday. */
const TODAY = "2026-11-27";
const AROUND = {
  from: "2026-09-01",
  to: "2027-07-21",
  terms: [{ name: "Autumn 1", from: "2026-09-01", to: "2026-10-23" }],
  side: null,
};
const read = (said: string): string => readDay(said, { today: TODAY, around: AROUND });

describe("a day as people say it", () => {
  test.each([
    ["2026-12-11", "2026-12-11"],
    ["11 December 2026", "2026-12-11"],
    ["11th December 2026", "2026-12-11"],
    ["December 11, 2026", "2026-12-11"],
    ["11/12/2026", "2026-12-11"],
    ["11.12.2026", "2026-12-11"],
    ["11/12/26", "2026-12-11"],
    ["11 Dec", "2026-12-11"],
    ["Dec 11", "2026-12-11"],
    ["11/12", "2026-12-11"],
    ["  11   Dec ", "2026-12-11"],
    ["1st March", "2027-03-01"],
    ["1st of March", "2027-03-01"],
    ["by 1 March", "2027-03-01"],
    ["Friday 11 December", "2026-12-11"],
    ["today", "2026-11-27"],
    ["Yesterday", "2026-11-26"],
    ["tomorrow", "2026-11-28"],
    ["last Friday", "2026-11-20"],
    ["next Friday", "2026-12-04"],
    ["last thu", "2026-11-26"],
    ["next Saturday", "2026-11-28"],
    ["end of Autumn 1", "2026-10-23"],
    ["start of Autumn 1", "2026-09-01"],
    ["Easter 2027", "2027-03-28"],
  ])("%s", (said, day) => {
    expect(read(said)).toBe(day);
  });

  test.each([
    ["without a plan, a day without a year is the nearest to today", "11 Dec", "2026-12-11"],
    ["so just after it is last month's", "20 November", "2026-11-20"],
    ["and half a year on it is next year's", "1 March", "2027-03-01"],
  ])("%s", (_, said, day) => {
    expect(readDay(said, { today: TODAY })).toBe(day);
  });
});

describe("what is no day is refused in words", () => {
  test.each([
    ["31/02/2026", "no day"],
    ["30 February", "February 2026 has 28 days"],
    ["29 Feb", "February 2026 has 28 days"],
    ["31/4", "April 2026 has 30 days"],
    ["soon", "write the day that is meant"],
    ["Friday", "write the day that is meant"],
    ["last week", "write the day that is meant"],
    ["Thursday 11 December 2026", "11 December 2026 is a Friday"],
    ["", "not a date"],
  ])("%s", (said, words) => {
    expect(() => read(said)).toThrow(said === "" ? /./ : words);
  });
});

describe("what is nearly a day is led to it", () => {
  test.each([
    ["tody", "today"],
    ["yesteday", "yesterday"],
    ["tommorow", "tomorrow"],
    ["last fryday", "last Friday"],
    ["nxt monday", "next Monday"],
    ["11 Decmber", "11 December"],
    ["11 Decmber 2026", "11 December 2026"],
    ["1st Febuary", "1st February"],
    ["last-revue", "last-review"],
    ["lastreview", "last-review"],
  ])("%s: %s", (said, meant) => {
    const words = ["last-review"];
    expect(() => readDay(said, { today: TODAY, words })).toThrow(
      `"${said}" is no day: did you mean ${meant}?`,
    );
  });

  test.each(["Monday", "last week", "last month", "next term", "nov", "soon", "review", "Autumn 3"])(
    "%s is near to none",
    (said) => {
      expect(() => readDay(said, { today: TODAY, words: ["last-review"] })).not.toThrow("did you mean");
      expect(() => readDay(said, { today: TODAY, words: ["last-review"] })).toThrow();
    },
  );
});

test("what was understood is said back, where it was said in other words", () => {
  expect(understoodDay("11 Dec", "2026-12-11")).toBe("11 Dec is 11 December 2026");
  expect(understoodDay("2026-12-11", "2026-12-11")).toBeNull();
});
