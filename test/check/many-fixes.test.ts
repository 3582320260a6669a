import { expect, test } from "vitest";
import { findingsOf, fixText } from "./plans.ts";

const HEAD = "cornerstones: 1\nsetting: S\nperiod: { from: 2025-09-01, to: 2026-07-31 }\nmeasures:\n";
const rows = (count: number, lines: string): string =>
  HEAD + Array.from({ length: count }, (_, i) => `  - measure: own-k${i}\n${lines}`).join("");

/**
 * Plans of up to half a megabyte with thousands of fixes. Each was once read anew for far longer than anybody waits; now
 * they are read once or twice more, and what is left over is told.
 */
test.each([
  ["colons", rows(2_000, "    improve: Training: x\n"), 2_000],
  ["texts that begin with @", rows(1_500, "    improve: @x\n"), 1_500],
  [
    "rows between braces",
    rows(1_500, "").replace(/- measure: (.+)/g, "- { measure: $1, improve: a, b }"),
    1_500,
  ],
  ["indentation with no-break spaces", rows(1_500, "\u00a0\u00a0\u00a0\u00a0improve: x\n"), 1_500],
  ["keys in capitals", rows(1_500, "    Improve: x\n"), 1_500],
  [
    "dates",
    `${rows(1, "    improve: x\n")}    actions:\n${"      - { do: x, by: 1/9/2026 }\n".repeat(2_500)}`,
    2_500,
  ],
])("%s by the thousand", (_, text, count) => {
  const { fixed, untried, refused } = fixText(text);
  expect([fixed.length, refused.length, untried]).toEqual([count, 0, 0]);
});

test("faults beyond those that are told do not keep the others from being fixed", () => {
  const text = rows(5_100, `    improve: @${"x".repeat(50)}\n`);
  const errors = findingsOf(text).filter(({ rule }) => rule === "yaml-syntax");
  const { fixed, brought, refused, untried } = fixText(text);
  expect(errors.length).toBeLessThan(5_100);
  expect([fixed.length, refused.length]).toEqual([errors.length, 0]);
  expect(fixed.length + brought.length + untried).toBe(5_100);
});
