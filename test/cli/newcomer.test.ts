import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../transcript.ts";

// What people stumbled over who used it for the first time.

const PLAN = `cornerstones: 1
setting: Oakfield
period: { from: 2026-09-01, to: 2027-07-21 }
measures:
  - measure: wc-attendance
    improve: Calm mornings
    indicators:
      - { id: late, what: Late children, baseline: 1300, target: 200 }
    links: [cm-website]
  - measure: cm-website
    improve: Pages that families use
    evaluation:
      - { date: 2026-11-02, stage: in-progress, rating: amber }
`;

function folder(files: Readonly<Record<string, string>>): (...args: string[]) => ReturnType<typeof run> {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-newcomer-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return (...args) => run(args, { cwd });
}

const oak = (text = PLAN) => folder({ "oak.cornerstones.yaml": text });

test("a word for a measure in a plan gets the measure that it means", async () => {
  const text = PLAN.replace("- measure: cm-website", "- measure: website").replace(
    "[cm-website]",
    "[attendence]",
  );
  const { stdout } = await oak(text)("check", "--format", "compact");
  expect(stdout).toContain('no measure has the id "website": did you mean `cm-website`');
  expect(stdout).toContain('no measure has the id "attendence": did you mean `wc-attendance`');
  const words = await oak(PLAN.replace("- measure: cm-website", "- measure: complaints"))(
    "check",
    "--format",
    "compact",
  );
  expect(words.stdout).toContain("did you mean `wc-few-complaints`");
});

test("a link that is there already, or to itself, is said to be so", async () => {
  const there = await oak()("link", "attendance", "website", "Calm");
  expect([there.code, there.stderr]).toEqual([2, expect.stringContaining("this link is there already")]);
  const itself = await oak()("link", "attendance", "attendance", "Calm");
  expect(itself.stderr).toContain('"Good attendance" cannot help itself');
});

test("a stage and a rating alone are no words", async () => {
  expect((await oak()("report")).stdout).toMatch(/✎ A website families use\n +judged$/m);
  const { stdout } = await oak(PLAN.replace("rating: amber }", "rating: amber, note: Calmer }"))("report");
  expect(stdout).toMatch(/✎ A website families use\n +in words · Calmer$/m);
});

test("record speaks of PEOPLE only where a command says --of PEOPLE", async () => {
  expect((await oak()("record")).stdout).not.toContain("PEOPLE");
  const counted = await oak(PLAN.replace("baseline: 1300", "baseline: { value: 1300, of: 54 }"))("record");
  expect(counted.stdout).toContain("--of PEOPLE");
  expect(counted.stdout).toContain("place of PEOPLE.");
});

test("a thousand has its comma, typed and printed", async () => {
  const { stdout } = await oak()("record", "attendance", "1,250");
  expect(stdout).toContain("Good attendance, Late children: 1,250 on 23 November 2026.");
  expect(stdout).toContain("{ date: 2026-11-23, value: 1250 }");
});

test("a plan that is left out of a joint report is said on it, and in its JSON", async () => {
  const files = { "oak.cornerstones.yaml": PLAN, "ash.cornerstones.yaml": PLAN.replace("Oakfield", "Ash") };
  const both = folder({ ...files, "elm.cornerstones.yaml": "- a list\n" });
  const sentence = "1 more plan could not be read at all, and has no part in this.";
  for (const format of ["terminal", "markdown", "html"]) {
    const { stdout, code } = await both("report", "--format", format);
    expect([format, stdout.includes(sentence), code]).toEqual([format, true, 0]);
  }
  const { stdout } = await both("report", "--format", "json");
  expect(JSON.parse(stdout).unreadable).toEqual([
    { file: "elm.cornerstones.yaml", reason: "the file holds a list, not a plan" },
  ]);
  expect(JSON.parse((await folder(files)("report", "--format", "json")).stdout)).not.toHaveProperty(
    "unreadable",
  );
  const one = folder({ "oak.cornerstones.yaml": PLAN, "elm.cornerstones.yaml": "- a list\n" });
  expect((await one("report")).stdout).toContain(sentence);
});

test("a map says which rows have no place on it, and a joint report how many rows its measures are", async () => {
  const { stdout } = await oak(PLAN.replace("- measure: cm-website", "- measure: cm-web-pages"))("map");
  expect(stdout).toContain("1 measure, 1 link");
  expect(stdout).toContain("1 row is not on it: no catalogue has its measure.");
  const both = folder({
    "oak.cornerstones.yaml": PLAN,
    "ash.cornerstones.yaml": PLAN.replace("Oakfield", "Ash"),
  });
  expect((await both("report")).stdout).toContain("2 measures in 4 rows");
  expect((await both("map")).stdout).toContain("2 measures, 2 links");
});

test("a Word file is one sentence to check, too", async () => {
  const word = folder({ "grid.docx": "PK\x03\x04..[Content_Types].xml..word/document.xml\0\0" });
  expect((await word("check", "grid.docx")).stdout).toBe(`grid.docx:1:1  error  not-a-plan
  Line 1: this is a Word file, and not a plan: \`cornerstones import\` reads the
  grid in it as a plan.

1 plan checked: 1 error.
`);
});

test("what is said as people say it is understood", async () => {
  const says = async (...args: string[]) => (await oak()(...args)).stdout;
  expect(await says("record", "attendance:", "1200")).toContain("value: 1200");
  expect(await says("record", "attendance", "late=1200")).toContain("value: 1200");
  expect(await says("record", "attendance", "late", "1200", "children")).toContain("value: 1200");
  expect(await says("link", "website", "with", "attendance")).toContain("could help Good attendance");
  expect(await says("report", "--cornerstone", "welcome")).toContain("Only Welcome and Care");
  expect(await says("map", "--cornerstone", "Communicate")).toContain("Only Communicate");
  expect(await says("map", "--from", "good attendance")).toContain("Only what Good attendance could help");
});

test("who leads, by when, and where evidence is kept are said in their places; one word more is a quote that is missing", async () => {
  const says = async (...args: string[]) => (await oak()(...args)).stdout.replaceAll("\n", " ");
  expect(await says("action", "attendance", "Ring every family", "Office", "9/12")).toContain(
    "Ring every family (Office), due 9 December 2026",
  );
  expect(await says("evidence", "attendance", "The cards", "Office folder")).toContain(
    "where: Office folder",
  );
  for (const args of [
    ["action", "attendance", "Ring", "families"],
    ["evidence", "attendance", "Notes", "kept"],
  ]) {
    const { code, stderr } = await oak()(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining("stand in quotes")]);
  }
  const twice = await oak()("action", "attendance", "Ring all", "Office", "9/12", "--by", "10/12");
  expect(twice.stderr).toContain('"9/12" would be for --by');
  const asked = PLAN.replace(
    "    links: [cm-website]",
    "    voices: [ { date: 2026-11-02, from: staff, said: Why } ]",
  );
  const answered = await oak(asked)("voice", "-a", "why", "We drew a map");
  expect(answered.stdout).toContain("did: We drew a map");
});
