import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Outcome, run } from "../../transcript.ts";
import { isolateGit, repository } from "../repository.ts";

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
        "cornerstones: --setting-id “123456”: typographic quotes would become part of the number: leave them out\nFor help: cornerstones init --help\n",
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
      stderr: `cornerstones: ${name}: this name is kept for the configuration; choose another for the plan\nFor help: cornerstones init --help\n`,
    });
    expect(readFileSync(join(cwd, name), "utf8")).toBe("fail-on: warning\n");
  },
);

test("a Cornerstone that is not known is answered with those to choose from", async () => {
  const { stderr } = await init(folder(), "--setting", "Oak", "--cornerstone", "cm");
  expect(stderr).toBe(
    'cornerstones: there is no Cornerstone "cm": choose welcome-and-care, value-and-include, communicate, work-in-partnership\nFor help: cornerstones init --help\n',
  );
});

test("the command that `catalogue show` tells can be run as it stands", async () => {
  const { stdout } = await run(["catalogue", "show", "wc-attendance"]);
  expect(stdout).toContain('cornerstones init --setting "Our school" --measure wc-attendance\n');
});

describe("a plan that carries on from another", () => {
  const PLAN = (period: string, rest = "measures: []\n"): string =>
    `cornerstones: 1\nsetting: Oak\nperiod: { ${period} }\n${rest}`;

  async function rolled(old: string, ...args: string[]): Promise<Outcome & { readonly plan: string }> {
    const cwd = folder();
    writeFileSync(join(cwd, "old.yaml"), old);
    const outcome = await init(cwd, "new.cornerstones.yaml", "--from-plan", "old.yaml", ...args);
    const isWritten = readdirSync(cwd).includes("new.cornerstones.yaml");
    return { ...outcome, plan: isWritten ? readFileSync(join(cwd, "new.cornerstones.yaml"), "utf8") : "" };
  }

  test.each([
    ["from: 2024-02-29, to: 2025-02-28", [], "2025-03-01", "2026-02-28"],
    ["from: 2025-09-01, to: 2026-07-21", [], "2026-07-22", "2027-07-21"],
    ["from: 2025-09-01, to: 2026-07-21", ["--to", "2028-07-21"], "2026-07-22", "2028-07-21"],
    ["from: 2025-09-01, to: 2026-07-21", ["--from", "2026-09-01"], "2026-09-01", "2027-07-21"],
    ["from: 2024-08-01, to: 2026-07-31", ["--from", "2026-10-01"], "2026-10-01", "2028-09-30"],
    [
      "from: 2025-09-01, to: 2026-07-21",
      ["--from", "2026-09-01", "--to", "2026-12-18"],
      "2026-09-01",
      "2026-12-18",
    ],
  ])("%s, %j: from %s to %s", async (old, flags, from, to) => {
    const { code, plan } = await rolled(PLAN(old), ...flags);
    expect(code).toBe(0);
    expect(plan).toContain(`\nperiod: { from: ${from}, to: ${to} }\n`);
  });

  test.each([
    [
      ["--to", "2026-07-22"],
      "the period would end on 2026-07-22, and begin on 2026-07-22: --to is the later day",
    ],
    [
      ["--from", "1026-09-01"],
      "the period would be from 1026-09-01 to 1027-07-21, and no plan is as old as that: say --from and --to",
    ],
    [
      ["--from", "1899-12-31"],
      "the period would be from 1899-12-31 to 1900-12-30, and no plan is as old as that: say --from and --to",
    ],
  ])("%j is refused", async (flags, message) => {
    const outcome = await rolled(PLAN("from: 2025-09-01, to: 2026-07-21"), ...flags);
    expect([outcome.code, outcome.stderr, outcome.plan]).toEqual([
      2,
      `cornerstones: ${message}\nFor help: cornerstones init --help\n`,
      "",
    ]);
  });

  test("1900 is the first year that is not", async () => {
    expect((await rolled(PLAN("from: 2025-09-01, to: 2026-07-21"), "--from", "1900-01-01")).code).toBe(0);
    expect((await rolled(PLAN("from: 1025-09-01, to: 1026-07-21"))).code).toBe(2);
    expect((await rolled(PLAN("from: 9998-09-01, to: 9999-12-31"))).code).toBe(2);
  });

  test("says of each date that it cannot keep", async () => {
    const rows =
      "measures:\n  - measure: wc-attendance\n    improve: x\n    actions:\n      - { do: Ask, by: 2026-03-31 }\n      - { do: Tell, by: 2026-10-31 }\n";
    const { stderr, plan } = await rolled(PLAN("from: 2025-09-01, to: 2026-07-21", rows));
    expect(stderr).toBe(
      "cornerstones: a date lies outside the new period (22 July 2026 to 21 July 2027) and was not kept; choose another where it is still needed:\n  Good attendance, Ask: due by 31 March 2026\n",
    );
    expect(plan).toContain("        by: 2026-10-31\n");
  });
});
