import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import { type Outcome, run } from "../../transcript.ts";

/** A plan with one warning (`voice-unanswered`) and one info (`link-without-reason`). */
const PLAN = SOUND_PLAN.replace(
  "        did: Pupils wrote new posters\n        answered: 2025-11-03\n",
  "",
).replace(
  "- { to: cm-positive-language, because: Values show in the words that we use }",
  "- cm-positive-language",
);
/** The same with another warning. */
const WORSE = PLAN.replace("by: 2026-03-20", "by: 2026-01-02");

const BASELINE = `{
  "version": 1,
  "entries": [
    { "file": "plans/oakfield.yaml", "rule": "link-without-reason", "key": "link-without-reason measures/vi-shared-values/links/cm-positive-language=cm-positive-language", "count": 1 },
    { "file": "plans/oakfield.yaml", "rule": "voice-unanswered", "key": "voice-unanswered measures/vi-shared-values/voices/2025-10-06/said=~0fec7ca4c163cb", "count": 1 }
  ]
}
`;

function folder(files: Readonly<Record<string, string>> = {}): string {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-baseline-"));
  mkdirSync(join(cwd, "plans"));
  writeFileSync(join(cwd, "plans/oakfield.yaml"), PLAN);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

function check(cwd: string, ...args: string[]): Promise<Outcome> {
  const common = ["check", "--as-of", "2026-01-20", "--format", "compact", "--fail-on", "info"];
  return run([...common, ...args], { cwd });
}

describe("--update-baseline", () => {
  test("writes what is found, says so, shows none of it, and exits 0", async () => {
    const cwd = folder();
    const outcome = await check(cwd, "plans/oakfield.yaml", "--baseline", "known.json", "--update-baseline");
    expect(outcome).toEqual({
      stdout: "",
      stderr: "cornerstones: known.json: 2 findings known, 0 before.\n",
      code: 0,
    });
    expect(readFileSync(join(cwd, "known.json"), "utf8")).toBe(BASELINE);
  });

  test("writes the same bytes again, also from another folder", async () => {
    const cwd = folder({ "known.json": BASELINE });
    await check(join(cwd, "plans"), "oakfield.yaml", "--baseline", "../known.json", "--update-baseline");
    expect(readFileSync(join(cwd, "known.json"), "utf8")).toBe(BASELINE);
  });

  test("writes nothing where no plan could be read", async () => {
    const cwd = folder();
    const args = ["plans/oakfeild.yaml", "--baseline", "known.json", "--update-baseline"];
    expect((await check(cwd, ...args)).code).toBe(2);
    expect(existsSync(join(cwd, "known.json"))).toBe(false);
  });

  test("cannot make errors of form known, and says so", async () => {
    const cwd = folder();
    const misspelt = PLAN.replace("    success: Families", "    sucess: Families");
    writeFileSync(join(cwd, "plans/oakfield.yaml"), misspelt);
    const named = await check(cwd, "plans/oakfield.yaml", "--baseline", "known.json", "--update-baseline");
    expect(named.stdout).toContain("error unknown-key");
    expect(named.stderr).toContain("1 more cannot be hidden: it keeps its plan from being read.");
    expect(named.code).toBe(0);
  });

  test("needs to be told the file", async () => {
    const { stderr, code } = await check(folder(), "plans/oakfield.yaml", "--update-baseline");
    expect(stderr).toContain("--baseline FILE");
    expect(code).toBe(2);
  });

  test("writes over nothing that is no baseline", async () => {
    const cwd = folder({ "package.json": '{ "name": "oakfield" }\n' });
    const args = ["plans/oakfield.yaml", "--baseline", "package.json", "--update-baseline"];
    const { stderr, code } = await check(cwd, ...args);
    expect(stderr).toContain("package.json: this is not a baseline");
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, "package.json"), "utf8")).toBe('{ "name": "oakfield" }\n');
  });
});

describe("a baseline", () => {
  test("hides what it knows, counts it, and shows what is new", async () => {
    const cwd = folder({ "known.json": BASELINE });
    expect(await check(cwd, "plans/oakfield.yaml", "--baseline", "known.json")).toEqual({
      stdout: "",
      stderr: "",
      code: 0,
    });
    writeFileSync(join(cwd, "plans/oakfield.yaml"), WORSE);
    const args = ["plans/oakfield.yaml", "--baseline", "known.json", "--format", "json=found.json"];
    const { stdout, code } = await check(cwd, ...args);
    expect(stdout).toMatch(/^plans\/oakfield\.yaml:\d+:\d+: warning action-overdue: [^\n]*\n$/);
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(join(cwd, "found.json"), "utf8")).summary).toMatchObject({
      warnings: 1,
      infos: 0,
      baselined: 2,
    });
  });

  test("still hides it after lines have moved, rows have changed places and other words have changed", async () => {
    const cwd = folder({ "known.json": BASELINE });
    const [head = "", first = "", second = "", ...rest] = PLAN.split(/^(?= {2}- measure: )/m);
    const moved = [`# A new head\n\n${head}`, second, first, ...rest].join("\n\n");
    writeFileSync(
      join(cwd, "plans/oakfield.yaml"),
      moved.replace("improve: The school's values", "improve: These days the school's values"),
    );
    expect((await check(cwd, "plans/oakfield.yaml", "--baseline", "known.json")).stdout).toBe("");
  });

  test("is named by the configuration too, relative to its folder", async () => {
    const cwd = folder({ "known.json": BASELINE, "cornerstones.config.yaml": "baseline: known.json\n" });
    mkdirSync(join(cwd, ".git"));
    expect((await check(join(cwd, "plans"), "oakfield.yaml")).stdout).toBe("");
  });

  test("tells what it no longer needs, and not what this run did not look at", async () => {
    const cwd = folder({ "known.json": BASELINE });
    writeFileSync(join(cwd, "plans/oakfield.yaml"), SOUND_PLAN);
    writeFileSync(join(cwd, "plans/elm.yaml"), SOUND_PLAN);
    const known = ["--baseline", "known.json"];
    expect((await check(cwd, "plans/oakfield.yaml", ...known)).stderr).toBe(
      `cornerstones: known.json: 2 entries are no longer needed, and --update-baseline leaves them out:
  plans/oakfield.yaml: link-without-reason measures/vi-shared-values/links/cm-positive-language=cm-positive-language
  plans/oakfield.yaml: voice-unanswered measures/vi-shared-values/voices/2025-10-06/said=~0fec7ca4c163cb
`,
    );
    expect((await check(cwd, "plans/oakfield.yaml", ...known, "--only", "no-recent-activity")).stderr).toBe(
      "",
    );
    expect((await check(cwd, "plans/elm.yaml", ...known)).stderr).toBe("");
    rmSync(join(cwd, "plans/oakfield.yaml"));
    expect((await check(cwd, "plans/elm.yaml", ...known)).stderr).toContain("2 entries are no longer needed");
  });

  test("tells the new name of a rule that has been renamed", async () => {
    const entry = { file: "plans/oakfield.yaml", rule: "quiet-row", key: "quiet-row measures/x", count: 2 };
    const cwd = folder({ "known.json": JSON.stringify({ version: 1, entries: [entry] }) });
    expect((await check(cwd, "plans/oakfield.yaml", "--baseline", "known.json")).stderr).toContain(
      'quiet-row measures/x (2 of them); the rule is now called "no-recent-activity"\n',
    );
  });

  test("that is missing or broken is exit code 2 and a sentence", async () => {
    const cwd = folder({ "broken.json": "{" });
    const missing = await check(cwd, "plans/oakfield.yaml", "--baseline", "known.json");
    expect(missing.stderr).toBe(
      "cornerstones: known.json: there is no such baseline; --update-baseline writes one\n",
    );
    expect(missing.code).toBe(2);
    const broken = await check(cwd, "plans/oakfield.yaml", "--baseline", "broken.json");
    expect(broken.stderr).toContain("broken.json: this is not a baseline");
    expect(broken.code).toBe(2);
  });

  test("leaves what it knows unmended, and what --fix does brings nothing of it back", async () => {
    const plan = PLAN.replace("label: Autumn", "label: Autumn #1 of us");
    const cwd = folder();
    writeFileSync(join(cwd, "plans/oakfield.yaml"), plan);
    const args = ["plans/oakfield.yaml", "--baseline", "known.json"];
    await check(cwd, ...args, "--update-baseline");
    expect(await check(cwd, ...args, "--fix")).toEqual({ stdout: "", stderr: "", code: 0 });
    expect(readFileSync(join(cwd, "plans/oakfield.yaml"), "utf8")).toBe(plan);
  });
});

test("no output is written over a baseline, a configuration or a catalogue, whatever it is called", async () => {
  const catalogue = 'catalogue: 1\nname: Oak Trust\nedition: "1"\nextends: four-cornerstones\nmeasures: []\n';
  const cwd = folder({
    "known.json": BASELINE,
    "oak.txt": catalogue,
    settings: "catalogue: oak.txt\nbaseline: known.json\n",
  });
  for (const name of ["known.json", "oak.txt", "settings"]) {
    const before = readFileSync(join(cwd, name), "utf8");
    const args = ["plans/oakfield.yaml", "--config", "settings", "--format", `json=${name}`];
    const { stderr, code } = await check(cwd, ...args);
    expect(stderr).toContain(
      `${name}: a plan, a catalogue, a configuration or a baseline is never written over`,
    );
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, name), "utf8")).toBe(before);
    const map = ["map", "plans/oakfield.yaml", "--config", "settings", "--output", name];
    expect((await run(map, { cwd })).stderr).toContain("is never written over");
    expect(readFileSync(join(cwd, name), "utf8")).toBe(before);
  }
});
