import { describe, expect, test } from "vitest";
import { checkExitCode, failingSeverities } from "../../src/cli/exit-codes.ts";
import type { Severity } from "../../src/diagnostics/finding.ts";

interface Found {
  readonly errors?: number;
  readonly warnings?: number;
  readonly infos?: number;
  readonly unreadable?: number;
}

function code(
  { errors = 0, warnings = 0, infos = 0, unreadable = 0 }: Found,
  failOn: Severity,
  maxWarnings: number | null = null,
): number {
  const rest = { files: 1, accepted: 0, baselined: 0, fixable: 0, truncated: 0 };
  return checkExitCode({ errors, warnings, infos, ...rest }, unreadable, { failOn, maxWarnings });
}

describe("a check fails", () => {
  test.each<[string, Found, Severity, number]>([
    ["not where nothing is found", {}, "info", 0],
    ["on errors", { errors: 1 }, "error", 1],
    ["not on warnings, where only errors count", { warnings: 3 }, "error", 0],
    ["on warnings, where these count", { warnings: 1 }, "warning", 1],
    ["on errors, where warnings count", { errors: 1 }, "warning", 1],
    ["not on hints, where warnings count", { infos: 1 }, "warning", 0],
    ["on hints, where all counts", { infos: 1 }, "info", 1],
    [
      "with 2 where a file could not be read, whatever else was found",
      { errors: 1, unreadable: 1 },
      "error",
      2,
    ],
  ])("%s", (_, found, failOn, expected) => {
    expect(code(found, failOn)).toBe(expected);
  });

  test("on more warnings than are allowed, and not on as many", () => {
    expect([2, 3, 4].map((warnings) => code({ warnings }, "error", 3))).toEqual([0, 0, 1]);
    expect([0, 1].map((warnings) => code({ warnings }, "error", 0))).toEqual([0, 1]);
  });
});

test("what fails is the severity that was said, and all above it", () => {
  expect([failingSeverities("error"), failingSeverities("warning"), failingSeverities("info")]).toEqual([
    ["error"],
    ["error", "warning"],
    ["error", "warning", "info"],
  ]);
});
