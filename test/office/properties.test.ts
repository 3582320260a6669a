import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMN_KEYS } from "../../src/office/grid/columns/column-keys.ts";
import { errorsIn, planText, readGrid } from "./read-grid.ts";

const HEADINGS = [
  ...Object.values(COLUMN_KEYS).flatMap(({ names }) => names),
  "RAG Dec 26",
  "Milestone 1 - Mar 27",
  "Actual Oct 26",
  "",
  "Odd one",
];
const CELLS = [
  "",
  "",
  "Punctuality is good",
  "wc-attendance",
  "R",
  "Green - fine",
  "55%",
  "12 of 30",
  "£51, 709",
  "yes",
  "TODO",
  "JB",
  "SENCo",
  "Oct 26",
  "1 March 2027",
  "31/12/2030",
  "ASAP",
  "Ongoing",
  "As above",
  "see 1.1",
  "• a\n• b",
  "Parents: yes\nStaff: no",
  "- x: y # z",
  "null",
  "~",
  "1e9",
  "0x1F",
  "@home",
  "%",
  "[",
  "{",
  "'",
  '"',
  "x".repeat(2100),
  "2026-12-01",
  "Red / Amber",
  "Links to: cm-website",
  "cm-website; wc-attendance",
  "999999999999999999",
  "0.0000001",
  "-0",
  "12:30",
  "Welcome and Care",
  "\u201cquoted\u201d",
  "|-",
  "> fold",
  "no",
  "#",
  "? a",
  "! b",
  "& c",
];
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...CELLS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
);
const grid = fc.array(fc.constantFrom(...HEADINGS), { minLength: 2, maxLength: 9 }).chain((heads) =>
  fc
    .array(fc.array(cell, { minLength: heads.length, maxLength: heads.length }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((rows) => [
      ["Success measure", "Action", ...heads],
      ...rows.map((row) => ["Staff absence is low", "Talk", ...row]),
    ]),
);

const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\n"),
  );

test("whatever stands in a grid, the plan of it passes the check without an error", async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const proposed = await readGrid("grid.csv", csv(rows));
      const text = planText("grid.csv", proposed);
      expect(errorsIn(text)).toEqual([]);
    }),
    { numRuns: Number(process.env.CORNERSTONES_PROPERTY_RUNS ?? 60), seed: 1 },
  );
});

const FORMS: readonly ((mark: string) => string)[] = [
  (mark) => mark,
  (mark) => `• ${mark}\n• and more`,
  (mark) => `55% ${mark}`,
  (mark) => `Green - ${mark}`,
  (mark) => `1 March 2027 ${mark}`,
  (mark) => `Parents: ${mark}\nStaff: nothing`,
  (mark) => `SENCo / ${mark}`,
  (mark) => `cm-website: ${mark}`,
  (mark) => `3 (${mark})`,
];
const marked = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom(...HEADINGS), { minLength: 1, maxLength: 8 }))
  .chain(([isPlan, heads]) =>
    fc
      .array(
        fc.array(fc.nat({ max: FORMS.length - 1 }), { minLength: heads.length, maxLength: heads.length }),
        { minLength: 1, maxLength: 4 },
      )
      .map((rows) => [
        [...(isPlan ? ["Success measure", "Action"] : ["You said", "We did"]), ...heads],
        ...rows.map((forms, row) => [
          isPlan ? (row % 2 === 0 ? "Staff absence is low" : "") : `We say mark${row}y`,
          `Talk mark${row}x`,
          ...forms.map((form, column) => FORMS[form]?.(`mark${row}q${column}z`) ?? ""),
        ]),
      ]),
  );

test("every word that stands in a grid stands in the plan of it", async () => {
  await fc.assert(
    fc.asyncProperty(marked, async (rows) => {
      const { rows: made, data } = await readGrid("grid.csv", csv(rows));
      const plan = JSON.stringify([made.map((row) => row.data), data]);
      const marks = rows.slice(1).flatMap((row) => row.join(" ").match(/mark\d+[xyqz\d]*/g) ?? []);
      expect(marks.filter((mark) => !plan.includes(mark))).toEqual([]);
    }),
    { numRuns: Number(process.env.CORNERSTONES_PROPERTY_RUNS ?? 60), seed: 2 },
  );
});
