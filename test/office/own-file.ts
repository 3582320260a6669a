import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect } from "vitest";
import { unifiedDiff } from "../../src/source/unified-diff.ts";
import { run } from "../transcript.ts";

export const OAKFIELD = "oakfield.cornerstones.yaml";
export const TODAY = "2026-05-15";

/** The reports that were written already, since each takes a while. */
const reports = new Map<string, Uint8Array>();

/** A folder with an example in it, as a report of it was written there. */
export async function written(example: string, format: "docx" | "xlsx" | "csv", ...more: readonly string[]) {
  const cwd = mkdtempSync(join(tmpdir(), "cornerstones-office-"));
  const text = readFileSync(join("examples", example));
  writeFileSync(join(cwd, "plan.cornerstones.yaml"), text);
  // The catalogue that one of them names, beside it.
  cpSync("examples/overlay", join(cwd, "overlay"), { recursive: true });
  const view = more.includes("--view") ? [] : ["--view", "grid"];
  const args = ["report", "plan.cornerstones.yaml", "--as-of", TODAY, ...view, "--format", format];
  const file = join(cwd, `grid.${format}`);
  const key = [example, ...args, ...more].join(" ");
  const known = reports.get(key);
  if (known) writeFileSync(file, known);
  else {
    await run([...args, "--output", `grid.${format}`, ...more], { cwd, today: TODAY });
    reports.set(key, readFileSync(file));
  }
  return { cwd, text: text.toString(), file };
}

export const imported = (cwd: string, file: string, ...more: readonly string[]) =>
  run(["import", file, ...more], { cwd, today: TODAY });

/** Puts other words into a Word file, as somebody would who opens it. */
export function reworded(file: string, words: readonly (readonly [string, string])[]): void {
  const parts = unzipSync(readFileSync(file));
  let text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  for (const [from, to] of words) {
    expect(text.includes(from), from).toBe(true);
    text = text.replace(from, to);
  }
  writeFileSync(file, zipSync({ ...parts, "word/document.xml": strToU8(text) }));
}

/** The lines in which a text differs from another, `-` before those of the first and `+` before those of the second. */
export function differences(before: string, after: string): readonly string[] {
  const lines = unifiedDiff({ name: "plan.yaml", before, after }).split("\n").slice(2);
  return lines
    .filter((line) => /^[-+]/.test(line))
    .map((line) => `${line.charAt(0)} ${line.slice(1).trim()}`);
}
