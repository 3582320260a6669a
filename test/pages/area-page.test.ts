import { describe, expect, test } from "vitest";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { reportPage } from "../../src/pages/report-page.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { REPORT_VIEWS, type ReportView } from "../../src/report/formats.ts";
import { evaluation, plan, row } from "../progress/build.ts";
import { DAY, HOSTILE, inputOf, LIVELY, TOOL } from "../report/sample.ts";
import { attributes, faultsOf, withoutOwn } from "./looked-at.ts";

const VIEWS = Object.keys(REPORT_VIEWS).filter((name): name is ReportView => name in REPORT_VIEWS);

function areaOf(plans: readonly Plan[], view: ReportView = "summary"): string {
  const inputs = plans.map((on, index) => inputOf(on, `${index}.yaml`));
  return reportPage(buildReport(inputs, { asOf: DAY, tool: TOOL }), inputs, view);
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

  test("hostile text is only text, also where settings are found by it", () => {
    expect(withoutOwn(text)).not.toMatch(/<script|\u202e/);
    expect(attributes(text, "data-chosen").join(" ")).toMatch(/^[a-z0-9 -]+$/);
  });

  test("html-validate has nothing against it", async () => {
    expect(await faultsOf(text)).toEqual([]);
  });

  test("offers to find settings only where a script runs", () => {
    expect(text).toContain('aria-label="Find settings" data-script hidden>');
    expect(text.match(/ hidden>/g)).toHaveLength(1);
  });

  test("finds settings by the Cornerstones and measures that they work on", () => {
    const options = [...text.matchAll(/<(?:option value|optgroup label)="([^"]*)"[^>]*>([^<]*)/g)];
    const told = options.map(([, value = "", words = ""]) => `${value} ${words}`.trim());
    expect(told).toMatchInlineSnapshot(`
      [
        "Any measure",
        "Welcome and Care",
        "welcome-and-care Any of Welcome and Care",
        "2 Few complaints",
        "1 Staff induction",
        "Value and Include",
        "value-and-include Any of Value and Include",
        "3 Shared values",
        "Work in Partnership",
        "work-in-partnership Any of Work in Partnership",
        "5 Co-designed reviews",
        "4 School Council",
      ]
    `);
    expect(attributes(text, "data-chosen")).toMatchInlineSnapshot(`
      [
        "",
        "welcome-and-care 1",
        "welcome-and-care 1 2 value-and-include 3 work-in-partnership 4 5",
      ]
    `);
  });
});

test.each(VIEWS)("a thousand plans make one page of less than two megabytes: %s", (view) => {
  const ids = ["wc-staff-induction", "wc-few-complaints", "vi-shared-values", "wp-school-council"];
  const rows = ids.map((measure) =>
    row({ measure, evaluation: [evaluation("2026-03-01", { stage: "embedded" })] }),
  );
  const many = Array.from({ length: 1000 }, (_, index) => plan({ setting: `School ${index}`, rows }));
  const text = areaOf(many, view);
  const shown = text.match(/<details class="setting"/g)?.length ?? 0;
  const left = Number(/(\d+) more plans? ha/.exec(text)?.[1] ?? 0);
  expect(shown + left).toBe(1000);
  expect(Buffer.byteLength(text)).toBeLessThan(2_000_000);
});

describe("of many settings with many measures", () => {
  const ids = builtInCatalogue().measures.map(({ id }) => id);
  const school = (measures: number) => (index: number) =>
    plan({
      setting: `Ysgol Gynradd Gymunedol Llanfair ${index}`,
      rows: ids
        .slice(0, measures)
        .map((measure) => row({ measure, evaluation: [evaluation("2026-03-01", { stage: "in-progress" })] })),
    });
  const size = (count: number, measures: number) =>
    Buffer.byteLength(areaOf(Array.from({ length: count }, (_, index) => school(measures)(index))));

  test("each takes so little of the page that a thousand with twelve measures fit", () => {
    expect((size(60, 12) - size(50, 12)) / 10).toBeLessThan(1_850);
  });

  test("those that have no room for their stories keep their line", () => {
    const text = areaOf(Array.from({ length: 340 }, (_, index) => school(53)(index)));
    expect(text.match(/<details class="setting"/g)).toHaveLength(340);
    expect(text).toContain("There is no room for its measures on this page");
    expect(Buffer.byteLength(text)).toBeLessThan(2_100_000);
  });
});

test("no page of many settings names a flag or a file", () => {
  const many = Array.from({ length: 60 }, (_, index) => plan({ setting: `School ${index}`, rows: [row()] }));
  for (const view of VIEWS) {
    const said = withoutOwn(areaOf(many, view)).replace(/<[^>]*>/g, " ");
    expect(said.match(/\s--[a-z]+[^<]{0,40}|\S+\.ya?ml/g)).toBeNull();
  }
});
