import { expect, test } from "vitest";
import { SOUND_PLAN } from "../src/check/reference/sound-plan.ts";
import { checkText, UsageError } from "../src/index.ts";

test("without a day no finding depends on one: what lies ahead is no fault, and nothing is overdue", () => {
  expect(checkText(SOUND_PLAN)).toEqual([]);
  const early = checkText(SOUND_PLAN, { asOf: "2025-09-01" });
  expect(early.map(({ rule }) => rule)).toContain("in-the-future");
});

test("a day that no calendar has is refused, since nothing could be compared with it", () => {
  for (const asOf of ["2026-02-30", "tomorrow", ""])
    expect(() => checkText(SOUND_PLAN, { asOf })).toThrow(UsageError);
});
