import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../transcript.ts";

/** A repository with a plan in each of the places, and a link in it to its own top. */
function repository(...places: string[]): string {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-globs-"));
  execFileSync("git", ["init", "--quiet", cwd]);
  writeFileSync(join(cwd, ".gitignore"), "drafts/\n");
  for (const place of places) {
    mkdirSync(dirname(join(cwd, place)), { recursive: true });
    cpSync("examples/exemplar.cornerstones.yaml", join(cwd, place));
  }
  symlinkSync(".", join(cwd, "again"));
  return cwd;
}

async function read(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await run(["report", "--format", "json", ...args], { cwd });
  return stdout === "" ? [] : JSON.parse(stdout).plans.map(({ file }: { file: string }) => file);
}

const [SCHOOL, PACKED, DRAFT] = ["school/a.yaml", "node_modules/tool/b.yaml", "drafts/c.yaml"] as const;

test("a glob leaves out node_modules and what git ignores, and walks in no circle", async () => {
  expect(await read(repository(SCHOOL, PACKED, DRAFT), "**/*.yaml")).toEqual([SCHOOL]);
});

test("a glob that says node_modules looks there", async () => {
  expect(await read(repository(SCHOOL, PACKED), "node_modules/*/*.yaml")).toEqual([PACKED]);
});

test("a glob of one step goes through links, as a shell's does", async () => {
  expect(await read(repository(SCHOOL), "again/*/a.yaml")).toEqual(["again/school/a.yaml"]);
});

test("where git ignores all there is, the sentence says how to read it all the same", async () => {
  const cwd = repository(DRAFT);
  for (const place of ["drafts", "drafts/*.yaml"])
    expect((await run(["report", place], { cwd })).stderr).toMatch(
      /^cornerstones: drafts.*: no .*; what git ignores is read only where a file is named outright\n/,
    );
});

test("a file that is named outright is always read", async () => {
  expect(await read(repository(PACKED, DRAFT), PACKED, DRAFT)).toEqual([PACKED, DRAFT]);
});

test("standard input that is too large gets its sentence once, under its name", () => {
  const said = (...args: string[]): string =>
    spawnSync(process.execPath, ["bin/cornerstones.js", "check", "-", "--max-bytes", "4", ...args], {
      input: "measures: []\n",
      encoding: "utf8",
    }).stderr;
  expect(said()).toMatch(/^cornerstones: <stdin>: this is larger than 4 bytes,/);
  expect(said("--stdin-filename", "oak.yaml")).toMatch(/^cornerstones: oak\.yaml: this is larger/);
});
