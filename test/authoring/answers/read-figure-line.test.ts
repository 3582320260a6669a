import { expect, test } from "vitest";
import { readFigureLine } from "../../../src/authoring/answers/read-figure-line.ts";

test.each(["Presenoldeb: 94.1% i 96%", "Forum: 6, then 15", "Attendance: 94,1% to 96%"])(
  "%s is refused, and not taken for less than it says",
  (said) => {
    expect(() => readFigureLine(said)).toThrow('write it as in "Attendance: 94.1% to 96%"');
  },
);

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
])("%s", (said, what, unit, value, of, aim) => {
  const { start, ...line } = readFigureLine(said);
  expect({ ...line, value: start?.value ?? null, of: start?.of ?? null }).toEqual({
    what,
    unit,
    aim,
    value,
    of,
  });
});
