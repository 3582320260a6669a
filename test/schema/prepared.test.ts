import { describe, expect, test } from "vitest";
import { assetText } from "../../src/assets.ts";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { readCatalogueFile } from "../../src/catalogue/file/read-catalogue-file.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";
import { KNOWN_SCHEMAS, knownSchema } from "../../src/schema/known-schemas.ts";
import { knownValidator } from "../../src/schema/known-validator.ts";
import { makeSource } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";

// The tests and the built command hold the validators and the catalogue as they were prepared (scripts/build/prepared.mjs).

const measures = Array.from({ length: 40 }, () => ({
  measure: 3,
  status: "done",
  links: [{ to: "" }],
  voices: [{ date: "2026-02-30", from: [], said: null }],
  indicators: [{ readings: [{ date: "soon", value: {}, of: "many" }] }],
}));
const faulty: readonly unknown[] = [
  null,
  [],
  { plans: 3, rules: { "no-lead": "loud" }, unknown: 1 },
  { authors: "us", cornerstones: [{ id: "A b" }], measures: [{}] },
  {
    cornerstones: 2,
    setting: " ",
    period: { from: "1 September", to: 3 },
    measures,
    toString: 1,
    reviews: [{ date: "2026-13-01" }],
  },
];

describe("what was prepared says what it was prepared from", () => {
  test.each(KNOWN_SCHEMAS)("the validator of a %s finds what the compiled schema does", (name) => {
    const compiled = compileSchema(knownSchema(name));
    const prepared = knownValidator(name);
    for (const value of faulty) {
      expect(compiled(value).length).toBeGreaterThan(0);
      expect(prepared(value)).toEqual(compiled(value));
    }
  });

  test("the catalogue holds every measure of its file, in its order", () => {
    const text = assetText("four-cornerstones.yaml");
    const file = readCatalogueFile(readYaml(makeSource("four-cornerstones.yaml", text)));
    expect(builtInCatalogue().measures.map(({ id }) => id)).toEqual(file.measures.map(({ id }) => id));
    expect(builtInCatalogue().measures).toHaveLength(53);
  });
});
