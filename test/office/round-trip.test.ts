import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { resolveMeasures } from "../../src/measures/resolve-measures.ts";
import { type EmbeddedPlan, readEmbeddedPlan } from "../../src/office/own/embedded-plan.ts";
import { gridCells, gridChanges } from "../../src/office/own/grid-changes.ts";
import { readOwnCsv, writeGridCsv } from "../../src/office/own/own-csv.ts";
import { writtenWorkbook } from "../../src/office/own/written-workbook.ts";
import { EMPTY_CELL, type OfficeFile } from "../../src/office/read/office-file.ts";
import { readOffice } from "../../src/office/read/read-office.ts";
import { writeReportDocx } from "../../src/office/write/write-docx.ts";
import { writeReportXlsx } from "../../src/office/write/write-xlsx.ts";
import { openPlan } from "../../src/plan/open-plan.ts";
import { buildReport } from "../../src/report/build-report.ts";
import type { Report } from "../../src/report/report.ts";
import { planValidator } from "../../src/schema/plan-validator.ts";
import { plans } from "../authoring/edits/random-plans.ts";
import { hands, written as inHand } from "../authoring/splice/styled.ts";
import { TOOL } from "../report/sample.ts";
import { differences, imported, OAKFIELD, reworded, written } from "./own-file.ts";

const catalogue = builtInCatalogue();
const validate = planValidator();

const EXAMPLES = [
  "exemplar.cornerstones.yaml",
  "oakfield.cornerstones.yaml",
  "area/harbour-road-academy.cornerstones.yaml",
  "area/little-acorns-nursery.cornerstones.yaml",
  "area/ysgol-llyn-arian.cornerstones.yaml",
  "area/riverside-college.cornerstones.yaml",
  "oak-lane.cornerstones.yaml",
];
const FORMATS = ["docx", "xlsx", "csv"] as const;

describe("a plan comes back from a file of ours as it was, byte for byte", () => {
  test.each(EXAMPLES.flatMap((example) => FORMATS.map((format) => [example, format] as const)))(
    "%s by way of %s",
    async (example, format) => {
      const { cwd, text } = await written(example, format);
      const { stdout, stderr, code } = await imported(cwd, `grid.${format}`);
      expect({ stdout, code }).toEqual({ stdout: text, code: 0 });
      expect(stderr).toContain("nothing was changed in it");
    },
  );
});

describe("what was changed in Word is what changes", () => {
  const CHANGES = [
    ["Training to support staff", "Much training to support staff"],
    ["Parent carers are happier with communication with staff", "Parents say they are happier"],
    ["Two Forum members help to run the session (", "Three Forum members run it ("],
    // The first drop-down of how far a group takes part.
    [">participating</w:t>", ">co-producing</w:t>"],
  ] as const;

  test("in a plan of its own, and in the one that is there", async () => {
    const { cwd, text, file } = await written(OAKFIELD, "docx");
    reworded(file, CHANGES);
    const { stdout } = await imported(cwd, "grid.docx");
    expect(differences(text, stdout).filter((line) => line.startsWith("+"))).toEqual([
      "+ Much training to support staff in developing the skills to communicate confidently with all",
      "+ - Parents say they are happier",
      "+ parent-carers: { level: co-producing, how: Three Forum members run it }",
    ]);
    expect(differences(text, stdout)).toHaveLength(6);
    await imported(cwd, "grid.docx", "--into", "plan.cornerstones.yaml");
    expect(readFileSync(join(cwd, "plan.cornerstones.yaml"), "utf8")).toBe(stdout);
  });

  test("a stage and a rating that were chosen are judged on the day of the import", async () => {
    const { cwd, text, file } = await written(OAKFIELD, "docx");
    reworded(file, [["in progress</w:t>", "completed</w:t>"]]);
    const { stdout } = await imported(cwd, "grid.docx");
    expect(stdout).toContain("      - date: 2026-05-15\n        stage: completed\n");
    expect(differences(text, stdout)).toEqual(["+ - date: 2026-05-15", "+ stage: completed"]);
  });

  test("what no edit can tell from its words is told, and with --strict nothing is written", async () => {
    const { cwd, file } = await written(OAKFIELD, "docx");
    reworded(file, [["now 10 of 11, aim 90%", "now quite a few, aim 90%"]]);
    const { stderr, code } = await imported(cwd, "grid.docx");
    expect(stderr).toContain("Staff induction, indicators: ");
    expect(code).toBe(0);
    expect(await imported(cwd, "grid.docx", "--strict")).toMatchObject({ stdout: "", code: 1 });
  });
});

describe("a file whose plan was tampered with is refused, and says how to read its grid all the same", () => {
  test.each([
    ["a list", "- a\n- list\n"],
    ["a broken letter", "cornerstones: 1\nsetting: \xff\n"],
    ["conflict markers", "<<<<<<< a\ncornerstones: 1\n=======\nb: 1\n>>>>>>> c\n"],
  ])("%s", async (_, content) => {
    const { cwd, file } = await written("exemplar.cornerstones.yaml", "docx");
    const parts = unzipSync(readFileSync(file));
    const part = `<plan xmlns="urn:cornerstones:plan:1" file="../evil.yaml" as-of="2026-05-15">${btoa(content)}</plan>`;
    writeFileSync(file, zipSync({ ...parts, "customXml/item1.xml": strToU8(part) }));
    const { stdout, stderr, code } = await imported(cwd, "grid.docx");
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toContain("grid.docx: the plan that it carries cannot be read; --table 1");
    expect((await imported(cwd, "grid.docx", "--table", "1")).code).toBe(0);
  });
});

test("a public table holds no plan, and is not brought into one", async () => {
  const { cwd, file } = await written("exemplar.cornerstones.yaml", "csv", "--public");
  expect(readFileSync(file, "utf8")).not.toMatch(/plan_text|cornerstones-plan/);
  const { stderr, code } = await imported(cwd, "grid.csv", "--into", "plan.cornerstones.yaml");
  expect(code).toBe(2);
  expect(stderr).toContain("this is a report for the public");
});

describe("a table of ours in the hands of a spreadsheet", () => {
  test("what is changed in a cell is what changes in the plan", async () => {
    const { cwd, text, file } = await written(OAKFIELD, "csv");
    const table = readFileSync(file, "utf8");
    writeFileSync(
      file,
      table.replace("Parent carers are happier with communication with staff", "Parents say so"),
    );
    const { stdout } = await imported(cwd, "grid.csv");
    expect(differences(text, stdout)).toEqual([
      "- - Parent carers are happier with communication with staff",
      "+ - Parents say so",
    ]);
  });

  test("saved with semicolons, its rows sorted the other way round and the first taken out", async () => {
    const { cwd, text, file } = await written(OAKFIELD, "csv");
    const [head = [], , ...rows] = parse(readFileSync(file));
    const cells = [head, ...rows.toReversed()].map((row) =>
      row.map((cell) => `"${cell.replaceAll('"', '""')}"`),
    );
    writeFileSync(file, `\ufeff${cells.map((row) => row.join(";")).join("\r\n")}\r\n`);
    const { stdout, stderr, code } = await imported(cwd, "grid.csv");
    expect({ stdout, code }).toEqual({ stdout: text, code: 0 });
    expect(stderr).toContain("stands in the file no more; its row in the plan is left as it is");
  });

  test("one that lost a part of its plan is read as anybody's, without what is for programs", async () => {
    const { cwd, file } = await written(OAKFIELD, "csv");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(
        /cornerstones-plan-1 (\S+ \S+) [\w+/=]{40}/g,
        "cornerstones-plan-1 $1 ",
      ),
    );
    const { stdout, stderr, code } = await imported(cwd, "grid.csv");
    expect(code).toBe(0);
    expect(stderr).not.toContain("holds the plan");
    expect(stdout).not.toContain("cornerstones-plan");
    expect(stdout).toMatch(/x-governor-link: Pupil voice governor/);
  });

  test("a plan that would unpack to more than any plan is not unpacked", () => {
    const bomb = Buffer.from(deflateSync(new Uint8Array(30_000_000), { level: 9 })).toString("base64");
    const cell = (text: string) => ({ ...EMPTY_CELL, text });
    const rows = [
      ["as_of", "plan", "measure", "success_measure", "improve", "plan_text"],
      ["2026-05-15", "plan.yaml", "", "", "", `cornerstones-plan-1 2026-05-15 1/1 ${bomb}`],
    ].map((cells, at) => ({ number: at + 1, cells: cells.map(cell), isHeading: false }));
    const table = { sheet: null, number: 1, rows, hiddenColumns: [] };
    expect(readOwnCsv({ tables: [table], texts: [], remarks: [] })).toMatchObject({ embedded: null });
  });
});

test.each(["docx", "xlsx"] as const)("a public %s holds no plan", async (format) => {
  const { cwd, file } = await written("exemplar.cornerstones.yaml", format, "--public");
  const parts = Object.entries(unzipSync(readFileSync(file)));
  expect(parts.map(([name]) => name).filter((name) => name.startsWith("customXml"))).toEqual([]);
  expect(parts.some(([, content]) => strFromU8(content).includes("cornerstones-plan-1"))).toBe(false);
  const { stderr } = await imported(cwd, `grid.${format}`, "--dry-run");
  expect(stderr).not.toContain("holds the plan");
});

describe("200 random plans in random hands", () => {
  const random = fc
    .sample(fc.tuple(plans, hands), { numRuns: 200, seed: 14 })
    .map(([data, hand]) => reported(inHand(data, hand)));

  test.each(FORMATS)("in a %s nothing is changed, and their bytes come back", async (format) => {
    for (const { bytes, plan, report } of random) {
      const { read, embedded } = await byWayOf(format, report, {
        file: "plan.yaml",
        asOf: "2026-05-15",
        bytes,
      });
      expect(gridChanges(read, read)).toEqual({ cells: [], typed: null });
      expect(Buffer.from(embedded?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
      if (format === "xlsx") expect(tablesOf(read)).toBe(tablesOf(writtenWorkbook(report)));
      expect([...gridCells(read).keys()]).toHaveLength(plan.rows.length);
    }
  });
});

test("what a workbook is compared with needs no writing: it is what would be read of it, whatever the words", async () => {
  const { report } = reported(
    'cornerstones: 1\nsetting: "_x000D_"\nperiod: { from: 1899-09-01, to: 2026-07-21 }\nmeasures:\n  - measure: wc-attendance\n    improve: "_x005F_x000D_ a\\r\\n\\tb \\ud800 =1 &amp; \\u0007 é 👍"\n    x-n: 0.1\n    x-b: true\n',
  );
  const read = await readOffice("grid.xlsx", await writeReportXlsx(report));
  expect(tablesOf(read)).toContain("_x005F_x000D_ a");
  expect(tablesOf(writtenWorkbook(report))).toBe(tablesOf(read));
});

/** A plan's text with its report. */
function reported(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { plan } = openPlan("plan.yaml", bytes, validate);
  const input = { file: "plan.yaml", plan, measures: resolveMeasures(plan, catalogue), catalogue };
  return { bytes, plan, report: buildReport([input], { asOf: "2026-05-15", tool: TOOL }) };
}

/** What is read of a report in a format, and the plan in it. */
async function byWayOf(format: (typeof FORMATS)[number], report: Report, plan: EmbeddedPlan) {
  if (format === "csv") {
    const text = new TextEncoder().encode(writeGridCsv(report, plan));
    const own = readOwnCsv(await readOffice("grid.csv", text));
    return { read: own?.file ?? EMPTY_FILE, embedded: own?.embedded };
  }
  const file =
    format === "docx" ? writeReportDocx(report, "grid", { plan }) : await writeReportXlsx(report, plan);
  return { read: await readOffice(`grid.${format}`, file), embedded: await readEmbeddedPlan(file) };
}

/** As a text, which is compared sooner; without the colours, which nobody asks for. */
function tablesOf({ tables }: OfficeFile): string {
  return JSON.stringify(tables, (key, value) => (key === "fill" ? null : value));
}

const EMPTY_FILE: OfficeFile = { tables: [], texts: [], remarks: [] };
