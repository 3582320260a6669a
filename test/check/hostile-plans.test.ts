import { expect, test } from "vitest";
import { findingsOf } from "./plans.ts";

const HEAD = "cornerstones: 1\nsetting: S\nperiod: { from: 2025-09-01, to: 2026-07-31 }\n";
const times = (count: number, line: (position: number) => string): string =>
  Array.from({ length: count }, (_, position) => line(position)).join("");

/**
 * Plans of up to 1 MB in which something stands thousands of times. Each was once read for far longer than anybody waits,
 * or ended in a mistake of the program; now each has the findings that are counted here.
 */
test.each<[string, string, string, number]>([
  [
    "a text with thousands of names in it",
    `celebrate:\n  - what: ${"Mrs Jones and ".repeat(20_000)}\n`,
    "personal-data",
    20_000,
  ],
  [
    "a list whose only entry is such a text",
    `celebrate:\n  - ${"Mrs Jones and ".repeat(60_000)}\n`,
    "personal-data",
    60_000,
  ],
  ["a text with thousands of escapes", `intro: "${"\\u0007a".repeat(140_000)}"\n`, "encoding", 10_001],
  [
    "thousands of entries that accept one rule, and of findings that they accept",
    `accept:\n${times(6_000, () => "  - { rule: row-unfinished, because: x }\n")}measures:\n${times(6_000, (i) => `  - measure: own-${i}\n    improve: y\n`)}`,
    "accept-unused",
    5_999,
  ],
  ["thousands of faults in one line", `x: {${times(15_000, (i) => `a${i}: b c: d, `)}}\n`, "yaml-syntax", 1],
  [
    "thousands of quotes that close early, in one line",
    `x: [${times(15_000, () => '"a" b, ')}]\n`,
    "yaml-syntax",
    1,
  ],
  [
    "a bracket that would nest thousands of lines",
    `x: {\n${times(15_000, (i) => `  a${i}: 12 c: d,\n`)}}\n`,
    "yaml-syntax",
    5_001,
  ],
  ["thousands of lines that tabs indent", times(20_000, (i) => `\tkey${i}: x\n`), "yaml-syntax", 2],
])("%s", (_, text, rule, count) => {
  expect(findingsOf(HEAD + text).filter((finding) => finding.rule === rule)).toHaveLength(count);
});
