import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unifiedDiff } from "../../src/source/unified-diff.ts";

function diff(before: string, after: string): string {
  return unifiedDiff({ name: "plan.yaml", before, after });
}

test("equal texts have none", () => {
  expect(diff("a\n", "a\n")).toBe("");
});

test("a changed line stands between three lines before and behind it", () => {
  expect(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")).toBe(
    `--- plan.yaml
+++ plan.yaml
@@ -2,7 +2,7 @@
 2
 3
 4
-5
+five
 6
 7
 8
`,
  );
});

test("changes far apart are told apart, with less round them where the text begins and ends", () => {
  const lines = Array.from({ length: 12 }, (_, index) => `${index + 1}\n`);
  expect(diff(lines.join(""), ["0\n", ...lines.slice(0, -1)].join(""))).toBe(
    `--- plan.yaml
+++ plan.yaml
@@ -1,3 +1,4 @@
+0
 1
 2
 3
@@ -9,4 +10,3 @@
 9
 10
 11
-12
`,
  );
});

test("changes with six lines between them are told together, as diff and git do, and with seven apart", () => {
  const changedIn = (...places: readonly number[]) =>
    Array.from({ length: 12 }, (_, index) => `${places.includes(index) ? "new " : ""}${index}\n`).join("");
  const hunks = (text: string) => diff(changedIn(), text).match(/^@@.*@@$/gm);
  expect(hunks(changedIn(1, 8))).toEqual(["@@ -1,12 +1,12 @@"]);
  expect(hunks(changedIn(1, 9))).toEqual(["@@ -1,5 +1,5 @@", "@@ -7,6 +7,6 @@"]);
});

test("lines that were put in come between those that stayed, equal ones among them", () => {
  expect(diff("a:\n  - x\nb:\n  - x\n", "a:\n  - x\n  - x\nnew:\n  - x\nb:\n  - x\n")).toBe(
    `--- plan.yaml
+++ plan.yaml
@@ -1,4 +1,7 @@
 a:
   - x
+  - x
+new:
+  - x
 b:
   - x
`,
  );
});

test("a last line without a line end is told, and so is a text without a line", () => {
  expect(diff("a\nb", "a\nc\n")).toBe(
    "--- plan.yaml\n+++ plan.yaml\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n",
  );
  expect(diff("", "a\n")).toBe("--- plan.yaml\n+++ plan.yaml\n@@ -0,0 +1 @@\n+a\n");
  expect(diff("a\n", "")).toBe("--- plan.yaml\n+++ plan.yaml\n@@ -1 +0,0 @@\n-a\n");
});

test("a large text that changed in every line takes no time to speak of", () => {
  const before = Array.from({ length: 100_000 }, (_, index) => `${index % 7} ${index}\n`).join("");
  expect(diff(before, before.replaceAll(" ", "  ")).length).toBeGreaterThan(1_000_000);
});

/** What a program makes of a file, given the diff of it. */
function patched(
  program: readonly [string, ...string[]],
  { name, before, after }: Record<"name" | "before" | "after", string>,
): string {
  const folder = mkdtempSync(join(tmpdir(), "cornerstones-diff-"));
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), before);
  const [command, ...args] = program;
  execFileSync(command, args, { cwd: folder, input: unifiedDiff({ name, before, after }), stdio: "pipe" });
  return readFileSync(join(folder, name), "utf8");
}

const PATCH = ["patch", "-p0", "--quiet"] as const;
const GIT_APPLY = ["git", "apply", "-p0", "--whitespace=nowarn"] as const;

describe.each([[PATCH], [GIT_APPLY]])("%j makes the one text of the other", (program) => {
  test.each([
    ["plan.yaml"],
    ["plans/2025-26.cornerstones.yaml"],
    ["with spaces.yaml"],
    ["tab\there.yaml"],
    ["[brackets] 100%.yaml"],
    ['a "quoted" name.yaml'],
    ["back\\slash.yaml"],
    ["Ysgol Gŵyr é.yaml"],
    ["right\u202eto left.yaml"],
    ["-dash.yaml"],
  ])("in a file called %j", (name) => {
    const before = "a: 1\nb: 2\n";
    expect(patched(program, { name, before, after: "a: 1\nb: 3\n" })).toBe("a: 1\nb: 3\n");
  });

  test.each([
    ["with Windows line ends", "a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n"],
    ["with a byte order mark", "\ufeffa\nb\n", "\ufeffA\nb\n"],
    ["without a last line end", "a\nb", "a\nB"],
    ["that gains a last line end", "a\nb", "a\nb\n"],
    ["with old Mac line ends in it", "a\rb\nc\n", "a\rB\nc\n"],
    ["with lines that look like a diff", "--- a\n+++ b\n@@ -1 +1 @@\n", "--- a\n+++ c\n@@ -1 +1 @@\n"],
    ["that loses lines at both ends", "1\n2\n3\n4\n", "2\n3\n"],
  ])("%s", (_, before, after) => {
    expect(patched(program, { name: "plan.yaml", before, after })).toBe(after);
  });
});

test("patch makes any text of any other", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "d", "", "\r", "--"), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(text, text, fc.constantFrom("", "\n"), fc.constantFrom("", "\n"), (a, b, end, newEnd) => {
      const [before, after] = [`x${a.join("\n")}${end}`, `x${b.join("\n")}${newEnd}`];
      if (before !== after) expect(patched(PATCH, { name: "plan.yaml", before, after })).toBe(after);
    }),
    { numRuns: 80, seed: 3 },
  );
});
