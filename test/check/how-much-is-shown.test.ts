import { describe, expect, test } from "vitest";
import type { CheckFormat } from "../../src/check/formats.ts";
import { renderCheck } from "../../src/check/render-check.ts";
import { makeStyle } from "../../src/markup/style.ts";
import { manyFindings, TARGET_BEHIND } from "./reporters/sample.ts";

function shown(format: CheckFormat, count: number): string {
  const look = { format, style: makeStyle(false), width: 80, summary: true, failOn: "error" } as const;
  return renderCheck(manyFindings(count), look);
}

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

describe("of one plan a person is shown 50 findings", () => {
  const head = (text: string): number => occurrences(text, `  error  ${TARGET_BEHIND.rule}`);

  test.each([49, 50])("%i are all shown", (count) => {
    const text = shown("pretty", count);
    expect(head(text)).toBe(count);
    expect(text).not.toContain("more");
  });

  test("of 51 one is left over", () => {
    const text = shown("pretty", 51);
    expect(head(text)).toBe(50);
    expect(text).toContain("plans/oakfield.cornerstones.yaml: ... and 1 more\n");
  });

  test("what is past the ten-thousandth is counted too", () => {
    const text = shown("pretty", 10_003);
    expect(head(text)).toBe(50);
    expect(text).toContain("... and 9953 more\n");
    expect(text).toContain("1 plan checked: 10,003 errors.");
  });
});

describe("of one plan a program is given 10,000 findings, and told how many are left out", () => {
  test.each([
    ["json", '"rule": "target-behind-baseline"'],
    ["sarif", '"ruleId": "target-behind-baseline"'],
    ["compact", "error target-behind-baseline: "],
    ["github", "::error file="],
    ["gitlab", '"check_name": "target-behind-baseline"'],
    ["junit", "<testcase "],
  ] as const)("%s", (format, one) => {
    expect(occurrences(shown(format, 10_000), one)).toBe(10_000);
    expect(occurrences(shown(format, 10_001), one)).toBe(10_000);
  });

  test.each([
    ["json", '"truncated": 2'],
    ["sarif", "Left out: 2 findings past the first 10000."],
    ["junit", '<property name="findings-left-out" value="2"/>'],
    ["markdown", "2 findings past the ten-thousandth of a file"],
  ] as const)("%s says so", (format, words) => {
    expect(shown(format, 10_002).includes(words)).toBe(true);
  });
});
