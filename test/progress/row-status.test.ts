import { describe, expect, test } from "vitest";
import { INDICATOR_STATUSES, rowStatus } from "../../src/progress/row-status.ts";
import { evaluation, evidence, row, voice } from "./build.ts";

const DAY = "2026-01-31";

test("is its most pressing indicator's", () => {
  const pressing = INDICATOR_STATUSES.map((_, index) =>
    rowStatus(row(), INDICATOR_STATUSES.slice(index).toReversed(), DAY),
  );
  expect(pressing).toEqual([
    "overdue",
    "worse",
    "behind",
    "not-yet",
    "on-track",
    "within",
    "met",
    "start-only",
    "no-readings",
    "no-target",
    "not-shown",
  ]);
});

describe("set aside", () => {
  const staged = (...stages: [string, "paused" | "dropped" | "in-progress" | null][]) =>
    rowStatus(
      row({ evaluation: stages.map(([date, stage]) => evaluation(date, { stage })) }),
      ["overdue"],
      DAY,
    );

  test.each(["paused", "dropped"] as const)("while the last stage is %s", (stage) => {
    expect(staged(["2026-01-31", stage])).toBe("set-aside");
    expect(staged(["2026-02-01", stage])).toBe("overdue");
  });

  test("an evaluation without a stage leaves it so, a new stage by date ends it", () => {
    expect(staged(["2026-01-10", "paused"], ["2026-01-20", null])).toBe("set-aside");
    expect(staged(["2026-01-20", "in-progress"], ["2026-01-10", "paused"])).toBe("overdue");
  });
});

describe("without indicators", () => {
  test("words, evidence or a dated judgement make it `in-words`", () => {
    expect(rowStatus(row({ voices: [voice("2026-01-31")] }), [], DAY)).toBe("in-words");
    expect(rowStatus(row({ evidence: [evidence("2026-01-31")] }), [], DAY)).toBe("in-words");
    expect(rowStatus(row({ evaluation: [evaluation("2026-01-31")] }), [], DAY)).toBe("in-words");
  });

  test("nothing dated by the day leaves it `not-measured`", () => {
    const later = { voices: [voice("2026-02-01")], evidence: [evidence("2026-02-01")] };
    expect(rowStatus(row(later), [], DAY)).toBe("not-measured");
    expect(rowStatus(row({ evaluation: [evaluation(null, { note: "The grid's cell" })] }), [], DAY)).toBe(
      "not-measured",
    );
  });
});
