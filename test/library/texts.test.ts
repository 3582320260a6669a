import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  buildLinkMap,
  buildReport,
  builtInCatalogue,
  checkPlan,
  checkText,
  checkTexts,
  editText,
  fixText,
  InputError,
  mapTexts,
  PLAIN_STYLE,
  readPlanText,
  recordReading,
  renderFindings,
  renderLinkMap,
  renderReport,
  reportOffice,
  reportTexts,
  UsageError,
} from "../../src/index.ts";
import { run } from "../transcript.ts";

const NAME = "examples/oakfield.cornerstones.yaml";
const OAKFIELD = { name: NAME, text: readFileSync(NAME, "utf8") };
const BROKEN = readFileSync("examples/broken.cornerstones.yaml", "utf8");
const [asOf, format] = ["2026-05-15", "html"] as const;

/** What the command prints. */
async function printed(...args: readonly string[]): Promise<string> {
  return (await run(args)).stdout;
}

describe("the library says what the command prints, byte for byte", () => {
  test.each([
    ["summary", "html"],
    ["progress", "markdown"],
    ["due", "json"],
    ["evidence", "csv"],
  ] as const)("report --view %s --format %s", async (view, format) => {
    const said = reportTexts([OAKFIELD], { asOf, view, format });
    const args = ["report", NAME, "--as-of", asOf, "--view", view, "--format", format];
    expect(said).toBe(await printed(...args));
    expect(said).toContain("Oakfield");
  });

  test.each(["svg", "mermaid", "dot", "csv", "json"] as const)("map --format %s", async (format) => {
    const said = mapTexts([OAKFIELD], { asOf, format });
    expect(said).toBe(await printed("map", NAME, "--as-of", asOf, "--format", format));
    expect(said.length).toBeGreaterThan(1000);
  });

  test("a report for the public leaves out what that of the command does", async () => {
    const said = reportTexts([OAKFIELD], { asOf, public: {} });
    expect(said).toBe(await printed("report", NAME, "--as-of", asOf, "--public", "--format", "markdown"));
  });

  test.each(["pretty", "compact", "gitlab", "junit"] as const)("check --format %s", async (format) => {
    const name = "examples/broken.cornerstones.yaml";
    const result = checkTexts([{ name, text: BROKEN }], { asOf });
    const args = ["check", name, "--as-of", asOf, "--info", "--format", format];
    expect(renderFindings(result, { format })).toBe(await printed(...args));
  });
});

test("an edit gives the new text, with every other byte as it was, and says what it means", () => {
  const { text, says, errors } = editText(
    OAKFIELD.text,
    (plan) => recordReading(plan, { measure: "induction", indicator: "confident", value: "18 of 24" }),
    { day: "2026-05-16" },
  );
  expect(says).toContain("18 of 24 (75%) on 16 May 2026");
  expect(errors).toEqual([]);
  const before = new Set(OAKFIELD.text.split("\n"));
  expect(text.split("\n").filter((line) => !before.has(line))).toEqual([
    expect.stringContaining("date: 2026-05-16, value: 75, of: 24"),
  ]);
});

test("what is safe to fix is fixed, and a byte order mark stays before it", () => {
  const text =
    "\ufeffcornerstones: 1\nsetting: Ysgol Gŵyr\nperiod: { from: 01/09/2025, to: 2026-07-21 }\nmeasures: []\n";
  const { text: after, fixed, diagnostics } = fixText(text, { asOf });
  expect(after).toBe(text.replace("01/09/2025", "2025-09-01"));
  expect(fixed.map(({ rule }) => rule)).toEqual(["invalid-date"]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(checkText(text, { asOf }).filter(({ fix }) => fix !== null)).toHaveLength(1);
});

describe("what cannot be is refused at the door, with what is right", () => {
  const plans = [OAKFIELD];
  /** What types forbid comes from callers without types. */
  const untyped = (options: string) => JSON.parse(options);
  test.each([
    [
      "asOf 2026-02-30: this is not a day; write it as 2026-05-15",
      () => reportTexts(plans, { asOf: "2026-02-30" }),
    ],
    ["asOf (undefined): this is not a day; write it as 2026-05-15", () => reportTexts(plans, untyped("{}"))],
    [
      "format docx: choose markdown, html, json, csv",
      () => reportTexts(plans, untyped('{ "asOf": "2026-05-15", "format": "docx" }')),
    ],
    [
      "view voice: choose summary, progress, grid, due, gaps, voices, involvement, evidence; did you mean voices?",
      () => reportTexts(plans, untyped('{ "asOf": "2026-05-15", "view": "voice" }')),
    ],
    [
      "since 2026-06-01: this is after the day of the report (2026-05-15)",
      () => reportTexts(plans, { asOf, since: "2026-06-01" }),
    ],
    ["give one plan at least", () => reportTexts([], { asOf })],
    [
      "format png: choose text, mermaid, dot, svg, html, csv, json",
      () => mapTexts(plans, untyped('{ "asOf": "2026-05-15", "format": "png" }')),
    ],
    [
      "day today: this is not a day; write it as 2026-05-15",
      () => editText(OAKFIELD.text, () => ({ changes: [], says: "" }), { day: "today" }),
    ],
    [
      "format xml: choose pretty, compact, json, sarif, github, gitlab, junit, markdown",
      () => renderFindings(checkTexts([], { asOf }), untyped('{ "format": "xml" }')),
    ],
  ])("%s", (message, call) => {
    expect(call).toThrow(UsageError);
    expect(call).toThrow(message);
  });

  test("the parts below look at what they are given, too", () => {
    const report = buildReport([], { asOf, tool: { name: "a", version: "1" } });
    const look = { style: PLAIN_STYLE, width: 80 };
    expect(() => buildReport([], { asOf: "2026-02-30", tool: report.tool })).toThrow("asOf 2026-02-30");
    expect(() => buildLinkMap([], { asOf: "soon" })).toThrow("asOf soon");
    const open = readPlanText(OAKFIELD.text);
    const catalogue = builtInCatalogue();
    expect(() => checkPlan(open, { catalogue, today: "1 May" })).toThrow("today 1 May: this is not a day");
    expect(() => renderReport(report, { ...look, ...untyped('{ "view": "due", "format": "pdf" }') })).toThrow(
      "format pdf: choose terminal, markdown, json, csv",
    );
    const map = buildLinkMap([], { asOf });
    expect(() => renderLinkMap(map, { ...look, ...untyped('{ "format": "html" }') })).toThrow(
      "format html: choose text, mermaid, dot, svg, csv, json",
    );
  });

  test("a text that is no plan, or more than any plan", () => {
    expect(() => reportTexts([{ name: "a.yaml", text: "- a list\n" }], { asOf })).toThrow(
      "a.yaml: the file holds a list, not a plan",
    );
    expect(() => readPlanText("#".repeat(1_048_577))).toThrow(InputError);
    expect(readPlanText("#".repeat(1_048_576)).readable).toBe(false);
    const { unreadable } = checkTexts([{ name: "a.yaml", text: "#".repeat(1_048_577) }], { asOf });
    expect(unreadable).toEqual([
      { file: "a.yaml", reason: "a.yaml: this is larger than 1 MB, and a plan never is" },
    ]);
  });

  test("half a character, which no file can hold, is not written over", () => {
    const half = OAKFIELD.text.replace("Oakfield Primary", "Oakfield \ud83d Primary");
    expect(() => editText(half, () => ({ changes: [], says: "" }), { day: asOf })).toThrow(
      "half a character",
    );
  });

  test("a report for the public with something that tells who somebody is", () => {
    const text = OAKFIELD.text.replace("    improve:", "    x-mail: jo.smith@example.org\n    improve:");
    expect(() => reportTexts([{ name: "a.yaml", text }], { asOf, format, public: {} })).toThrow(
      /a\.yaml: what stands in line \d+ looks as if it told who somebody is/,
    );
  });
});

test("a report for Word and one for Excel are the files that the command writes", async () => {
  for (const format of ["docx", "xlsx"] as const) {
    const bytes = await reportOffice([OAKFIELD], { asOf, view: "grid", format });
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe("PK");
  }
  await expect(reportOffice([OAKFIELD], { asOf, view: "due", format: "docx" })).rejects.toThrow(
    "view due: choose summary, grid, voices, evidence",
  );
});
