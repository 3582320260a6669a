import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScaffoldOptions } from "../../../src/authoring/scaffold/scaffold-options.ts";
import { scaffoldPlan } from "../../../src/authoring/scaffold/scaffold-plan.ts";
import { nextPeriod } from "../../../src/authoring/scaffold/school-year.ts";
import { builtInCatalogue } from "../../../src/catalogue/built-in-catalogue.ts";
import { checkPlan } from "../../../src/check/check-plan.ts";
import type { CivilDate } from "../../../src/civil-date.ts";
import { resolveMeasures } from "../../../src/measures/resolve-measures.ts";
import { openPlan } from "../../../src/plan/open-plan.ts";
import { planValidator } from "../../../src/schema/plan-validator.ts";

const catalogue = builtInCatalogue();
const { all } = resolveMeasures({ ownMeasures: [] }, catalogue);
const validate = planValidator();

const empty: ScaffoldOptions = {
  setting: "Oakfield Primary School",
  settingId: null,
  period: { from: "2026-09-01", to: "2027-08-31" },
  cornerstones: catalogue.cornerstones,
  measures: [],
  schemaFile: "./cornerstones.schema.json",
  catalogue: null,
  from: null,
};

describe("a new plan", () => {
  test("of a few measures asks the grid's questions, and shows once how to answer", async () => {
    const text = scaffoldPlan({
      ...empty,
      settingId: "123456",
      measures: chosen("wc-staff-induction", "cm-two-way", "cm-named-person"),
    });
    await expect(text).toMatchFileSnapshot("golden/few.cornerstones.yaml");
    expect(found(text)).toEqual([
      "info group-not-in-choosing",
      "warning cornerstone-without-measure",
      ...Array.from({ length: 3 }, () => "info row-unfinished"),
    ]);
  });

  test("of no measure yet shows the four Cornerstones and how to begin", async () => {
    const text = scaffoldPlan({ ...empty, schemaFile: null });
    await expect(text).toMatchFileSnapshot("golden/none.cornerstones.yaml");
    expect(errors(text)).toEqual([]);
  });

  test("of all 53 measures", async () => {
    const text = scaffoldPlan({ ...empty, measures: all });
    await expect(text).toMatchFileSnapshot("golden/all.cornerstones.yaml");
    expect(errors(text)).toEqual([]);
  });

  test("says its own name in what to run, where commands would not find it", () => {
    expect(scaffoldPlan({ ...empty, fileName: "our plan.yaml" })).toContain(
      '#   cornerstones check "our plan.yaml"    says what is wrong',
    );
  });

  test("names another catalogue", () => {
    expect(scaffoldPlan({ ...empty, catalogue: "../oak-trust.catalogue.yaml" })).toContain(
      "\ncatalogue: ../oak-trust.catalogue.yaml\n",
    );
  });

  test("keeps a setting's name and number whatever they hold, and lets nothing out of a comment", () => {
    fc.assert(
      fc.property(name(), name(), fc.subarray([...all], { maxLength: 3 }), (setting, settingId, measures) => {
        const { plan, file } = opened(scaffoldPlan({ ...empty, setting, settingId, measures }));
        const ofTheWords = ["hidden-characters", "encoding"];
        expect(file.findings.filter(({ rule }) => !ofTheWords.includes(rule))).toEqual([]);
        expect(plan.setting).toBe(setting);
        expect(plan.settingId).toBe(settingId);
        expect(plan.rows.map(({ measure }) => measure)).toEqual(measures.map(({ id }) => id));
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  test("passes check without an error, whatever is chosen", () => {
    fc.assert(
      fc.property(fc.subarray([...all], { maxLength: 10 }), (measures) => {
        expect(errors(scaffoldPlan({ ...empty, measures }))).toEqual([]);
      }),
      { numRuns: 20, seed: 4 },
    );
  });

  test("can be filled in by taking away the # of its hints", () => {
    const text = scaffoldPlan({ ...empty, measures: chosen("wc-staff-induction", "cm-two-way") });
    const used = text.replace(
      /^( *)# (?=(?:group-names:|own-measures:|actions:|voices:|- | {2,}))(?! {2}cornerstones)/gm,
      "$1",
    );
    expect(errors(used, "2027-08-31")).toEqual([]);
    const { plan } = opened(used);
    expect(plan.reviews).toHaveLength(1);
    expect(plan.ownMeasures).toHaveLength(1);
    const [row] = plan.rows;
    expect(row?.indicators[0]?.readings).toHaveLength(1);
    expect([row?.actions.length, row?.voices.length, row?.evaluation.length, row?.links.length]).toEqual([
      1, 1, 1, 1,
    ]);
  });
});

describe("a plan that carries on from last year's", () => {
  test("keeps what is unfinished, and where it stands", async () => {
    const text = carriedOn("2026-07-21");
    await expect(text).toMatchFileSnapshot("golden/carried-on.cornerstones.yaml");
    expect(errors(text)).toEqual([]);
  });

  test("knows nothing of what is dated after its day", () => {
    const { plan } = opened(carriedOn("2025-12-12"));
    const row = plan.rows.find(({ measure }) => measure === "wc-staff-induction");
    expect(row?.indicators[0]?.baseline).toMatchObject({ value: 55, of: 11, date: "2025-12-01" });
    expect(row?.voices.map(({ said, did }) => [said, did])).toEqual([
      ["I would rather hear it from a parent than from a slide", []],
    ]);
  });

  test("adds rows for newly chosen measures behind those that go on", () => {
    const { plan } = opened(carriedOn("2026-07-21", ["vi-shared-values", "wc-attendance"]));
    expect(plan.rows.map(({ measure }) => measure)).toEqual([
      "wc-attendance",
      "vi-someone-to-speak-to",
      "vi-shared-values",
      "cm-website",
      "wp-school-council",
      "wp-creative-consultation",
    ]);
  });

  test("passes check without an error on any day of the year", () => {
    for (const day of ["2025-10-09", "2026-03-20", "2026-07-04"])
      expect(errors(carriedOn(day), day)).toEqual([]);
  });

  test("gives an indicator an id where last year's had none, or one that was taken", () => {
    const last = readFileSync("examples/oakfield.cornerstones.yaml", "utf8")
      .replace("id: missing-often", "id: attendance")
      .replace(
        "id: families-know\n        what: Families who know whom they can speak to",
        "from: parent-carers",
      );
    const { plan } = opened(carriedOnFrom(last, "2026-05-15"));
    const ids = (measure: string) =>
      plan.rows.find((row) => row.measure === measure)?.indicators.map(({ id }) => id);
    expect(ids("wc-attendance")).toEqual(["attendance", "indicator-2"]);
    expect(ids("vi-someone-to-speak-to")).toEqual(["two-grown-ups", "indicator-2", "staff-know"]);
  });

  test.each([
    "exemplar",
    "broken",
    "area/harbour-road-academy",
    "area/little-acorns-nursery",
    "area/riverside-college",
    "area/ysgol-llyn-arian",
  ])("passes check without an error after %s, leaving behind what is unsound", (file) => {
    const text = carriedOnFrom(readFileSync(`examples/${file}.cornerstones.yaml`, "utf8"), "2026-09-01");
    expect(errors(text)).toEqual([]);
  });
});

function carriedOn(asOf: CivilDate, ids: readonly string[] = []): string {
  return carriedOnFrom(readFileSync("examples/oakfield.cornerstones.yaml", "utf8"), asOf, ids);
}

function carriedOnFrom(last: string, asOf: CivilDate, ids: readonly string[] = []): string {
  const { plan, file } = opened(last);
  const measures = resolveMeasures(plan, catalogue);
  return scaffoldPlan({
    ...empty,
    setting: plan.setting ?? "",
    settingId: plan.settingId,
    period: nextPeriod({ from: "2025-09-01", to: "2026-07-21" }),
    measures: chosen(...ids),
    from: { plan, measures, asOf, file },
  });
}

function chosen(...ids: readonly string[]) {
  return all.filter(({ id }) => ids.includes(id));
}

function name() {
  return fc.string({ unit: "binary", minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== "");
}

function opened(text: string) {
  return openPlan("plan.cornerstones.yaml", new TextEncoder().encode(text), validate);
}

function found(text: string, today: CivilDate = "2026-09-07"): readonly string[] {
  const { diagnostics } = checkPlan(opened(text), { catalogue, today });
  return diagnostics.map(({ severity, rule }) => `${severity} ${rule}`);
}

function errors(text: string, today: CivilDate = "2026-09-07"): readonly string[] {
  const { diagnostics } = checkPlan(opened(text), { catalogue, today });
  return diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
}
