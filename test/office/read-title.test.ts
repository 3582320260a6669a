import { expect, test } from "vitest";
import { readTitle } from "../../src/office/grid/read-title.ts";
import { readOffice } from "../../src/office/read/read-office.ts";
import { docx, paragraph, table } from "./build-docx.ts";

const GRID = table(["Success measure", "Action"], ["Punctuality is good", "Talk to Ashgrove Primary School"]);

async function nameOver(...lines: readonly string[]): Promise<string | null> {
  const file = await readOffice("plan.docx", docx(...lines.map(paragraph), GRID));
  return readTitle(file).setting?.name ?? null;
}

test.each([
  ["School: Oak Hill", "Oak Hill"],
  ["Ashgrove Primary School", "Ashgrove Primary School"],
  ["Ashgrove Primary School – SEND action plan 2026-27", "Ashgrove Primary School"],
  ["St. Mary's C of E Academy: improvement plan", "St. Mary's C of E Academy"],
  ["The Bishop of Winchester Academy", null],
  ["Ysgol Bryn Coch", "Ysgol Bryn Coch"],
  ["Whole School Improvement Plan", null],
  ["School Development Plan 2026-27", null],
  ["Oak Hill School Improvement Plan", null],
  ["Children come to School happy", null],
  ["Minutes of the Parent Forum", null],
])("above the table %j names %j", async (line, name) => {
  expect(await nameOver("SEND team", line)).toBe(name);
});

test("a school in the grid itself is not the setting", async () => {
  expect(await nameOver("Action plan")).toBe(null);
});
