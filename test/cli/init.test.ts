import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Outcome, run } from "../transcript.ts";

function folder(): string {
  return mkdtempSync(join(tmpdir(), "cornerstones-init-"));
}

function init(cwd: string, ...args: string[]): Promise<Outcome> {
  return run(["init", ...args], { cwd, today: "2026-09-10" });
}

const OAK = ["--setting", "Oak", "--measure", "cm-website"];

describe("the setting's number", () => {
  test("left empty is none, and the plan asks for it", async () => {
    const cwd = folder();
    await init(cwd, ...OAK, "--setting-id", " ");
    const plan = readFileSync(join(cwd, "2026-27.cornerstones.yaml"), "utf8");
    expect(plan).toMatch(/^setting-id: +# your URN or another number, if you like$/m);
  });

  test("in typographic quotes is refused, as `check` would refuse it in the plan", async () => {
    const cwd = folder();
    expect(await init(cwd, ...OAK, "--setting-id", "“123456”")).toMatchObject({
      code: 2,
      stderr:
        "cornerstones: --setting-id “123456”: typographic quotes would become part of the number: leave them out\n",
    });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test("says which command comes next, with the plan's name in it", async () => {
  const { stdout } = await init(folder(), ...OAK, "our plan.cornerstones.yaml");
  expect(stdout.split("\n").filter((line) => line.startsWith("  cornerstones"))).toEqual([
    '  cornerstones check "our plan.cornerstones.yaml"',
    '  cornerstones voice --plan "our plan.cornerstones.yaml"',
    '  cornerstones report "our plan.cornerstones.yaml"',
    '  cornerstones map "our plan.cornerstones.yaml" --format html --output map.html',
  ]);
});

test("no plan takes the configuration's name, not even with --force", async () => {
  const cwd = folder();
  const config = join(cwd, "cornerstones.config.yaml");
  writeFileSync(config, "fail-on: warning\n");
  expect(await init(cwd, "cornerstones.config.yaml", ...OAK, "--force")).toMatchObject({
    code: 2,
    stderr:
      "cornerstones: cornerstones.config.yaml: this name is kept for the configuration; choose another for the plan\n",
  });
  expect(readFileSync(config, "utf8")).toBe("fail-on: warning\n");
});

test("a Cornerstone that is not known is answered with those to choose from", async () => {
  const { stderr } = await init(folder(), "--setting", "Oak", "--cornerstone", "cm");
  expect(stderr).toBe(
    'cornerstones: there is no Cornerstone "cm": choose welcome-and-care, value-and-include, communicate, work-in-partnership\n',
  );
});

test("the command that `catalogue show` tells can be run as it stands", async () => {
  const { stdout } = await run(["catalogue", "show", "wc-attendance"]);
  expect(stdout).toContain('  cornerstones init --setting "Our school" --measure wc-attendance\n');
});
