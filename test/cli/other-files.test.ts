import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../transcript.ts";

test("a file of Word or Excel gets one sentence, and stays as it is", async () => {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-other-"));
  writeFileSync(join(cwd, "grid.docx"), "PK\x03\x04..[Content_Types].xml..word/document.xml\0\0");
  for (const how of ["--format", "--fix"]) {
    const args = how === "--fix" ? ["--fix", "--format", "compact"] : ["--format", "compact"];
    const { stdout, code } = await run(["check", "grid.docx", ...args], { cwd });
    expect(stdout).toBe(
      "grid.docx:1:1: error not-a-plan: Line 1: this is a Word file, and not a plan: `cornerstones import` reads the grid in it as a plan.\n",
    );
    expect(code).toBe(1);
  }
});

test.each([
  ["report", ["report", "grid.docx"]],
  ["map", ["map", "grid.docx"]],
  ["an edit", ["done", "club", "--plan", "grid.docx"]],
  ["init", ["init", "--from-plan", "grid.docx"]],
])("%s says in one sentence what reads it", async (_, args) => {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-other-"));
  writeFileSync(join(cwd, "grid.docx"), "PK\x03\x04..[Content_Types].xml..word/document.xml\0\0");
  const { stderr, code } = await run(args, { cwd });
  expect(stderr).toContain(
    "grid.docx: this is a Word file, and not a plan: `cornerstones import` reads the grid in it as a plan\n",
  );
  expect(code).toBe(2);
});
