import { expect, test } from "vitest";
import { readFigureLine } from "../../../src/plan/answers/read-figure-line.ts";

test.each([
  "Presenoldeb: 94.1% i 96%",
  "Forum: 6, then 15",
  "Attendance: 94,1% to 96%",
  "Forum: 6 by Easter",
])("%s is refused, and not taken for less than it says", (said) => {
  expect(() => readFigureLine(said)).toThrow("cannot be read; write it as in:");
});

test.each([
  ["Attendance: 94.1% to 96%", "Attendance", "percent", 94.1, null, "96%"],
  ["Attendance: 94.1 % to 96", "Attendance", "percent", 94.1, null, "96"],
  ["Reviews with the child: 40% of 35 to 90%", "Reviews with the child", "percent", 40, 35, "90%"],
  ["New staff who feel sure: 4 of 10 to 90%", "New staff who feel sure", "percent", 40, 10, "90%"],
  ["Forum members: 6 to 15", "Forum members", null, 6, null, "15"],
  ["Clubs: 1 to 3 days a term", "Clubs", "days a term", 1, null, "3"],
  ["Menu on the website: no to yes", "Menu on the website", null, false, null, "yes"],
  ["Calls before we ring: to 20", "Calls before we ring", null, null, null, "20"],
  ["Complaints: 20 -> 10", "Complaints", null, 20, null, "10"],
  ["Year 4: reading at home: 3 to 5", "Year 4: reading at home", null, 3, null, "5"],
  ["Survey: families feel welcome", "Survey: families feel welcome", null, null, null, null],
  ["Forum members", "Forum members", null, null, null, null],
  ["Present: from 40% to 90%", "Present", "percent", 40, null, "90%"],
  ["Visits: 1,200 to 2,000", "Visits", null, 1200, null, "2,000"],
  ["Families who know: 300 of 1,200 to 95%", "Families who know", "percent", 25, 1200, "95%"],
  ["Members: 6 people to 15", "Members", "people", 6, null, "15"],
  ["Reviews: 3 of 12 to 9 of 12", "Reviews", null, 3, 12, "9"],
  ["Reviews: 25% of 12 to 9 of 12", "Reviews", "percent", 25, 12, "75"],
])("%s", (said, what, unit, value, of, aim) => {
  const { start, way: _way, by: _by, ...line } = readFigureLine(said);
  expect({ ...line, value: start?.value ?? null, of: start?.of ?? null }).toEqual({
    what,
    unit,
    aim,
    value,
    of,
  });
});

test.each([
  ["Reviews: 3 of 12 to 90% by Easter", "90%", "Easter", null],
  ["Complaints: 20 to at most 5 by 9 July", "5", "9 July", "down"],
  ["Present: at least 90%", "90%", null, "up"],
])("%s", (said, aim, by, way) => {
  expect(readFigureLine(said)).toMatchObject({ aim, by, way });
});
