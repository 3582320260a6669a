import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
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

function folder(config: string | null): string {
  const path = mkdtempSync(join(tmpdir(), "cornerstones-config-"));
  mkdirSync(join(path, "plans"));
  writeFileSync(join(path, "plans/oakfield.yaml"), PLAN);
  if (config !== null) writeFileSync(join(path, "cornerstones.config.yaml"), config);
  return path;
}

function check(cwd: string, ...args: string[]): Promise<Outcome> {
  return run(["check", "--as-of", "2026-01-20", "--format", "compact", ...args], { cwd });
}

async function found(cwd: string, ...args: string[]): Promise<string[]> {
  const hints = args.includes("--quiet") ? [] : ["--info"];
  const { stdout } = await check(cwd, "plans/oakfield.yaml", ...hints, ...args);
  return [...stdout.matchAll(/: (error|warning|info) (\S+):/g)].map(
    ([, severity, rule]) => `${severity} ${rule}`,
  );
}

describe("rules are weighed", () => {
  test("as they are, without a word", async () => {
    expect(await found(folder(null))).toEqual(["warning voice-unanswered", "info link-without-reason"]);
  });

  test("by the configuration", async () => {
    const cwd = folder("rules:\n  voice-unanswered: error\n  link-without-reason: off\n");
    expect(await found(cwd)).toEqual(["error voice-unanswered"]);
    expect((await check(cwd, "plans/oakfield.yaml")).code).toBe(1);
  });

  test("by --rule, which beats the configuration", async () => {
    const cwd = folder("rules: { voice-unanswered: error }\n");
    expect(
      await found(cwd, "--rule", "voice-unanswered=info", "--rule", "link-without-reason=warning"),
    ).toEqual(["info voice-unanswered", "warning link-without-reason"]);
  });

  test("--only asks for some of them; what keeps a plan from being read is told all the same", async () => {
    const cwd = folder(null);
    expect(await found(cwd, "--only", "link-without-reason")).toEqual(["info link-without-reason"]);
    writeFileSync(
      join(cwd, "plans/oakfield.yaml"),
      PLAN.replace("    success: Families", "    sucess: Families"),
    );
    expect(await found(cwd, "--only", "link-without-reason")).toContain("error unknown-key");
  });
});

describe("what fails", () => {
  test("is said by --fail-on, else by the configuration, else errors", async () => {
    const cwd = folder("fail-on: warning\n");
    expect((await check(cwd, "plans/oakfield.yaml")).code).toBe(1);
    expect((await check(cwd, "plans/oakfield.yaml", "--fail-on", "error")).code).toBe(0);
    expect((await check(folder(null), "plans/oakfield.yaml")).code).toBe(0);
  });

  test("is more warnings than --max-warnings", async () => {
    const cwd = folder(null);
    expect((await check(cwd, "plans/oakfield.yaml", "--max-warnings", "0")).code).toBe(1);
    expect((await check(cwd, "plans/oakfield.yaml", "--max-warnings", "1")).code).toBe(0);
  });

  test("is all that --quiet prints: warnings where there are too many of them", async () => {
    const cwd = folder(null);
    expect(await found(cwd, "--quiet")).toEqual([]);
    expect(await found(cwd, "--quiet", "--max-warnings", "0")).toEqual(["warning voice-unanswered"]);
  });
});

test("the configuration names the plans, and is found from below, up to the top of the repository", async () => {
  const cwd = folder("plans: [plans]\nrules: { link-without-reason: off }\n");
  writeFileSync(join(cwd, "plans/cornerstones.yaml"), PLAN);
  mkdirSync(join(cwd, ".git"));
  const { stdout } = await check(join(cwd, "plans"));
  expect(stdout).toMatch(/^cornerstones.yaml:\d+:\d+: warning voice-unanswered: [^\n]*\n$/);
});

describe("cornerstones.config.yml", () => {
  test("is read as .yaml is, here and above", async () => {
    const cwd = folder(null);
    mkdirSync(join(cwd, ".git"));
    writeFileSync(join(cwd, "cornerstones.config.yml"), "rules: { link-without-reason: off }\n");
    expect(await found(cwd)).toEqual(["warning voice-unanswered"]);
    const { stdout } = await check(join(cwd, "plans"), "oakfield.yaml");
    expect(stdout).not.toContain("link-without-reason");
  });

  test("beside .yaml: neither is used, and both are named", async () => {
    const cwd = folder("rules: {}\n");
    mkdirSync(join(cwd, ".git"));
    writeFileSync(join(cwd, "cornerstones.config.yml"), "rules: {}\n");
    for (const where of [cwd, join(cwd, "plans")]) {
      const { stderr, stdout, code } = await check(where);
      expect(stderr).toMatch(
        /cornerstones\.config\.yaml and \S*cornerstones\.config\.yml stand beside each other/,
      );
      expect(stdout).toBe("");
      expect(code).toBe(2);
    }
    expect((await check(cwd, "plans/oakfield.yaml", "--config", "cornerstones.config.yml")).code).toBe(0);
  });

  test("nearer than a .yaml above it counts alone", async () => {
    const cwd = folder("rules: { voice-unanswered: off }\n");
    mkdirSync(join(cwd, ".git"));
    writeFileSync(join(cwd, "plans/cornerstones.config.yml"), "rules: { link-without-reason: off }\n");
    const { stdout } = await check(join(cwd, "plans"), "oakfield.yaml");
    expect(stdout).toContain("voice-unanswered");
    expect(stdout).not.toContain("link-without-reason");
  });
});

describe("a bad configuration is one line with its place, and exit code 2", () => {
  test.each([
    [
      "rules: { voices-unanswered: off }\n",
      'cornerstones.config.yaml:1:10: no rule that can be set has the id "voices-unanswered": did you mean "voice-unanswered"?',
    ],
    ["rules: { quiet-row: off }\n", 'has the id "quiet-row": it is now called "no-recent-activity"'],
    ["rules: { unknown-key: off }\n", "no rule that can be set"],
    ["rules: { voice-unanswered: loud }\n", "cornerstones.config.yaml:1:28:"],
    ["rule: {}\n", 'did you mean "rules"?'],
    ["- plans\n", "cornerstones.config.yaml:1:1:"],
    ["plans: [a\n", "cornerstones.config.yaml:1:"],
    ["plans\n", "cornerstones.config.yaml:1:1: this is not a configuration"],
    ["rules: {}\n---\nrules: {}\n", "cornerstones.config.yaml:2:1: this is not a configuration"],
  ])("%j", async (config, words) => {
    const { stderr, stdout, code } = await check(folder(config), "plans/oakfield.yaml");
    expect(stderr).toContain(words);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  test("so is one that is not UTF-8", async () => {
    const cwd = folder("");
    writeFileSync(join(cwd, "cornerstones.config.yaml"), Buffer.from("rules: {}\nx-note: \xff\n", "latin1"));
    const { stderr, code } = await check(cwd, "plans/oakfield.yaml");
    expect(stderr).toContain("cornerstones.config.yaml:2:9: the byte FF");
    expect(code).toBe(2);
  });

  test("an unknown rule in --rule or --only too", async () => {
    const cwd = folder(null);
    for (const args of [
      ["--rule", "voices-unanswered=off"],
      ["--only", "voices-unanswered"],
      ["--rule", "voice-unanswered"],
      ["--rule", "voice-unanswered=off=on"],
    ]) {
      const { stderr, code } = await check(cwd, "plans/oakfield.yaml", ...args);
      expect(stderr).toContain("voice");
      expect(code).toBe(2);
    }
  });

  test("an --only that names no rule does not come to mean all of them", async () => {
    for (const ids of ["", " , "]) {
      const { stderr, code } = await check(folder(null), "plans/oakfield.yaml", "--only", ids);
      expect(stderr).toContain("--only");
      expect(code).toBe(2);
    }
  });

  test("comments alone configure nothing", async () => {
    expect((await check(folder("# nothing yet\n"), "plans/oakfield.yaml")).code).toBe(0);
  });
});

test("several formats at once, each to its own place", async () => {
  const cwd = folder(null);
  const { stdout } = await check(cwd, "plans/oakfield.yaml", "--format", "json=out.json");
  expect(stdout).toContain("voice-unanswered");
  const clash = await run(["check", "plans/oakfield.yaml", "--format", "json", "--format", "pretty"], {
    cwd,
  });
  expect(clash.stderr).toContain("two formats would be written to standard output");
  expect(clash.code).toBe(2);
});

describe("no result is lost", () => {
  test.each([
    ["to another in the same file", ["--format", "json=out", "--format", "sarif=./out"], "two formats"],
    [
      "to another in the file of --output",
      ["--output", "out", "--format", "sarif=./out", "--format", "json"],
      "two formats",
    ],
    [
      "where --output is left without one",
      ["--format", "json=a", "--output", "out"],
      "--output out: every format",
    ],
    ["where --output names no file", ["--output", ""], "--output: a file name is missing"],
  ])("%s", async (_, args, words) => {
    const cwd = folder(null);
    const { stderr, code } = await run(["check", "plans/oakfield.yaml", ...args], { cwd });
    expect(stderr).toContain(words);
    expect(code).toBe(2);
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });
});

test("of more than ten thousand findings every format says that some are left out", async () => {
  const cwd = folder(null);
  const keys = Array.from({ length: 10_100 }, (_, at) => `    k${at}: 1\n`).join("");
  writeFileSync(join(cwd, "plans/oakfield.yaml"), PLAN.replace(/ {4}improve:/, `${keys}    improve:`));
  const args = ["check", "plans/oakfield.yaml", "--as-of", "2026-01-20"];
  const formats = ["--format", "pretty", "--format", "json=out.json", "--format", "github=log"];
  const { stdout, stderr } = await run([...args, ...formats], { cwd });
  const { summary, diagnostics } = JSON.parse(readFileSync(join(cwd, "out.json"), "utf8"));
  const { errors, warnings, infos, truncated } = summary;
  expect(diagnostics).toHaveLength(10_000);
  expect(truncated).toBeGreaterThan(0);
  expect(truncated).toBe(errors + warnings + infos - 10_000);
  expect(stdout).toContain(`plans/oakfield.yaml: ... and ${errors + warnings + infos - 50} more\n`);
  expect(stderr).toMatch(
    /^(?:Wrote .*\n)+cornerstones: plans\/oakfield.yaml: \d+ findings? past the first 10,000 (is|are) left out of the list\n$/,
  );
});
