import { describe, expect, test } from "vitest";
import { reportPage } from "../../src/pages/report-page.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { evaluation, plan, row } from "../progress/build.ts";
import { DAY, HOSTILE, inputOf, LIVELY, TOOL } from "../report/sample.ts";

function areaOf(plans: readonly Plan[]): string {
  const inputs = plans.map((on, index) => inputOf(on, `${index}.yaml`));
  return reportPage(buildReport(inputs, { asOf: DAY, tool: TOOL }), inputs, "summary");
}

describe("the page of several plans", () => {
  const text = areaOf([LIVELY, HOSTILE, plan({ setting: "Ash", rows: [row()] })]);

  test("has one heading of the first level, and each setting closed under its name, from A to Z", () => {
    expect(text.match(/<h1 /g)).toHaveLength(1);
    const names = [...text.matchAll(/<summary><span[^>]*>([^<]*)/g)].map((match) => match[1]?.slice(0, 5));
    expect(names).toEqual(["a&lt;U", "Ash", "Ysgol"].map((name) => name.slice(0, 5)));
    expect(text).not.toContain("<details open");
  });

  test("says that its counts do not compare settings", () => {
    expect(text).toContain("so these counts do not compare them.");
  });

  test("runs no script, and hostile text is only text", () => {
    expect(text).not.toMatch(/<script|\u202e/);
  });
});

test("a thousand plans make one page of less than two megabytes", () => {
  const ids = ["wc-staff-induction", "wc-few-complaints", "vi-shared-values", "wp-school-council"];
  const rows = ids.map((measure) =>
    row({ measure, evaluation: [evaluation("2026-03-01", { stage: "embedded" })] }),
  );
  const many = Array.from({ length: 1000 }, (_, index) => plan({ setting: `School ${index}`, rows }));
  const text = areaOf(many);
  expect(text.match(/<details>/g)).toHaveLength(1000);
  expect(text.length).toBeLessThan(2_000_000);
});
