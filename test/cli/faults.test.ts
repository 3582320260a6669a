import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SOUND_PLAN } from "../../src/check/reference/sound-plan.ts";
import { run } from "../transcript.ts";

const isRoot = process.getuid?.() === 0;

function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), "cornerstones-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

const PLAN = "plan.cornerstones.yaml";

/** All that stands in a folder, links by what they lead to. */
function contentOf(path: string): Readonly<Record<string, string | null>> {
  const contents = readdirSync(path).map((name) => {
    const file = join(path, name);
    return [name, existsSync(file) ? readFileSync(file, "utf8") : null];
  });
  return Object.fromEntries(contents);
}

describe("a file that cannot be used gets its sentence, and exit code 2", () => {
  test("a missing file", async () => {
    expect(await run(["check", "missing.yaml"], { cwd: folder() })).toEqual({
      stdout: "No plan checked. 1 plan could not be read.\n",
      stderr: "cornerstones: missing.yaml: there is no such file\n",
      code: 2,
    });
  });

  test("a folder without a plan", async () => {
    const cwd = folder();
    mkdirSync(join(cwd, "empty.yaml"));
    const { stderr, code } = await run(["check", "empty.yaml"], { cwd });
    expect(stderr).toContain("empty.yaml: no plan stands in this folder or below it");
    expect(code).toBe(2);
  });

  test("a pipe with nobody at the other end", async () => {
    const cwd = folder();
    execFileSync("mkfifo", [join(cwd, "pipe.yaml")]);
    const { stderr, code } = await run(["check", "pipe.yaml"], { cwd });
    expect(stderr).toBe("cornerstones: pipe.yaml: this is not a regular file\n");
    expect(code).toBe(2);
  });

  test("a device", async () => {
    const { stderr, code } = await run(["check", "/dev/zero"]);
    expect(stderr).toBe("cornerstones: /dev/zero: this is not a regular file\n");
    expect(code).toBe(2);
  });

  test("a plan of 2 MB, and how to read it all the same", async () => {
    const cwd = folder({ [PLAN]: `${SOUND_PLAN}# ${"x".repeat(2_000_000)}\n` });
    const refused = await run(["check", PLAN], { cwd });
    expect(refused.stderr).toContain(`${PLAN}: this is larger than 1 MB`);
    expect(refused.code).toBe(2);
    expect(
      (await run(["check", PLAN, "--max-bytes", "3000000", "--as-of", "2026-01-20"], { cwd })).code,
    ).toBe(0);
  });

  test.skipIf(isRoot)("a file that may not be read (skipped for root, who may read everything)", async () => {
    const cwd = folder({ [PLAN]: SOUND_PLAN });
    chmodSync(join(cwd, PLAN), 0);
    const { stderr, code } = await run(["check", PLAN], { cwd });
    expect(stderr).toBe(`cornerstones: ${PLAN}: you may not read or write this file\n`);
    expect(code).toBe(2);
  });

  test("a link that leads nowhere, and links that lead round in a circle", async () => {
    const cwd = folder();
    symlinkSync("nowhere.yaml", join(cwd, "dangling.yaml"));
    symlinkSync("b.yaml", join(cwd, "a.yaml"));
    symlinkSync("a.yaml", join(cwd, "b.yaml"));
    const { stderr } = await run(["check", "dangling.yaml", "a.yaml"], { cwd });
    expect(stderr).toContain("dangling.yaml: there is no such file");
    expect(stderr).toContain("a.yaml: the links of this path lead round in a circle");
  });

  test("no plan anywhere, and that being fine", async () => {
    const cwd = folder();
    const { stderr, code } = await run(["check"], { cwd });
    expect(stderr).toContain("no plan found here or below");
    expect(code).toBe(2);
    expect((await run(["check", "--allow-empty"], { cwd })).code).toBe(0);
  });

  test("a missing plan beside one with findings: both are told, and 2 wins", async () => {
    const cwd = folder({ [PLAN]: SOUND_PLAN.replace("cornerstones: 1", "cornerstones: 2") });
    const { stdout, stderr, code } = await run(["check", PLAN, "missing.yaml"], { cwd });
    expect(stdout).toContain("unsupported-version");
    expect(stderr).toContain("missing.yaml");
    expect(code).toBe(2);
  });
});

describe("bytes that are no UTF-8 text are a finding, and exit code 1", () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ["Windows-1252", Buffer.from(SOUND_PLAN.replace("Oakfield", "Caf\u00e9"), "latin1"), "byte E9"],
    ["UTF-16, as Notepad's Unicode", Buffer.from(`\ufeff${SOUND_PLAN}`, "utf16le"), "UTF-16"],
    ["an empty file", new Uint8Array(), "not-a-plan"],
  ];
  test.each(cases)("%s", async (_, bytes, words) => {
    const cwd = folder({ [PLAN]: bytes });
    const { stdout, code } = await run(["check", PLAN, "--as-of", "2026-01-20"], { cwd });
    expect(stdout).toContain(words);
    expect(stdout).toContain("1 error.");
    expect(code).toBe(1);
  });
});

describe("finding plans", () => {
  test("below the current folder, without dot folders, node_modules and what git ignores", async () => {
    const cwd = folder({
      "a.cornerstones.yaml": SOUND_PLAN,
      ".gitignore": "ignored/\n",
      "notes.yaml": "a: 1\n",
    });
    for (const name of ["b", ".hidden", "node_modules", "ignored"]) {
      mkdirSync(join(cwd, name));
      writeFileSync(join(cwd, name, "cornerstones.yml"), `${SOUND_PLAN}# ${name}\n`);
    }
    execFileSync("git", ["init", "-q"], { cwd });
    const { stdout } = await run(["report", "--format", "json", "--as-of", "2026-01-20"], { cwd });
    const { plans } = JSON.parse(stdout);
    expect(plans.map(({ file }: { file: string }) => file)).toEqual([
      "a.cornerstones.yaml",
      "b/cornerstones.yml",
    ]);
  });

  test("names with spaces, brackets and percent signs; a glob; one file by two names is read once", async () => {
    const cwd = folder({ "a [1] 100%.cornerstones.yaml": SOUND_PLAN, "-dash.cornerstones.yaml": SOUND_PLAN });
    symlinkSync("-dash.cornerstones.yaml", join(cwd, "same.cornerstones.yaml"));
    const all = await run(
      ["check", "--format", "json", "--as-of", "2026-01-20", "--", "*.yaml", "a [1] 100%.cornerstones.yaml"],
      { cwd },
    );
    expect(JSON.parse(all.stdout).summary.files).toBe(2);
    const dash = await run(["check", "--as-of", "2026-01-20", "--", "-dash.cornerstones.yaml"], { cwd });
    expect(dash.code).toBe(0);
  });

  test("from standard input, under the name that an editor gives", async () => {
    const stdin = SOUND_PLAN.replace("2026-03-20", "Easter");
    const { stdout, code } = await run(
      ["check", "-", "--stdin-filename", "plans/oakfield.yaml", "--format", "compact"],
      { stdin },
    );
    expect(stdout).toContain("plans/oakfield.yaml:90:69: error invalid-date:");
    expect(code).toBe(1);
  });
});

test("a terminal that does not know its size is as wide as COLUMNS says, else 80", async () => {
  const widest = async (columns: number, env: Record<string, string>): Promise<number> => {
    const { stdout } = await run(["explain", "unlinked-measure"], { cwd: folder(), columns, env });
    return Math.max(...stdout.split("\n").map((line) => line.length));
  };
  expect(await widest(0, {})).toBe(await widest(80, {}));
  expect(await widest(0, { COLUMNS: "40" })).toBe(await widest(40, {}));
});

describe("what is written", () => {
  test("--output replaces a result, never a plan", async () => {
    const cwd = folder({ [PLAN]: SOUND_PLAN, "old.svg": "old" });
    expect((await run(["map", PLAN, "--format", "svg", "--output", "old.svg"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "old.svg"), "utf8")).toMatch(/^<svg|^<\?xml/);
    const refused = await run(["map", PLAN, "--output", PLAN], { cwd });
    expect(refused.stderr).toContain("is never written over");
    expect(refused.code).toBe(2);
    expect(readFileSync(join(cwd, PLAN), "utf8")).toBe(SOUND_PLAN);
  });

  test.each([
    ["what would become a plan", "new.cornerstones.yaml", "this would be taken for a plan"],
    ["what would become a configuration", "cornerstones.config.yml", "this would be taken for a plan"],
    ["a configuration", "cornerstones.config.yaml", "is never written over"],
    ["a plan that is not read in this run, whatever it is called", "old plan.txt", "is never written over"],
    ["a catalogue", "ours", "is never written over"],
    ["a baseline that nobody names in this run", "known.json", "is never written over"],
    [
      "the baseline that the configuration names, also before it is there",
      "to-come.json",
      "is never written over",
    ],
    ["a link to a plan", "link.html", "is never written over"],
    ["a link to a plan that is not there yet", "dangling.html", "this would be taken for a plan"],
  ])("--output does not write %s", async (_, output, words) => {
    const cwd = folder({
      [PLAN]: SOUND_PLAN,
      "cornerstones.config.yaml": "baseline: to-come.json\n",
      nothing: "# nothing is set here\n",
      "old plan.txt": `# ours\n---\n${SOUND_PLAN}`,
      ours: "catalogue: 1\nname: Ours\nextends: four-cornerstones\nmeasures: []\n",
      "known.json": '{\n  "version": 1,\n  "entries": []\n}\n',
    });
    symlinkSync(PLAN, join(cwd, "link.html"));
    symlinkSync("not-yet.cornerstones.yaml", join(cwd, "dangling.html"));
    const before = contentOf(cwd);
    for (const args of [
      ["report", PLAN],
      ["map", PLAN],
    ]) {
      const { stderr, code } = await run([...args, "--output", output], { cwd });
      expect(stderr).toContain(`--output ${output}: `);
      expect(stderr).toContain(words);
      expect(code).toBe(2);
    }
    if (output !== "to-come.json") {
      const args = ["check", PLAN, "--config", "nothing", "--format", `json=${output}`];
      expect((await run(args, { cwd })).stderr).toContain(words);
    }
    expect(contentOf(cwd)).toEqual(before);
  });

  test("no baseline is written where a plan would be looked for", async () => {
    const cwd = folder({ [PLAN]: SOUND_PLAN });
    const args = ["check", PLAN, "--update-baseline", "--baseline", "known.cornerstones.yaml"];
    const { stderr, code } = await run(args, { cwd });
    expect(stderr).toContain("--baseline known.cornerstones.yaml: this would be taken for a plan");
    expect(code).toBe(2);
  });

  test("init writes over nothing without --force", async () => {
    const cwd = folder();
    const args = ["init", "my.cornerstones.yaml", "--setting", "Ysgol Llyn Arian", "--measure", "cm-website"];
    expect((await run(args, { cwd })).code).toBe(0);
    const again = await run(args, { cwd });
    expect(again.stderr).toContain("is there already");
    expect(again.code).toBe(2);
    expect((await run([...args, "--force"], { cwd })).code).toBe(0);
  });
});

describe("wrong usage is one line, names what is meant, and exits 2", () => {
  test.each([
    [["chekc"], "did you mean check?"],
    [["check", "--formt", "json"], "did you mean --format?"],
    [["check", "--format", "jsn"], "did you mean json?"],
    [["check", "--as-of", "5/15/2026"], "the day comes first here"],
    [["explain", "unknown-keys"], 'did you mean "unknown-key"?'],
    [["schema", "plans"], "did you mean plan?"],
    [["catalogue", "show", "wc-staff-inducton"], "did you mean wc-staff-induction"],
    [["init"], "--setting"],
    [["init", "--setting", "Oakfield"], "--measure"],
    [["init", "--setting", "Oakfield", "--cornerstone", "comunicate"], "did you mean communicate?"],
    [
      ["init", "--setting", "Oakfield", "--all", "--from", "2026-09-01", "--to", "2026-08-01"],
      "--to is the later day",
    ],
  ])("%j", async (args, words) => {
    const { stderr, stdout, code } = await run(args, { cwd: folder() });
    expect(stderr).toContain(words);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

describe("a report says how much of a plan is left out of it", () => {
  const TARGET = "baseline: { value: 70, date: 2025-09-15 }\n        target: { value: 60, by: 2026-07-01 }";
  const row = (readings: string) => `cornerstones: 1
setting: Oakfield
period: { from: 2025-09-01, to: 2026-07-21 }
measures:
  - measure: wc-attendance
    improve: Mornings
    indicators:
      - id: here
        what: Pupils here on time
        aim: up
        ${TARGET}
        readings: [${readings}]
`;
  const told = async (readings: string, ...args: string[]) => {
    const cwd = folder({ [PLAN]: row(readings) });
    return (await run(["report", PLAN, ...args], { cwd })).stderr.split(". Run")[0];
  };

  test("what is defined all the same is shown, and not said to be left out", async () => {
    expect(await told("", "--as-of", "2026-01-20")).toBe(
      `cornerstones: ${PLAN} has 1 error: 1 is shown as it is`,
    );
  });

  test("beside what is left out", async () => {
    expect(await told("{ date: 2026-01-09, value: 64, of: 0 }", "--as-of", "2026-01-20")).toBe(
      `cornerstones: ${PLAN} has 2 errors: 1 thing could not be read and is left out, and 1 is shown as it is`,
    );
  });

  test("a day that is still to come today, and not one that only an earlier day does not know", async () => {
    expect(await told("{ date: 2999-01-09, value: 64 }")).toContain(
      "has 2 errors: 1 thing could not be read and is left out, and 1 is shown as it is",
    );
    expect(await told("{ date: 2026-01-09, value: 64 }", "--as-of", "2025-12-01")).toContain(
      "has 1 error: 1 is shown",
    );
  });
});
