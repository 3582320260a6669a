import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SOUND_PLAN } from "../../../src/check/reference/sound-plan.ts";
import { type Outcome, run } from "../../transcript.ts";

const PERSONAL = SOUND_PLAN.replace("We would like", "Mrs Jones would like");
const ACCEPTED = `${PERSONAL}\naccept:\n  - { rule: personal-data, because: She wrote the book }\n`;

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), "cornerstones-public-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

const report = (cwd: string, ...args: string[]): Promise<Outcome> =>
  run(["report", "--as-of", "2026-01-20", ...args], { cwd });

test("what tells who somebody is stops the public report, and no other", async () => {
  const cwd = folder({ "a.cornerstones.yaml": SOUND_PLAN, "b.cornerstones.yaml": PERSONAL });
  const { code, stdout, stderr } = await report(
    cwd,
    "--public",
    "--output",
    "page.md",
    "--format",
    "markdown",
  );
  expect([code, stdout, existsSync(join(cwd, "page.md"))]).toEqual([1, "", false]);
  expect(stderr).toMatch(/^b\.cornerstones\.yaml:\d+:\d+ {2}warning {2}personal-data\n/);
  expect(stderr).toContain(
    "cornerstones: nothing is published: 1 place looks as if it told who somebody is. Write a role instead",
  );
  expect((await report(cwd)).code).toBe(0);
});

test("unless the plan accepts it; a configuration does not", async () => {
  const cwd = folder({ "a.cornerstones.yaml": ACCEPTED });
  expect(await report(cwd, "--public")).toMatchObject({ code: 0, stderr: "" });
  const off = folder({
    "a.cornerstones.yaml": PERSONAL,
    "cornerstones.config.yaml": "rules: { personal-data: off }\n",
  });
  expect((await report(off, "--public")).code).toBe(1);
});

test("a plan with other findings is published without what is unsound", async () => {
  const cwd = folder({
    "a.cornerstones.yaml": SOUND_PLAN.replace("value: 60, of: 30", "value: 160, of: 30"),
  });
  const { code, stdout, stderr } = await report(cwd, "--public");
  expect(code).toBe(0);
  expect(stdout).toContain("This page is public.");
  expect(stderr).toContain("1 thing could not be read");
});

test("where nothing is said, figures about fewer than five people are held back", async () => {
  const cwd = folder({ "a.cornerstones.yaml": SOUND_PLAN });
  expect((await report(cwd, "--public")).stdout).toContain("figures about fewer than 5 people");
});

test("small-number is what the configuration says", async () => {
  const config = (small: number): string =>
    folder({
      "a.cornerstones.yaml": SOUND_PLAN,
      "cornerstones.config.yaml": `small-number: ${small}\n`,
    });
  const page = async (small: number): Promise<string> => (await report(config(small), "--public")).stdout;
  expect(await page(10)).toContain("figures about fewer than 10 people");
  expect(await page(10)).toContain("60%");
  expect(await page(13)).not.toContain("60%");
});

test("JSON says whether it is public", async () => {
  const cwd = folder({ "a.cornerstones.yaml": SOUND_PLAN });
  const isPublic = async (...args: string[]): Promise<unknown> =>
    JSON.parse((await report(cwd, "--format", "json", ...args)).stdout).public;
  expect(await isPublic()).toBe(false);
  expect(await isPublic("--public")).toBe(true);
});

test("--ratings is of the public report alone", async () => {
  const cwd = folder({ "a.cornerstones.yaml": SOUND_PLAN });
  expect(await report(cwd, "--ratings")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      "cornerstones: --ratings: only with --public; without it ratings are shown anyway\n",
    ),
  });
});

test("--leads is of the public report alone, and brings who leads back", async () => {
  const cwd = folder({ "a.cornerstones.yaml": SOUND_PLAN });
  expect(await report(cwd, "--leads")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      "cornerstones: --leads: only with --public; without it who leads is shown anyway\n",
    ),
  });
  const page = async (...args: string[]): Promise<string> =>
    (await report(cwd, "--view", "progress", "--public", ...args)).stdout;
  expect(await page()).not.toContain("Deputy head");
  expect(await page("--leads")).toContain("Deputy head");
});

test("not-shown is a status of the public report alone", async () => {
  const cwd = folder({ "a.cornerstones.yaml": SOUND_PLAN });
  expect(await report(cwd, "--status", "not-shown")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      "cornerstones: --status not-shown: only with --public; without it every figure is shown\n",
    ),
  });
  expect((await report(cwd, "--status", "not-shown", "--public")).code).toBe(0);
});

test.each([
  ["overdue", "late"],
  ["overdue", "past its date"],
  ["on-track", "On track"],
  ["worse", "over its limit"],
  ["not-measured", "not measured yet"],
])("a status is %s to those who read %s, too", async (id, words) => {
  const cwd = folder({ "a.cornerstones.yaml": SOUND_PLAN });
  const said = await report(cwd, "--status", words);
  expect(said.code).toBe(0);
  expect(said.stdout).toBe((await report(cwd, "--status", id)).stdout);
});

test("a file that is there stays when nothing is published", async () => {
  const cwd = folder({ "a.cornerstones.yaml": PERSONAL, "page.txt": "before" });
  await report(cwd, "--public", "--output", "page.txt");
  expect(readFileSync(join(cwd, "page.txt"), "utf8")).toBe("before");
});
