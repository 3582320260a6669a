import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Whoever waits for so many milliseconds waits for something that hangs, on the slowest of machines. */
const HANGS = 300_000;
/** A number of milliseconds: vitest's and Playwright's options, the end of a test, a timer. */
const LIMITS = [
  /\b(?:\w+)?[tT]imeout: ([\d_]+)/g,
  /^\s*\}, ([\d_]+)\);/gm,
  /\bsetTimeout\([^,()]+, ([\d_]+)\)/g,
];

const files = [
  "vitest.config.ts",
  ...["test", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:ts|mjs)$/.test(name) && !name.includes("node_modules"))
      .map((name) => join(folder, name)),
  ),
];

test("no test counts on a machine being quick", () => {
  const limits = files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return LIMITS.flatMap((limit) =>
      [...text.matchAll(limit)].map(([words, number = ""]) => ({
        file,
        words: words.trim(),
        milliseconds: Number(number.replaceAll("_", "")),
      })),
    );
  });
  expect(limits.length).toBeGreaterThan(0);
  expect(limits.filter(({ milliseconds }) => milliseconds < HANGS)).toEqual([]);
});

test("and none looks at the clock to see how long something took", () => {
  const looking = files.filter((file) => {
    if (!file.startsWith("test") || file.startsWith("test/consumers")) return false;
    return /\bperformance\.now\b|\bhrtime\b|\bcpuUsage\b/.test(readFileSync(file, "utf8"));
  });
  expect(looking).toEqual([]);
});
