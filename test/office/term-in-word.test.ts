import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { imported, OAKFIELD, reworded, written } from "./own-file.ts";

// The table of docs/office.md is what is typed into the Word file, and the diff below it what that comes to.
const PAGE = readFileSync("docs/office.md", "utf8");
const [, TERM = ""] = /### A term in a Word file\n([\s\S]*?)\n## /.exec(PAGE) ?? [];

test("a term's edits, made in a Word file, are what docs/office.md says they are", async () => {
  const rows = [...TERM.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].slice(1);
  expect(rows.length).toBe(6);
  const { cwd, file } = await written(OAKFIELD, "docx");
  // What is chosen stands alone in its text.
  const whole = (text = ""): string => (/^[a-z-]+$/.test(text) ? `>${text}</w:t>` : text);
  reworded(
    file,
    rows.map(([, , from, to]) => [whole(from), whole(to)] as const),
  );
  const { stdout } = await imported(cwd, "grid.docx", "--into", "plan.cornerstones.yaml", "--dry-run");
  const [, diff] = /```diff\n([\s\S]*?)```/.exec(TERM) ?? [];
  expect(stdout.replaceAll("plan.cornerstones.yaml", OAKFIELD)).toBe(diff);
});
