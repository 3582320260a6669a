import { copyFileSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Outcome, run } from "../../transcript.ts";

interface Written {
  readonly setting?: string;
  readonly id?: string;
  readonly period?: readonly [string, string];
  readonly more?: string;
}

const LAST = ["2025-09-01", "2026-07-21"] as const;
const THIS = ["2026-09-01", "2027-07-21"] as const;
const NEXT = ["2027-09-01", "2028-07-21"] as const;
const DAY = "2026-11-23";

function planText({ setting = "Oak", id, period = THIS, more = "" }: Written): string {
  const number = id === undefined ? "" : `setting-id: "${id}"\n`;
  return `cornerstones: 1\nsetting: ${setting}\n${number}period: { from: ${period[0]}, to: ${period[1]} }\nmeasures: []\n${more}`;
}

function folder(plans: Readonly<Record<string, Written>>): string {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-day-"));
  for (const [file, plan] of Object.entries(plans)) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), planText(plan));
  }
  return cwd;
}

const report = (cwd: string, ...args: string[]): Promise<Outcome> =>
  run(["report", "--format", "json", ...(args.includes("--as-of") ? [] : ["--as-of", DAY]), ...args], {
    cwd,
  });

async function taken(cwd: string, ...args: string[]): Promise<readonly string[]> {
  const { stdout } = await report(cwd, ...args);
  return JSON.parse(stdout).plans.map(({ file }: { file: string }) => file);
}

const [A, B, C] = [
  "2025-26.cornerstones.yaml",
  "2026-27.cornerstones.yaml",
  "2027-28.cornerstones.yaml",
] as const;
const THREE = { [A]: { period: LAST }, [B]: { period: THIS }, [C]: { period: NEXT } };

describe("where no plan is named", () => {
  test.each([
    ["2026-08-31", A],
    ["2026-09-01", B],
    ["2027-07-21", B],
    ["2027-08-31", B],
    ["2027-09-01", C],
    ["2031-01-01", C],
    ["2020-01-01", A],
  ])("on %s report and map are about the plan of that day", async (day, file) => {
    const cwd = folder(THREE);
    expect(await taken(cwd, "--as-of", day)).toEqual([file]);
    const { stdout } = await run(["map", "--format", "json", "--as-of", day], { cwd });
    expect(JSON.parse(stdout).plans).toMatchObject([{ file }]);
  });

  test("one line says which others stand there, and what takes them in", async () => {
    const { stderr } = await report(folder(THREE));
    expect(stderr).toBe(
      "cornerstones: 2026-27.cornerstones.yaml is the plan for 23 November 2026; 2025-26.cornerstones.yaml and 2027-28.cornerstones.yaml stand there too (--all-years takes all).\n",
    );
    expect((await report(folder({ [A]: { period: LAST }, [C]: { period: NEXT } }))).stderr).toBe(
      "cornerstones: no plan covers 23 November 2026, and 2025-26.cornerstones.yaml is the last begun; 2027-28.cornerstones.yaml stands there too (--all-years takes all).\n",
    );
    expect((await report(folder({ [B]: {}, [C]: { period: NEXT } }), "--as-of", "2026-01-01")).stderr).toBe(
      "cornerstones: no plan covers 1 January 2026 yet, and 2026-27.cornerstones.yaml is the first to come; 2027-28.cornerstones.yaml stands there too (--all-years takes all).\n",
    );
  });

  test("a plan that stands alone is taken, whatever its time, and nothing is said", async () => {
    const cwd = folder({ [A]: { period: LAST } });
    expect(await taken(cwd)).toEqual([A]);
    expect((await report(cwd)).stderr).toBe("");
  });

  test("each setting has its own: by its id, else by its name, case and spaces folded", async () => {
    const cwd = folder({
      "a.cornerstones.yaml": { setting: "Oak", period: LAST },
      "b.cornerstones.yaml": { setting: '"OAK "' },
      "c.cornerstones.yaml": { setting: "Ash", id: "1", period: LAST },
      "d.cornerstones.yaml": { setting: "Ash Academy", id: "1" },
      "e.cornerstones.yaml": { setting: "Elm", id: "2", period: LAST },
      "f.cornerstones.yaml": { setting: "Elm", id: "3" },
    });
    expect(await taken(cwd)).toEqual(["b", "d", "e", "f"].map((name) => `${name}.cornerstones.yaml`));
    expect((await report(cwd)).stderr).toBe(
      "cornerstones: of each setting, its plan for 23 November 2026 is taken; a.cornerstones.yaml and c.cornerstones.yaml stand there too (--all-years takes all).\n",
    );
  });

  test("each folder has its own", async () => {
    const cwd = folder({ "last/cornerstones.yaml": { period: LAST }, "now/cornerstones.yaml": {} });
    expect(await taken(cwd)).toEqual(["last/cornerstones.yaml", "now/cornerstones.yaml"]);
    expect(JSON.parse((await report(cwd)).stdout).rollUp).toMatchObject({ plans: 2, settings: 1 });
  });

  test("--all-years takes all, and says nothing", async () => {
    const cwd = folder(THREE);
    expect(await taken(cwd, "--all-years")).toEqual([A, B, C]);
    expect((await report(cwd, "--all-years")).stderr).toBe("");
    const { stdout } = await run(["map", "--format", "json", "--all-years"], { cwd });
    expect(JSON.parse(stdout).plans).toHaveLength(3);
  });

  test("check takes all", async () => {
    const { stdout } = await run(["check", "--format", "json"], { cwd: folder(THREE) });
    expect(JSON.parse(stdout).summary.files).toBe(3);
  });

  test("so it is where the configuration says where plans stand", async () => {
    const cwd = folder({ ...THREE, "sub/x.yaml": {} });
    writeFileSync(join(cwd, "cornerstones.config.yaml"), `plans: ["*.cornerstones.yaml", ${A}]\n`);
    expect(await taken(cwd)).toEqual([B]);
  });

  test("faults are told of the plans that are taken, and of no other", async () => {
    const cwd = folder({ [A]: { period: LAST, more: "odd: 1\n" }, [B]: {} });
    expect((await report(cwd)).stderr).not.toContain("error");
    expect((await report(cwd, "--all-years")).stderr).toContain(`${A} has 1 error`);
  });

  test("a plan without a period that can be read gives way to one that has one, and is told", async () => {
    const cwd = folder({ [A]: { period: ["2025", "2026"] }, [B]: { period: NEXT } });
    expect(await taken(cwd)).toEqual([B]);
    expect((await report(cwd)).stderr).toContain(`${A} stands there too`);
  });

  test("what is no plan at all is told, and the other is taken", async () => {
    const cwd = folder({ [A]: { period: LAST } });
    writeFileSync(join(cwd, B), "- a list\n");
    const { stderr, code } = await report(cwd);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`${B}: the file holds a list, not a plan`)]);
    expect(await taken(cwd)).toEqual([A]);
  });

  test("two plans for the very same time are both taken: neither is another year", async () => {
    const cwd = folder({
      [A]: { period: LAST },
      [B]: {},
      "draft.cornerstones.yaml": { more: "reviews: []\n" },
    });
    expect(await taken(cwd)).toEqual([B, "draft.cornerstones.yaml"]);
    expect((await report(cwd)).stderr).toContain(`${B} and draft.cornerstones.yaml are the plan for`);
  });

  test("many others are counted after the first twenty", async () => {
    const old = Array.from({ length: 23 }, (_, at) => [
      `${1990 + at}.cornerstones.yaml`,
      { period: [`${1990 + at}-09-01`, `${1991 + at}-07-21`] as const },
    ]);
    const { stderr } = await report(folder({ ...Object.fromEntries(old), [B]: {} }));
    expect(stderr).toContain("2009.cornerstones.yaml and 3 more stand there too");
    expect(stderr.split("\n")).toHaveLength(2);
  });
});

describe("what is named", () => {
  test.each([
    ["a file is taken", [A], [A]],
    ["files are all taken", [C, A], [C, A]],
    ["so are those that a glob names", ["*.cornerstones.yaml"], [A, B, C]],
    ["a folder is searched, as the current one is where nothing is said", ["."], [B]],
    ["a file beside its folder is taken too", [".", A], [A, B]],
    ["the plan of the day named beside its folder brings no other in", [B, "."], [B]],
    ["what is left out of a folder cannot be meant", [`!${B}`], [A]],
  ])("%s", async (_, args, expected) => {
    expect(await taken(folder(THREE), ...args)).toEqual(expected);
  });

  test("standard input is taken", async () => {
    const { stdout } = await run(["report", "-", "--format", "json"], { stdin: planText({ period: LAST }) });
    expect(JSON.parse(stdout).plans).toHaveLength(1);
  });
});

describe("a copy", () => {
  test("byte for byte is told, and counted once", async () => {
    const cwd = folder({ [B]: {} });
    copyFileSync(join(cwd, B), join(cwd, "copy.cornerstones.yaml"));
    const { stderr } = await report(cwd);
    expect(stderr).toBe(`cornerstones: copy.cornerstones.yaml is a copy of ${B}, and is counted once.\n`);
    expect(await taken(cwd)).toEqual([B]);
  });

  test("by hard link too, and by a link of another name it is one file", async () => {
    const cwd = folder({ [B]: {} });
    linkSync(join(cwd, B), join(cwd, "hard.cornerstones.yaml"));
    symlinkSync(B, join(cwd, "soft.cornerstones.yaml"));
    const { stderr } = await report(cwd, "--all-years");
    expect(stderr).toBe(`cornerstones: hard.cornerstones.yaml is a copy of ${B}, and is counted once.\n`);
    expect(await taken(cwd, "--all-years")).toEqual([B]);
  });

  test("named beside its original, or in another folder, it is counted once as well", async () => {
    const cwd = folder({ "a/x.yaml": {}, "b/x.yaml": {} });
    expect(await taken(cwd, "a/x.yaml", "b/x.yaml")).toEqual(["a/x.yaml"]);
    const { stdout, stderr } = await run(["map", "a/x.yaml", "b/x.yaml", "--format", "json"], { cwd });
    expect(JSON.parse(stdout).plans).toHaveLength(1);
    expect(stderr).toContain("b/x.yaml is a copy of a/x.yaml");
  });

  test("that is named counts as named, though it was found first by another name", async () => {
    const cwd = folder({ [A]: { period: LAST }, [B]: {} });
    mkdirSync(join(cwd, "kept"));
    copyFileSync(join(cwd, A), join(cwd, "kept/old.yaml"));
    expect(await taken(cwd, ".", "kept/old.yaml")).toEqual([A, B]);
  });

  test("one byte makes another plan, though it be at the end of the line", async () => {
    const cwd = folder({ [B]: {}, "other.cornerstones.yaml": { more: "# a note\n" } });
    expect((await report(cwd)).stderr).not.toContain("copy");
  });
});

test("after init --from-plan the report is of this year's plan, not of two settings", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-day-"));
  copyFileSync("examples/oakfield.cornerstones.yaml", join(cwd, A));
  const at = { cwd, today: DAY };
  expect((await run(["init", "--from-plan", A], at)).code).toBe(0);
  const { stdout, stderr } = await run(["report"], at);
  expect(stdout).toMatch(/^Oakfield Primary School · 2026-27, as of 23 November 2026/);
  expect(stderr).toContain("2025-26.cornerstones.yaml stands there too");
  const both = JSON.parse((await run(["report", "--all-years", "--format", "json"], at)).stdout);
  const alone = JSON.parse((await run(["report", A, "--format", "json"], at)).stdout);
  const heard = (groups: readonly { readonly heard: number }[]) => groups.map((group) => group.heard);
  expect(both.rollUp).toMatchObject({ plans: 2, settings: 1 });
  expect(heard(both.rollUp.coProduction.byGroup)).toEqual(heard(alone.plans[0].equalMeasure));
});

describe("edits", () => {
  test("mean the plan that a report without a name is about", async () => {
    const cwd = folder(THREE);
    const { stdout, code } = await run(["set", "setting", "Oak Lane"], { cwd, today: DAY });
    expect([code, stdout]).toEqual([0, expect.stringContaining(B)]);
    expect(await taken(cwd)).toContain(B);
  });

  test("ask which where several plans hold the day, a copy too", async () => {
    const cwd = folder({ [B]: {} });
    copyFileSync(join(cwd, B), join(cwd, "copy.cornerstones.yaml"));
    const { stderr, code } = await run(["set", "setting", "Oak Lane"], { cwd, today: DAY });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`  ${B}\n  copy.cornerstones.yaml\n`)]);
  });

  test("guess no plan on a day that none holds", async () => {
    const cwd = folder(THREE);
    rmSync(join(cwd, B));
    const { stderr, code } = await run(["set", "setting", "Oak Lane"], { cwd, today: DAY });
    expect([code, stderr]).toEqual([2, expect.stringContaining("no plan covers 23 November 2026")]);
  });
});
