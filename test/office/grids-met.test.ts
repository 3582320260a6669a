import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { OfficeCell, OfficeTable } from "../../src/office/read/office-file.ts";
import { readOffice } from "../../src/office/read/read-office.ts";
import { MADE } from "./grids/made.ts";

// What stands in the grids that people really have: each kind is met by one of ours at least.
const SAVED = "test/office/grids/saved";
const saved = readdirSync(SAVED).filter((name) => /\.(?:docx|xlsx)$/.test(name));
const files = await Promise.all([
  ...saved.map((name) => readOffice(name, readFileSync(`${SAVED}/${name}`))),
  ...Object.values(MADE).map(({ file, bytes }) => readOffice(file, bytes)),
]);
const tables: readonly OfficeTable[] = files.flatMap((file) => file.tables);
const cells: readonly OfficeCell[] = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));

test("there are thirty at least, a third of that saved by LibreOffice", () => {
  expect(files.length).toBeGreaterThanOrEqual(30);
  expect(saved.length).toBeGreaterThanOrEqual(10);
});

test.each<[string, RegExp]>([
  ["two months", /^Sept 26 \/ Jan 27$/],
  ["a half term", /^Autumn 1$/],
  ["several terms", /^End of terms 2, 4, 6$/],
  ["no day at all", /^Half term$/],
  ["at once", /^ASAP$/i],
  ["a standing duty", /^Ongoing$/],
  ["each term", /^Termly$/],
  ["a day without its year", /^by July 18$/],
  ["a month in brackets", /^\(4\/13\)$/],
  ["not known yet", /^TBC$/],
  ["what stands above", /^As above$/],
  ["another row", /^see 3\.1$/],
  ["three figures", /^53% 77% 80%$/],
  ["a score of some", /^2\.70 \(7 children\)$/],
  ["at least", /^at least 90%$/],
  ["more than", /^>97%$/],
  ["another's figure", /^10% \(England average\)$/],
  ["money with a blank", /£51, 709/],
  ["a way", /88% -> 94% by July/],
  ["a tick", /^[✓☑]/],
  ["bullets", /^• .*\n• /],
  ["typed bullets", /^- .*\n- /],
  ["initials", /\bJB\b/],
  ["a rating's letter", /^[RAG]$/],
  ["curly quotes", /[“”]/],
  ["several lines", /\n/],
])("%s", (_, kind) => {
  expect(cells.some(({ text }) => kind.test(text))).toBe(true);
});

test.each<[string, (cell: OfficeCell) => boolean]>([
  ["a colour alone", ({ text, fill }) => text === "" && fill !== null],
  ["a cell over several rows", ({ isRepeated }) => isRepeated],
  ["a cell over all columns", ({ across }) => across > 3],
  ["a day as a number of Excel's", ({ value }) => value?.kind === "date"],
  ["a percentage as a share", ({ value }) => value?.kind === "number" && value.isPercentage],
])("%s", (_, isKind) => {
  expect(cells.some(isKind)).toBe(true);
});

test("a workbook of several sheets, with a cover", () => {
  expect(files.some((file) => file.tables.length > 2 && file.tables[0]?.sheet === "Cover")).toBe(true);
});
