import { execFileSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import { lockText } from "../../../src/cli/files/lock-owner.ts";
import { nodeDisk } from "../../../src/cli/files/node-disk.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { applyEdits } from "../../../src/source/source.ts";
import { type Outcome, run, type World } from "../../transcript.ts";

const PLAN = "plan.cornerstones.yaml";
/** A date written another way, which can be mended, and a measure that nobody knows, which cannot. */
const FAULTY = SOUND_PLAN.replace("by: 2026-03-20", "by: 20/3/2026").replace(
  "  - measure: vi-shared-values",
  "  - measure: vi-shared-valves",
);
const MENDED = FAULTY.replace("by: 20/3/2026", "by: 2026-03-20");

function folder(content: string | Uint8Array = FAULTY): { readonly cwd: string; readonly file: string } {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-fix-"));
  writeFileSync(join(cwd, PLAN), content);
  return { cwd, file: join(cwd, PLAN) };
}

function fix(world: World, ...args: string[]): Promise<Outcome> {
  return run(["check", "--as-of", "2026-01-20", "--format", "compact", "--fix", ...args], world);
}

function dryRun(world: World, ...args: string[]): Promise<Outcome> {
  return run(["check", "--as-of", "2026-01-20", "--fix-dry-run", ...args], world);
}

describe("--fix", () => {
  test("mends what can be mended, says so, and prints what remains, by which it exits", async () => {
    const { cwd, file } = folder();
    const { stdout, stderr, code } = await fix({ cwd }, PLAN);
    expect(readFileSync(file, "utf8")).toBe(MENDED);
    expect(stderr).toBe(`cornerstones: ${PLAN}: 1 finding fixed (invalid-date)\n`);
    expect(stdout).not.toContain("invalid-date");
    expect(stdout).toContain("unknown-measure");
    expect(code).toBe(1);
    expect(readdirSync(cwd)).toEqual([PLAN]);
  });

  test("exits 0 where nothing remains, and then has nothing more to say or to write", async () => {
    const { cwd, file } = folder(SOUND_PLAN.replace("by: 2026-03-20", "by: 20/3/2026"));
    expect((await fix({ cwd }, PLAN)).code).toBe(0);
    const written = statSync(file).mtimeMs;
    expect(await fix({ cwd }, PLAN)).toEqual({ stdout: "", stderr: "", code: 0 });
    expect(statSync(file).mtimeMs).toBe(written);
  });

  test("waits for whoever changes the file, and takes over from one who was killed", async () => {
    const { cwd, file } = folder();
    const { processes } = nodeDisk();
    const killed = { ...processes, own: () => ({ ...processes.own(), process: 2 ** 31 - 1 }) };
    writeFileSync(`${file}.lock`, lockText(killed));
    await fix({ cwd }, PLAN);
    expect(readFileSync(file, "utf8")).toBe(MENDED);
    expect(readdirSync(cwd)).toEqual([PLAN]);
  });

  test("leaves alone what would bring another error, and says which; it is no longer offered either", async () => {
    const faulty = SOUND_PLAN.replace("by: 2026-03-20", "by: 2026-03-20, done: 1/7/2026");
    const { cwd, file } = folder(faulty);
    const { stderr, code } = await fix({ cwd }, PLAN, "--format", "json=found.json");
    const { summary, diagnostics } = JSON.parse(readFileSync(join(cwd, "found.json"), "utf8"));
    expect(readFileSync(file, "utf8")).toBe(faulty);
    expect(stderr).toBe(
      `cornerstones: ${PLAN}:90: invalid-date is left as it is: fixing it would bring in-the-future\nWrote found.json\n`,
    );
    expect([summary.fixable, diagnostics[0].fix]).toEqual([0, null]);
    expect(code).toBe(1);
  });

  test("mends only what --only asks for, and still heeds all rules", async () => {
    const { cwd, file } = folder(SOUND_PLAN.replace("label: Autumn", "label: Aut\u00adumn"));
    await fix({ cwd }, PLAN, "--only", "out-of-order");
    expect(readFileSync(file, "utf8")).toContain("label: Aut\u00adumn");
    await fix({ cwd }, PLAN, "--only", "hidden-characters");
    expect(readFileSync(file, "utf8")).toContain("label: Autumn");
  });

  test("of standard input: the mended text on standard output, what remains on standard error", async () => {
    const { cwd } = folder();
    const { stdout, stderr, code } = await fix({ cwd, stdin: FAULTY }, "-", "--stdin-filename", "new.yaml");
    expect(stdout).toBe(MENDED);
    expect(stderr).toContain("cornerstones: new.yaml: 1 finding fixed (invalid-date)\n");
    expect(stderr).toMatch(/^new\.yaml:\d+:\d+: error unknown-measure: /m);
    expect(code).toBe(1);
    expect((await fix({ cwd, stdin: SOUND_PLAN }, "-")).stdout).toBe(SOUND_PLAN);
  });

  test("cannot be had with its preview, or with what looks at no file", async () => {
    const { cwd } = folder();
    for (const other of ["--fix-dry-run", "--staged", "--update-baseline"]) {
      const { stderr, code } = await fix({ cwd }, PLAN, other);
      expect(stderr).toMatch(/^cornerstones: (--\S+) and (--\S+) exclude each other/);
      expect(stderr).toContain(other);
      expect(code).toBe(2);
    }
  });
});

describe("--fix changes only the bytes of its fixes", () => {
  test.each([
    ["Windows line ends", FAULTY.replaceAll("\n", "\r\n"), MENDED.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${FAULTY}`, `\ufeff${MENDED}`],
    ["no line end at the end", FAULTY.trimEnd(), MENDED.trimEnd()],
    [
      "old Mac line ends in a comment",
      FAULTY.replace("\n", " # a\r#b\n"),
      MENDED.replace("\n", " # a\r#b\n"),
    ],
    [
      "emoji, Welsh and Urdu",
      FAULTY.replace("Oakfield", "Ysgol Gŵyr 🏴󠁧󠁢󠁷󠁬󠁳󠁿 اسکول"),
      MENDED.replace("Oakfield", "Ysgol Gŵyr 🏴󠁧󠁢󠁷󠁬󠁳󠁿 اسکول"),
    ],
    ["comments and blank lines", `# note\n\n\n${FAULTY}\n\n# end`, `# note\n\n\n${MENDED}\n\n# end`],
  ])("%s", async (_, before, after) => {
    const { cwd, file } = folder(before);
    await fix({ cwd }, PLAN);
    expect(readFileSync(file, "utf8")).toBe(after);
    const { stdout } = await fix({ cwd, stdin: before }, "-");
    expect(stdout).toBe(after);
  });
});

describe("--fix never writes", () => {
  test.each([
    ["bytes that are not UTF-8", Buffer.from(FAULTY.replace("Oakfield", "Café"), "latin1")],
    ["UTF-16", Buffer.from(`\ufeff${FAULTY}`, "utf16le")],
    ["a file cut short in the middle of a character", Buffer.from(`${FAULTY}# ŵ`).subarray(0, -1)],
  ])("%s, which it hands on as they are", async (_, bytes) => {
    const { cwd, file } = folder(bytes);
    expect((await fix({ cwd }, PLAN)).code).toBe(1);
    expect(readFileSync(file)).toEqual(bytes);
    const handed: Uint8Array[] = [];
    await run(["check", "--fix", "-"], {
      cwd,
      stdin: bytes,
      wrote: (chunk) => handed.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk),
    });
    expect(Buffer.concat(handed)).toEqual(bytes);
  });

  test("a read-only file: it stays as it is, is judged as it is, and the exit code is 2", async () => {
    const { cwd, file } = folder();
    chmodSync(file, 0o444);
    const { stdout, stderr, code } = await fix({ cwd }, PLAN);
    expect(readFileSync(file, "utf8")).toBe(FAULTY);
    expect(stderr).toBe(`cornerstones: ${PLAN}: this file is read-only, and stays as it is\n`);
    expect(stdout).toContain("invalid-date");
    expect(code).toBe(2);
  });

  test("over a link: what it leads to is mended", async () => {
    const { cwd, file } = folder();
    symlinkSync(PLAN, join(cwd, "link.yaml"));
    await fix({ cwd }, "link.yaml");
    expect(lstatSync(join(cwd, "link.yaml")).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, "utf8")).toBe(MENDED);
  });
});

describe("--fix-dry-run", () => {
  test("prints what --fix would change, writes nothing, and exits as it would", async () => {
    const { cwd, file } = folder();
    const { stdout, stderr, code } = await dryRun({ cwd }, PLAN);
    expect(stdout).toContain(`--- ${PLAN}\n+++ ${PLAN}\n@@ -87,7 +87,7 @@\n`);
    expect(stdout).toContain(
      "\n-      - { do: Agree a list of words with families, lead: SENCo, by: 20/3/2026 }\n",
    );
    expect(stderr).toContain(`cornerstones: ${PLAN}: 1 finding would be fixed (invalid-date)\n`);
    expect(stderr).toContain(" would remain\n");
    expect(code).toBe(1);
    expect(readFileSync(file, "utf8")).toBe(FAULTY);
  });

  test.each([
    ["patch", ["-p0"]],
    ["git", ["apply", "-p0", "-"]],
  ])("is what %s needs to do the same", async (command, args) => {
    for (const content of [FAULTY, `\ufeff${FAULTY.replaceAll("\n", "\r\n")}`, FAULTY.trimEnd()]) {
      const { cwd, file } = folder(content);
      const { stdout } = await dryRun({ cwd }, PLAN);
      execFileSync(command, args, { cwd, input: stdout, stdio: "pipe" });
      const patched = readFileSync(file);
      writeFileSync(file, content);
      await fix({ cwd }, PLAN);
      expect(patched).toEqual(readFileSync(file));
    }
  });

  test("says so where nothing would change", async () => {
    const { cwd } = folder(SOUND_PLAN.replace("vi-shared-values\n    lead", "vi-shared-valves\n    lead"));
    const { stdout, stderr } = await dryRun({ cwd }, PLAN);
    expect(stdout).toBe("");
    expect(stderr).toContain("cornerstones: nothing would be fixed, and ");
  });

  test("writes the diff to --output, byte for byte; it prints no findings in any format", async () => {
    const { cwd } = folder(FAULTY.replace("label: Autumn", 'label: "Aut\u00adumn"'));
    await dryRun({ cwd }, PLAN, "--output", "mend.diff");
    expect(readFileSync(join(cwd, "mend.diff"), "utf8")).toContain('-    label: "Aut\u00adumn"\n');
    expect((await dryRun({ cwd }, PLAN, "--format", "json")).code).toBe(2);
  });

  test("in the log of a build nothing in a plan can pass for an order to the runner, or hide", async () => {
    const faulty = FAULTY.replace(
      "improve: Letters home speak of what children can do\n",
      "improve: |\n      ::error::Boo\n      ##[error]Boo \u202eoob\n",
    ).replace("success: Families say", "Success: Families say");
    const { cwd } = folder(faulty);
    const piped = await dryRun({ cwd }, PLAN);
    expect(piped.stdout).toContain("       <U+003A>:error::Boo\n       <U+0023>#[error]Boo \u202eoob\n");
    expect(piped.stderr).toContain("--output FILE writes them as they are");
    await dryRun({ cwd }, PLAN, "--output", "mend.diff");
    expect(readFileSync(join(cwd, "mend.diff"), "utf8")).toContain(
      "       ::error::Boo\n       ##[error]Boo \u202eoob\n",
    );
    const logged = (await dryRun({ cwd, env: { CI: "true" } }, PLAN)).stdout;
    expect(logged).toContain("       <U+003A>:error::Boo\n       <U+0023>#[error]Boo <U+202E>oob\n");
  });
});

test("a plan of nearly 1 MB is mended too", async () => {
  const lines = Array.from({ length: 9000 }, (_, index) => `# ${index} ${"x".repeat(80)}\n`).join("");
  const { cwd, file } = folder(lines + FAULTY);
  await fix({ cwd }, PLAN);
  expect(readFileSync(file, "utf8")).toBe(lines + MENDED);
});

/** Plans with things that can be fixed, or seem so, and the days on which they are fixed. */
const DAY = "2026-03-25";
const DAYS = ["2025-09-01", "2026-03-25", "2026-07-21", "2030-01-01"];
describe("what check counts as fixable is what --fix then fixes, on any day", () => {
  const row = (lines: string): string =>
    `cornerstones: 1\nsetting: S\nperiod: { from: 2025-09-01, to: 2026-07-21 }\nmeasures:\n  - measure: wc-staff-induction\n${lines}`;
  test.each([
    ["a colon in a text", row("    improve: Training: x\n"), 1],
    ["a date that has passed since", row("    improve: x\n    actions: [{ do: y, by: 1/10/2025 }]\n"), 1],
    ["two faults of one line", row("    Improve: Training: x\n    success: y\n"), 1],
    [
      "a key whose fix shows another fault",
      row("    improve: x\n    actions: [{ do: y, Done: 1/9/2025 }]\n"),
      1,
    ],
    ["a text that was a comment", row("    improve: x #aside\n"), 0],
    [
      "text that a merge left twice",
      row("<<<<<<< a\n    improve: Training: x\n=======\n    improve: y\n>>>>>>> b\n"),
      0,
    ],
    ["another encoding", Buffer.from(row("    improve: Training: caf\u00e9\n"), "latin1"), 0],
  ])("%s", async (_, content, count) => {
    for (const day of DAYS) {
      const { cwd } = folder(content);
      const found = await run(["check", "--as-of", day, "--format", "json", PLAN], { cwd });
      expect([day, JSON.parse(found.stdout).summary.fixable]).toEqual([day, count]);
      const { stderr } = await run(["check", "--as-of", day, "--fix", PLAN], { cwd });
      expect(stderr).toContain(count === 0 ? "" : `${PLAN}: 1 finding fixed (`);
      const left = await run(["check", "--as-of", day, "--format", "json", PLAN], { cwd });
      expect(JSON.parse(left.stdout).summary.fixable).toBe(0);
    }
  });

  test("a day without its year, which only the period's fix says, has a fix of the text as it is", async () => {
    const { cwd, file } = folder(
      row("    improve: x\n    actions: [{ do: y, by: 3 Nov }]\n").replace("2025-09-01", "01/09/2025"),
    );
    const before = readFileSync(file, "utf8");
    const { stdout } = await run(["check", "--as-of", DAY, "--format", "json", PLAN], { cwd });
    const { summary, diagnostics } = JSON.parse(stdout);
    expect(summary.fixable).toBe(2);
    const edits = diagnostics.flatMap((each: Diagnostic) => each.fix?.edits ?? []);
    const { stderr } = await run(["check", "--as-of", DAY, "--fix", PLAN], { cwd });
    expect(stderr).toContain("2 findings fixed (invalid-date 2 times)");
    expect(readFileSync(file, "utf8")).toBe(applyEdits(before, edits));
    expect(readFileSync(file, "utf8")).toContain("by: 2025-11-03");
  });

  test("a date of which one day makes an error", async () => {
    const { cwd } = folder(row("    improve: x\n    actions: [{ do: y, done: 1/3/2026 }]\n"));
    const fixable = async (day: string): Promise<unknown> =>
      JSON.parse((await run(["check", "--as-of", day, "--format", "json", PLAN], { cwd })).stdout).summary
        .fixable;
    expect(await fixable("2026-02-27")).toBe(0);
    expect(await fixable("2026-02-28")).toBe(1);
    const { stderr } = await run(["check", "--as-of", "2026-02-27", "--fix", PLAN], { cwd });
    expect(stderr).toContain("invalid-date is left as it is: fixing it would bring in-the-future\n");
  });
});

test("what was a comment is never fixed into a text that a public report prints", async () => {
  const aside = SOUND_PLAN.replace(
    "        kind: thanks\n",
    "        kind: thanks\n        share: yes\n",
  ).replace("said: I like it when my little brother comes too", "said: I like it #aside about his brother");
  const { cwd, file } = folder(aside);
  await fix({ cwd }, PLAN);
  expect(readFileSync(file, "utf8")).toBe(aside);
  const { stdout } = await run(["report", PLAN, "--public", "--view", "voices", "--as-of", "2026-01-20"], {
    cwd,
  });
  expect(stdout).toContain("I like it");
  expect(stdout).not.toContain("aside");
});
