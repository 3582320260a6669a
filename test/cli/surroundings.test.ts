import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { SOUND_PLAN } from "../../src/check/reference/sound-plan.ts";
import { OutputError } from "../../src/errors.ts";
import { type Outcome, run } from "../transcript.ts";

const BIN = resolve("bin/cornerstones.js");
const PLAN = "2025-26.cornerstones.yaml";
const FAULTY = SOUND_PLAN.replace("by: 2026-03-20", "by: 20/3/2026");

function folder(files: Readonly<Record<string, string>> = {}): string {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), "cornerstones-around-")));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

/** Runs a command whose standard output takes nothing. */
function runFull(cwd: string, ...args: string[]): Promise<Outcome> {
  const wrote = (): never => {
    throw new OutputError("the output cannot be written: the disk is full");
  };
  return run(args, { cwd, today: "2026-01-20", wrote });
}

describe("where the output cannot be written, it is said what was saved all the same", () => {
  const LOST = "cornerstones: the output cannot be written: the disk is full";

  test("by an edit", async () => {
    const cwd = folder({ [PLAN]: SOUND_PLAN });
    const { stderr, code } = await runFull(cwd, "add", "cm-website");
    expect(stderr).toBe(`${LOST}; ${PLAN} is saved all the same\n`);
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, PLAN), "utf8")).toContain("cm-website");
  });

  test("by init, which writes two files", async () => {
    const cwd = folder();
    const { stderr } = await runFull(cwd, "init", PLAN, "--setting", "Oak", "--measure", "cm-website");
    expect(stderr).toBe(`${LOST}; ${PLAN} and cornerstones.schema.json are saved all the same\n`);
  });

  test("by a hook, by fixes, by a new baseline, by another format", async () => {
    const cwd = folder({ [PLAN]: FAULTY.replace("success: Families", "sucess: Families") });
    execFileSync("git", ["init", "-q"], { cwd });
    expect((await runFull(cwd, "init", "--hooks", "lefthook")).stderr).toContain("; lefthook.yml is saved");
    expect((await runFull(cwd, "check", "--fix")).stderr).toContain(`; ${PLAN} is saved`);
    const baseline = ["check", "--baseline", "known.json", "--update-baseline"];
    expect((await runFull(cwd, ...baseline)).stderr).toContain("; known.json is saved");
    const formats = ["check", "--format", "json=found.json", "--format", "pretty"];
    expect((await runFull(cwd, ...formats)).stderr).toContain("; found.json is saved");
  });

  test("and nothing more where nothing was", async () => {
    const cwd = folder({ [PLAN]: SOUND_PLAN });
    for (const args of [["report"], ["add", "cm-website", "--dry-run"]])
      expect((await runFull(cwd, ...args)).stderr).toBe(`${LOST}\n`);
  });

  test.skipIf(!existsSync("/dev/full"))("for real", () => {
    const cwd = folder({ [PLAN]: SOUND_PLAN });
    const command = `node "$1" add cm-website --date 2026-01-20 >/dev/full`;
    const { stderr, status } = spawnSync("sh", ["-c", command, "sh", BIN], { cwd, encoding: "utf8" });
    expect(stderr).toBe(`${LOST}; ${PLAN} is saved all the same\n`);
    expect(status).toBe(2);
  });
});

describe("streams that are closed", () => {
  test.each([
    ["standard output", ">&-"],
    ["standard error", "2>&-"],
    ["standard input", "<&-"],
    ["all of them", "<&- >&- 2>&-"],
    ["a pipe that nobody reads on", "| true"],
    ["a full disk for both", ">/dev/full 2>/dev/full"],
  ])("%s", (_, how) => {
    const cwd = folder({ [PLAN]: SOUND_PLAN });
    const script = `node "$1" check --as-of 2026-01-20 ${how}`;
    const { stdout, stderr, status } = spawnSync("sh", ["-c", script, "sh", BIN], { cwd, encoding: "utf8" });
    expect(stdout + stderr).not.toMatch(/\n {4}at |mistake of this program/);
    expect(status).toBe(how.includes("/dev/full") ? 2 : 0);
  });
});

test("a working folder that was deleted is told, by every command that needs one", () => {
  for (const args of ["check", "report x.yaml", "init --setting Oak --all", "record", "check --staged"]) {
    const cwd = folder();
    mkdirSync(join(cwd, "gone"));
    const script = `cd gone && rmdir ../gone && exec node "$1" ${args}`;
    const { stderr, status } = spawnSync("sh", ["-c", script, "sh", BIN], { cwd, encoding: "utf8" });
    expect(stderr).toBe("cornerstones: the current folder is gone; change to another one and try again\n");
    expect(status).toBe(2);
  }
});

test.each([
  ["check", "--format", "json"],
  ["report", "--format", "html"],
  ["map", "--format", "svg"],
])("the same input gives the same bytes whatever the time zone and the locale: %s %s %s", (...args) => {
  const cwd = folder();
  cpSync("examples/oakfield.cornerstones.yaml", join(cwd, PLAN));
  const texts = [
    { TZ: "Pacific/Kiritimati", LC_ALL: "C" },
    { TZ: "Pacific/Pago_Pago", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "Europe/London", LC_ALL: "de_DE.UTF-8" },
  ].map((env) => {
    const world = { cwd, env: { ...process.env, ...env }, encoding: "utf8" } as const;
    return spawnSync(process.execPath, [BIN, ...args, "--as-of", "2026-05-15"], world).stdout;
  });
  expect(texts[0]?.length).toBeGreaterThan(100);
  expect(new Set(texts).size).toBe(1);
});

describe("colour", () => {
  /** What is said, and whether it gives colour in a pipe and on a terminal. */
  const SETTINGS: readonly (readonly [
    string,
    readonly string[],
    Readonly<Record<string, string>>,
    boolean,
    boolean,
  ])[] = [
    ["nothing", [], {}, false, true],
    ["NO_COLOR", [], { NO_COLOR: "1" }, false, false],
    ["NO_COLOR, which beats FORCE_COLOR", [], { NO_COLOR: "1", FORCE_COLOR: "1" }, false, false],
    ["an empty NO_COLOR, which says nothing", [], { NO_COLOR: "" }, false, true],
    ["FORCE_COLOR", [], { FORCE_COLOR: "1" }, true, true],
    ["FORCE_COLOR=0", [], { FORCE_COLOR: "0" }, false, false],
    ["a terminal that can draw nothing", [], { TERM: "dumb" }, false, false],
    ["--color always, which beats both", ["--color", "always"], { NO_COLOR: "1", TERM: "dumb" }, true, true],
    ["--color never", ["--color", "never"], { FORCE_COLOR: "1" }, false, false],
  ];

  test.each(SETTINGS)("with %s", async (_, args, env, inPipe, onTerminal) => {
    const cwd = folder({ [PLAN]: FAULTY });
    for (const [isTerminal, expected] of [
      [false, inPipe],
      [true, onTerminal],
    ] as const) {
      const { stdout } = await run(["check", ...args], { cwd, env, isTerminal });
      expect(stdout.includes("\u001b[")).toBe(expected);
    }
  });
});

test("on a terminal that can draw nothing nothing is asked", async () => {
  const refused = async (): Promise<never> => {
    throw new Error("asked");
  };
  const ask = { say: refused, text: refused, choose: refused, tick: refused, yesNo: refused };
  const { stderr, code } = await run(["init"], { cwd: folder(), env: { TERM: "dumb" }, ask });
  expect(stderr).toContain("--setting");
  expect(code).toBe(2);
});

describe("names of files", () => {
  const NAMES = [
    "a space.cornerstones.yaml",
    "line\nbreak.cornerstones.yaml",
    "100%25.cornerstones.yaml",
    "[brackets]{braces}(x).cornerstones.yaml",
    "-leading.cornerstones.yaml",
    "--help.cornerstones.yaml",
    "!not.cornerstones.yaml",
    "star*.cornerstones.yaml",
    "back\\slash.cornerstones.yaml",
    "quote\"'`$(x).cornerstones.yaml",
    "e\u0301cole.cornerstones.yaml",
    "\u00e9cole.cornerstones.yaml",
    "\u{1f3eb}\u202egnp.cornerstones.yaml",
  ];

  test.each([
    [
      "as one character, where the disk has two",
      "\u00e9cole.cornerstones.yaml",
      "e\u0301cole.cornerstones.yaml",
    ],
    ["as two, where the disk has one", "e\u0301cole.cornerstones.yaml", "\u00e9cole.cornerstones.yaml"],
  ])("may be typed with a letter's mark %s", async (_, typed, there) => {
    const cwd = folder({ [there]: SOUND_PLAN });
    for (const args of [[typed], [typed.replace("cole", "*")]]) {
      const { stdout } = await run(["check", "--format", "json", ...args], { cwd, today: "2026-01-20" });
      expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 1 }, unreadable: [] });
    }
    const edit = await run(["add", "cm-website", "--plan", typed], { cwd, today: "2026-01-20" });
    expect(edit.code).toBe(0);
    expect(readFileSync(join(cwd, there), "utf8")).toContain("cm-website");
  });

  test("of every kind are found, named, checked and changed as what they are", async () => {
    const cwd = folder(Object.fromEntries(NAMES.map((name) => [name, FAULTY])));
    const all = await run(["check", "--format", "json"], { cwd, today: "2026-01-20" });
    const { diagnostics, summary } = JSON.parse(all.stdout);
    expect(summary.files).toBe(NAMES.length);
    expect(new Set(diagnostics.map(({ file }: { file: string }) => file))).toEqual(new Set(NAMES));
    for (const name of NAMES) {
      const args = ["check", "--fix", "--format", "json", "--", name];
      const one = await run(args, { cwd, today: "2026-01-20" });
      expect(JSON.parse(one.stdout).summary.files).toBe(1);
      expect(readFileSync(join(cwd, name), "utf8")).toBe(SOUND_PLAN);
    }
  });
});
