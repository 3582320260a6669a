import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { resolveMeasures } from "../../src/measures/resolve-measures.ts";
import { readEmbeddedPlan } from "../../src/office/embedded-plan.ts";
import { changedCells, ownGrid } from "../../src/office/own-grid.ts";
import { readOffice } from "../../src/office/read/read-office.ts";
import { writeReportDocx } from "../../src/office/write/write-docx.ts";
import { writeReportXlsx } from "../../src/office/write/write-xlsx.ts";
import { openPlan } from "../../src/plan/open-plan.ts";
import { buildReport } from "../../src/report/build-report.ts";
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
];
const FORMATS = ["docx", "xlsx"] as const;

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

test.each(FORMATS)("a public %s holds no plan", async (format) => {
  const { cwd, file } = await written("exemplar.cornerstones.yaml", format, "--public");
  const parts = Object.entries(unzipSync(readFileSync(file)));
  expect(parts.map(([name]) => name).filter((name) => name.startsWith("customXml"))).toEqual([]);
  expect(parts.some(([, content]) => strFromU8(content).includes("cornerstones-plan-1"))).toBe(false);
  const { stderr } = await imported(cwd, `grid.${format}`, "--dry-run");
  expect(stderr).not.toContain("holds the plan");
});

describe("200 random plans in random hands", () => {
  const texts = fc
    .sample(fc.tuple(plans, hands), { numRuns: 200, seed: 14 })
    .map(([data, hand]) => inHand(data, hand));

  test.each(FORMATS)("in a %s nothing is changed, and their bytes come back", async (format) => {
    for (const text of texts) {
      const bytes = new TextEncoder().encode(text);
      const open = openPlan("plan.yaml", bytes, validate);
      const input = {
        file: "plan.yaml",
        plan: open.plan,
        measures: resolveMeasures(open.plan, catalogue),
        catalogue,
      };
      const report = buildReport([input], { asOf: "2026-05-15", tool: TOOL });
      const plan = { file: "plan.yaml", asOf: "2026-05-15", bytes };
      const file =
        format === "docx" ? writeReportDocx(report, "grid", { plan }) : await writeReportXlsx(report, plan);
      const read = await readOffice(`grid.${format}`, file);
      expect(changedCells(read, read)).toEqual([]);
      expect(Buffer.from((await readEmbeddedPlan(file))?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
      expect([...ownGrid(read, new Map()).keys()]).toHaveLength(open.plan.rows.length);
    }
  });
});
