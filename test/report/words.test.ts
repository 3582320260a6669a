import { describe, expect, test } from "vitest";
import { bar } from "../../src/document/terminal/bar.ts";
import { andWords, countWords, cutWords } from "../../src/document/words.ts";
import { nearDate, periodWords, tableDate } from "../../src/report/words/date-words.ts";
import {
  fullFigure,
  STATUS_WORDS,
  shortFigure,
  valueWords,
  wayWords,
} from "../../src/report/words/figure-words.ts";
import { groupsInSentence, promisedWords } from "../../src/report/words/people-words.ts";
import { GROUPS } from "../../src/vocabulary.ts";

test("statuses are said in kind words, each with a symbol of its own", () => {
  expect(STATUS_WORDS).toMatchObject({
    overdue: { words: "past its date" },
    worse: { words: "moving away" },
    behind: { words: "slower than hoped" },
    "start-only": { words: "start only" },
    "no-readings": { words: "no figure yet" },
    "in-words": { words: "in words" },
  });
  const symbols = Object.values(STATUS_WORDS).map(({ symbol }) => symbol);
  expect(new Set(symbols).size).toBe(symbols.length);
});

describe("figures", () => {
  test.each([
    [55, 11, "6 of 11", "6 of 11 (55%)"],
    [54.5, 11, "6 of 11", "6 of 11 (54.5%)"],
    [50, 11, "50%", "50% of 11 people"],
    [62, 84, "62%", "62% of 84 people"],
    [95, 20, "95%", "95% of 20 people"],
    [100, 1, "1 of 1", "1 of 1 (100%)"],
    [50, 0, "50%", "50% of 0 people"],
    [62, null, "62%", "62%"],
  ])("%s%% of %s people", (value, of, short, full) => {
    expect(shortFigure({ value, of }, { unit: "percent", ofWhat: null })).toBe(short);
    expect(fullFigure({ value, of }, { unit: "percent", ofWhat: null })).toBe(full);
  });

  test("other units stand behind the number, pounds before it", () => {
    expect(valueWords(1, "a term")).toBe("1 a term");
    expect(valueWords(250, "£")).toBe("£250");
    expect(valueWords(3, null)).toBe("3");
    expect(fullFigure({ value: 4.25, of: 12 }, { unit: "points", ofWhat: null })).toBe(
      "4.25 points (12 people)",
    );
  });

  test("what is counted is named where that is not people", () => {
    const attendance = { unit: "percent", ofWhat: "sessions" };
    expect(shortFigure({ value: 50, of: 10 }, attendance)).toBe("50%");
    expect(fullFigure({ value: 94.2, of: 54 }, attendance)).toBe("94.2% of 54 sessions");
    expect(fullFigure({ value: 50, of: 10 }, attendance)).toBe("50% of 10 sessions");
  });

  test("yes and no are words, and long decimals are cut", () => {
    expect(valueWords(true, "percent")).toBe("yes");
    expect(valueWords(false, null)).toBe("no");
    expect(valueWords(100 / 3, "percent")).toBe("33.33%");
    expect(valueWords(-0.001, null)).toBe("0");
  });
});

describe("ways", () => {
  test.each([
    [0, 0, "No nearer to the aim than at the start", "[|         ]"],
    [
      0,
      0.6,
      "No nearer to the aim than at the start; two thirds of the way was expected by then",
      "[      |   ]",
    ],
    [0.05, 0.5, "A little of the way to the aim; half was expected by then", "[=    |    ]"],
    [0.5, 0.5, "Half of the way to the aim, as expected by then", "[=====|    ]"],
    [0.42, 0.55, "Half of the way to the aim, a little less than expected by then", "[==== |    ]"],
    [0.34, null, "A third of the way to the aim", "[===       ]"],
    [0.99, 1, "Most of the way to the aim; all was expected by then", "[=========|]"],
    [1, 0.6, "All the way to the aim", "[======|===]"],
  ])("%s of the way at %s of the time", (progress, expected, words, drawn) => {
    expect(wayWords(progress, expected)).toBe(words);
    expect(bar({ progress, expected, words })).toBe(drawn);
  });
});

describe("days", () => {
  test("leave out the year where it is plain", () => {
    expect(nearDate("2025-12-11", "2026-05-15")).toBe("11 December");
    expect(nearDate("2024-12-11", "2026-05-15")).toBe("11 December 2024");
    expect(tableDate("2026-03-26", "2026-05-15")).toBe("26 Mar");
    expect(tableDate("2027-03-26", "2026-05-15")).toBe("26 Mar 2027");
  });

  test("a period is named by its years", () => {
    expect(periodWords({ from: "2025-09-01", to: "2026-07-21" })).toBe("2025-26");
    expect(periodWords({ from: "1999-09-01", to: "2000-07-21" })).toBe("1999-00");
    expect(periodWords({ from: "2026-01-01", to: "2026-12-31" })).toBe("2026");
    expect(periodWords({ from: "2025-09-01", to: "2027-07-21" })).toBe("2025 to 2027");
    expect(periodWords({ from: null, to: "2027-07-21" })).toBeNull();
  });
});

describe("lists", () => {
  test("read as a sentence", () => {
    expect(andWords([])).toBe("");
    expect(andWords(["a", "b", "c"])).toBe("a, b and c");
    expect(andWords(["parents and carers", "staff"])).toBe("parents and carers, and staff");
    expect(countWords(1, "measure")).toBe("1 measure");
    expect(countWords(0, "measure")).toBe("0 measures");
  });

  test("names that hold an `and` keep their commas, our own lose their capital, a setting's own do not", () => {
    const all = ["children-and-young-people", "parent-carers", "staff"] as const;
    expect(groupsInSentence(all, GROUPS)).toBe("children and young people, parents and carers, and staff");
    expect(groupsInSentence(["parent-carers", "staff"], { ...GROUPS, "parent-carers": "Teuluoedd" })).toBe(
      "Teuluoedd and staff",
    );
  });

  test("long texts are cut at a word", () => {
    expect(cutWords("One warm phone call did more than five letters", 20)).toBe("One warm phone call…");
    expect(cutWords("Llanfairpwllgwyngyllgogerychwyrndrobwll", 20)).toBe("Llanfairpwllgwyngyll…");
    expect(cutWords("🐉🐉🐉", 2)).toBe("🐉🐉…");
    expect(cutWords("🐉🐉🐉", 3)).toBe("🐉🐉🐉");
    expect(cutWords("short\n  enough", 20)).toBe("short enough");
    expect(cutWords("just short enough", 17)).toBe("just short enough");
    expect(cutWords("not short enough!!", 17)).toBe("not short…");
  });
});

test.each([
  ["the day before", "2026-07-20", "21 July 2026"],
  ["the day itself", "2026-07-21", "21 July 2026"],
  ["the day after", "2026-07-22", "21 July 2026, and not done yet"],
])("a promise does not read as if it were to come once its day has passed: %s", (_, day, words) => {
  expect(promisedWords("2026-07-21", day)).toBe(words);
});
