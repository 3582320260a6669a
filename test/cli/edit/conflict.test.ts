import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../transcript.ts";
import { workplace } from "./workplace.ts";

const OAKFIELD = readFileSync("examples/oakfield.cornerstones.yaml", "utf8");
const READING = "          - { date: 2025-12-01, value: 55, of: 11, source: Induction survey }\n";

/** What a merge leaves where two people wrote the same reading. */
const MERGES = {
  "round a reading": ["<<<<<<< HEAD", READING, "=======", READING.replace("55", "64"), ">>>>>>> theirs"],
  "with what both had before": [
    "<<<<<<< HEAD",
    READING,
    "||||||| 1a2b3c4",
    "=======",
    READING.replace("55", "64"),
    ">>>>>>> theirs",
  ],
  "of which somebody took away the first line": [READING, "=======", READING, ">>>>>>> theirs"],
};

function merged(lines: readonly string[], eol = "\n"): string {
  const text = lines.map((line) => line.trimEnd()).join("\n");
  return OAKFIELD.replace(READING, `${text}\n`).replaceAll("\n", eol);
}

const EDITS = [
  ["add", "wc-punctuality"],
  ["record"],
  ["record", "induction", "confident-staff", "70"],
  ["voice", "induction", "--from", "parents", "--said", "Too early"],
  ["voice", "--answer", "lunch-queue", "--did", "Two queues"],
  ["review", "induction", "--stage", "completed"],
  ["link", "induction", "cm-website"],
  ["done", "soft-start"],
  ["move", "soft-start", "--to", "2026-07-01", "--because", "Snow"],
  ["set", "setting", "Oak"],
  ["set", "induction", "lead", "Head"],
];

describe("a plan with conflict markers", () => {
  test.each(EDITS)("is not edited: %s %s", async (...args) => {
    const place = workplace({ text: merged(MERGES["round a reading"]) });
    const before = place.text();
    const { code, stdout, stderr } = await place.run(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(
      /^cornerstones: 2025-26\.cornerstones\.yaml:\d+: two versions of this plan stand here one after the other/,
    );
    expect(place.text()).toBe(before);
    expect((await place.run(...args, "--dry-run", "--force")).code).toBe(2);
    expect(place.text()).toBe(before);
  });

  test.each(
    Object.entries(MERGES).flatMap(([name, lines]) => [
      [name, lines, "\n"] as const,
      [`${name}, in lines that end as in Windows`, lines, "\r\n"] as const,
    ]),
  )("%s, is not edited either", async (_, lines, eol) => {
    const place = workplace({ text: merged(lines, eol) });
    const before = place.text();
    expect((await place.run("record", "induction", "confident-staff", "70")).code).toBe(2);
    expect(place.text()).toBe(before);
  });

  test("is not fixed, and what is wrong with it is told all the same", async () => {
    const text = merged(MERGES["round a reading"]).replace(
      "improve: We mostly",
      "improve: Mostly: we mostly",
    );
    const place = workplace({ text });
    const fixed = await place.run("check", "--fix", "--format", "compact");
    const tried = await place.run("check", "--fix-dry-run");
    expect(fixed.stdout).toContain(" error yaml-syntax: ");
    expect(tried.stdout).toBe("");
    for (const { code, stderr } of [fixed, tried]) {
      expect(code).toBe(2);
      expect(stderr).toContain("two versions of this plan stand here");
      expect(place.text()).toBe(text);
    }
    const piped = await run(["check", "--fix", "-"], { stdin: text, today: "2026-05-15" });
    expect([piped.code, piped.stdout]).toEqual([2, text]);
  });

  test("is not carried over", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "cornerstones-conflict-"));
    writeFileSync(join(cwd, "old.yaml"), merged(MERGES["round a reading"]));
    const { code, stderr } = await run(["init", "--from-plan", "old.yaml"], { cwd, today: "2026-07-01" });
    expect(code).toBe(2);
    expect(stderr).toContain("cornerstones: old.yaml:");
    expect(stderr).toContain("two versions of this plan");
    expect(readdirSync(cwd)).toEqual(["old.yaml"]);
  });
});
