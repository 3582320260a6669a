import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { scaffoldPlan } from "../../src/authoring/scaffold/scaffold-plan.ts";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { checkText } from "../../src/index.ts";
import { resolveMeasures } from "../../src/measures/resolve-measures.ts";
import { CORNERSTONE_IDS } from "../../src/vocabulary.ts";

const OAKFIELD = readFileSync("examples/oakfield.cornerstones.yaml", "utf8");
const catalogue = builtInCatalogue();

describe("the calendar", () => {
  test("a plan of a past year stays as quiet as it was at its end, for ever", () => {
    const found = (asOf: string) => checkText(OAKFIELD, { asOf, catalogue }).map(({ message }) => message);
    expect(found("2026-11-23")).toEqual(found("2026-07-22"));
    expect(found("2036-01-01")).toEqual(found("2026-07-22"));
  });

  test("a day that passes brings no error", () => {
    const errors = (asOf: string) =>
      checkText(OAKFIELD, { asOf, catalogue }).filter(
        ({ severity, rule }) => severity === "error" && rule !== "in-the-future",
      );
    for (const asOf of ["2025-08-01", "2025-09-01", "2025-12-12", "2026-03-01", "2026-05-15", "2026-07-21"]) {
      expect(errors(asOf), asOf).toEqual([]);
    }
  });
});

/** All the ways to choose Cornerstones, none of them left out. */
const SUBSETS = Array.from({ length: 15 }, (_, index) =>
  CORNERSTONE_IDS.filter((_, bit) => (index + 1) & (1 << bit)),
);

test.each(SUBSETS)(
  "a plan just made from %s %s %s %s is warned of nothing but what was not talked about",
  (...chosen) => {
    const all = resolveMeasures({ ownMeasures: [] }, catalogue).all;
    const text = scaffoldPlan({
      setting: "Ysgol Gynradd Llyn Arian",
      settingId: null,
      period: { from: "2026-09-01", to: "2027-08-31" },
      cornerstones: catalogue.cornerstones,
      measures: all.filter(({ cornerstone }) => chosen.some((id) => id === cornerstone)).slice(0, 6),
      schemaFile: null,
      catalogue: null,
      from: null,
    });
    const weighty = checkText(text, { asOf: "2026-09-10", catalogue }).filter(
      ({ severity }) => severity !== "info",
    );
    const rules = new Set(weighty.map(({ rule, severity }) => `${severity} ${rule}`));
    rules.delete("warning group-not-in-choosing");
    rules.delete("warning cornerstone-without-measure");
    expect([...rules]).toEqual([]);
  },
);
