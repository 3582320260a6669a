import { describe, expect, test } from "vitest";
import { readFigure } from "../../src/office/grid/cells/read-figure.ts";
import { readItems, readText } from "../../src/office/grid/cells/read-items.ts";
import { ratingOfColour, readJudgement } from "../../src/office/grid/cells/read-judgement.ts";
import { readLeads } from "../../src/office/grid/cells/read-leads.ts";
import { readTime } from "../../src/office/grid/cells/read-time.ts";
import { cleanText } from "../../src/office/read/clean-text.ts";

const AROUND = { from: "2026-09-01", to: "2027-08-31", terms: [], side: "last" as const };
const TERMS = [
  { name: "Autumn 1", from: "2026-09-01", to: "2026-10-23" },
  { name: "Autumn 2", from: "2026-11-02", to: "2026-12-18" },
];
const ROLES = { roles: [], groupNames: {} };

describe("bullets of every kind", () => {
  test.each([
    "• a\n• b",
    "- a\n- b",
    "* a\n* b",
    "– a\n– b",
    "1. a\n2. b",
    "1) a\n2) b",
    "(a) a\n(b) b",
    "\uf0b7 a\n\uf0b7 b",
    "o\ta\no\tb",
    "a\nb".toUpperCase(),
  ])("%j is two actions", (text) => {
    expect(readItems(text).map((item) => item.toLowerCase())).toEqual(["a", "b"]);
  });

  test("a line below a bullet belongs to it, and so does one that begins with a small letter", () => {
    expect(readItems("• Visit\nin June\n• Call")).toEqual(["Visit in June", "Call"]);
    expect(readItems("Visit\nin June\nCall")).toEqual(["Visit in June", "Call"]);
  });

  test("a number that begins a sentence is no bullet", () => {
    expect(readItems("2.5 hours of training")).toEqual(["2.5 hours of training"]);
    expect(readItems("30 families come")).toEqual(["30 families come"]);
  });

  test("prose keeps its lines", () => {
    expect(readText("First\nSecond")).toBe("First\nSecond");
    expect(readText("• First\n• Second")).toBe("- First\n- Second");
  });
});

describe("times in words", () => {
  test.each([
    ["2026-12-11", "2026-12-11"],
    ["11 December 2026", "2026-12-11"],
    ["11th Dec 26", "2026-12-11"],
    ["11/12/26", "2026-12-11"],
    ["11.12.2026", "2026-12-11"],
    ["by July 18", "2027-07-18"],
    ["18 July", "2027-07-18"],
    ["Friday 5 March 2027", "2027-03-05"],
  ])("%s is a day", (text, date) => {
    expect(readTime(text, AROUND)).toEqual({ kind: "day", date, isGuess: false });
  });

  test.each([
    ["Sept 26", "2026-09-30"],
    ["Jan 27", "2027-01-31"],
    ["Feb 2027", "2027-02-28"],
    ["end of March 2027", "2027-03-31"],
    ["start of May 2027", "2027-05-01"],
    ["December", "2026-12-31"],
    ["By Dec 2026", "2026-12-31"],
  ])("%s is a month, and its last day where a day is due", (text, date) => {
    expect(readTime(text, AROUND)).toMatchObject({ kind: "day", date });
  });

  test("where something begins, a month is its first day", () => {
    expect(readTime("Feb 2027", { ...AROUND, side: "first" })).toMatchObject({ date: "2027-02-01" });
  });

  test.each([
    "Ongoing",
    "on-going",
    "Termly",
    "Continuous",
    "Throughout the year",
    "Every half term",
    "Weekly",
  ])("%s is a standing duty", (text) => {
    expect(readTime(text, AROUND)).toEqual({ kind: "ongoing" });
  });

  test.each([
    "Sept 26 / Jan 27",
    "Autumn 1",
    "End of terms 2, 4, 6",
    "Half term",
    "ASAP",
    "(4/13)",
    "TBC",
    "As above",
    "see 3.1",
    "",
    "soon",
  ])("%j names no one day", (text) => {
    expect(readTime(text, AROUND)).toBeNull();
  });

  test("a plan's terms say what a term is", () => {
    const around = { ...AROUND, terms: TERMS };
    expect(readTime("Autumn 1", around)).toMatchObject({ date: "2026-10-23" });
    expect(readTime("end of Autumn 2", around)).toMatchObject({ date: "2026-12-18" });
    expect(readTime("Autumn", around)).toMatchObject({ date: "2026-12-18" });
  });
});

describe("figures", () => {
  const cell = (text: string) => ({ text, value: null });

  test.each([
    ["at least 90%", { value: 90, isPercentage: true }],
    [">97%", { value: 97, isPercentage: true }],
    ["≥ 97 %", { value: 97, isPercentage: true }],
    ["2.70 (7 children)", { value: 2.7, of: 7 }],
    ["55% (n=40)", { value: 55, of: 40, isPercentage: true }],
    ["12 of 30", { value: 12, of: 30 }],
    ["12/30", { value: 12, of: 30 }],
    ["10% (England average)", { value: 10, isPercentage: true, note: "England average" }],
    ["£51, 709", { value: 51_709, currency: "£" }],
    ["£1,234,567.50", { value: 1_234_567.5, currency: "£" }],
    ["Yes", { value: true }],
    ["No.", { value: false }],
    ["-3", { value: -3 }],
  ])("%s", (text, figure) => {
    expect(readFigure(cell(text))).toMatchObject(figure);
  });

  test.each(["53% 77% 80%", "TBC", "all of them", "", "Year 4 and 5", "between 10 and 20"])(
    "%j is not one figure",
    (text) => {
      expect(readFigure(cell(text))).toBeNull();
    },
  );

  test("what Excel keeps as a number is that number", () => {
    const value = { kind: "number", number: 55, isPercentage: true } as const;
    expect(readFigure({ text: "55%", value })).toMatchObject({ value: 55, isPercentage: true });
  });
});

describe("red, amber and green", () => {
  test.each([
    ["Red", "red"],
    ["R", "red"],
    ["amber", "amber"],
    ["A", "amber"],
    ["Yellow", "amber"],
    ["🟢", "green"],
    ["GREEN", "green"],
    ["g", "green"],
  ])("by word or letter: %s", (text, rating) => {
    expect(readJudgement({ text, fill: null }, true)).toMatchObject({
      rating,
      note: null,
      isByColour: false,
    });
  });

  test.each([
    ["FF0000", "red"],
    ["C00000", "red"],
    ["FFC7CE", "red"],
    ["FFC000", "amber"],
    ["FFFF00", "amber"],
    ["FFEB9C", "amber"],
    ["00B050", "green"],
    ["92D050", "green"],
    ["C6EFCE", "green"],
    ["D9D9D9", null],
    ["FFFFFF", null],
    ["4472C4", null],
    ["000000", null],
  ])("by colour alone: %s", (fill, rating) => {
    expect(ratingOfColour(fill)).toBe(rating);
    expect(readJudgement({ text: "", fill }, true).rating).toBe(rating);
  });

  test("the word goes before the colour, and a colour counts only where ratings stand", () => {
    expect(readJudgement({ text: "Green", fill: "FF0000" }, true)).toMatchObject({
      rating: "green",
      isOtherColour: true,
    });
    expect(readJudgement({ text: "Well begun", fill: "FF0000" }, false)).toMatchObject({
      rating: null,
      note: "Well begun",
    });
  });

  test("with words behind it, and stages", () => {
    expect(readJudgement({ text: "Amber - slower than hoped", fill: null }, false)).toMatchObject({
      rating: "amber",
      note: "slower than hoped",
    });
    expect(readJudgement({ text: "In progress", fill: null }, true)).toMatchObject({
      stage: "in-progress",
      note: null,
    });
    expect(readJudgement({ text: "Not yet started", fill: null }, true)).toMatchObject({
      stage: "not-started",
    });
  });
});

describe("names and initials are never a lead", () => {
  test.each([
    ["JB", [], ["JB"]],
    ["J.B.", [], ["J.B"]],
    ["JB / SENCo", ["SENCo"], ["JB"]],
    ["Mrs Smith (Deputy head)", ["Deputy head"], ["Mrs Smith"]],
    ["Priya Shah - SENCo", ["SENCo"], ["Priya Shah"]],
    ["JB and KL", [], ["JB", "KL"]],
    ["Headteacher and governors", ["Headteacher and governors"], []],
    ["SENCo\nClass teachers", ["SENCo", "Class teachers"], []],
    ["TBC", [], []],
  ])("%j", (text, roles, people) => {
    expect(readLeads(text, ROLES)).toMatchObject({ roles, people });
  });
});

test("curly quotes stay, and spaces, tabs, soft hyphens and marks that nobody sees are made plain", () => {
  expect(cleanText("\ufeff\u201cMon\u00adday\u201d\u00a0\u00a0and\tTues\u200bday \r\n\u000bEnd ")).toBe(
    "\u201cMonday\u201d and Tuesday\n\nEnd",
  );
});
