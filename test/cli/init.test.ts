import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Outcome, run } from "../transcript.ts";
import { isolateGit, repository } from "./repository.ts";

beforeAll(isolateGit);

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

describe("warns where no command would find the plan", () => {
  const told = async (cwd: string, ...args: string[]): Promise<string> =>
    (await init(cwd, ...OAK, ...args)).stderr;

  test("by its name", async () => {
    expect(await told(folder(), "oak.yaml")).toBe(
      "cornerstones: no command finds oak.yaml by itself: call it oak.cornerstones.yaml, or name it with each command\n",
    );
    expect(await told(folder(), ".oak.cornerstones.yaml")).toContain("call it oak.cornerstones.yaml, or");
  });

  test("by its folder, or since git ignores it", async () => {
    expect(await told(folder(), ".plans/oak.cornerstones.yaml")).toContain(
      "a folder that no search looks into",
    );
    const { folder: cwd, write } = repository();
    write(".gitignore", "drafts/\n");
    expect(await told(cwd, "drafts/oak.cornerstones.yaml")).toContain("git ignores it");
  });

  test("since the configuration names others", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "cornerstones.config.yaml"), "plans: [plans/*.yaml]\n");
    expect(await told(cwd)).toContain("the configuration names the plans, and not this one");
    expect(await told(cwd, "plans/oak.yaml")).toBe("");
  });

  test("and else says nothing", async () => {
    expect(await told(folder())).toBe("");
    expect(await told(folder(), join(folder(), ".elsewhere/cornerstones.yaml"))).toBe("");
  });
});

test.each(["cornerstones.config.yaml", "cornerstones.config.yml"])(
  "no plan takes the configuration's name %s, not even with --force",
  async (name) => {
    const cwd = folder();
    writeFileSync(join(cwd, name), "fail-on: warning\n");
    expect(await init(cwd, name, ...OAK, "--force")).toMatchObject({
      code: 2,
      stderr: `cornerstones: ${name}: this name is kept for the configuration; choose another for the plan\n`,
    });
    expect(readFileSync(join(cwd, name), "utf8")).toBe("fail-on: warning\n");
  },
);

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
