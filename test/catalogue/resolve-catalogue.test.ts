import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { parseCatalogueFile } from "../../src/catalogue/parse-catalogue-file.ts";
import { resolveCatalogue } from "../../src/catalogue/resolve-catalogue.ts";
import { InputError } from "../../src/errors.ts";
import { makeSource } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { laidOver, sampleCatalogue, validateCatalogue } from "./sample.ts";

const EXTENDING = "catalogue: 1\nname: Oak\nextends: four-cornerstones\n";
const REPLACING = "catalogue: 1\nname: Oak\n";

describe("a catalogue that extends the built-in one", () => {
  test("puts a new measure last under its Cornerstone", () => {
    const { measures } = laidOver(
      `${EXTENDING}measures:\n  - { id: oak-walk, cornerstone: welcome-and-care, statement: Every new family has a welcome walk with a pupil }\n`,
    );
    expect(measures.map(({ id }) => id)).toEqual(["wc-punctuality", "oak-walk", "vi-reviews", "cm-website"]);
    expect(measures[1]).toEqual({
      id: "oak-walk",
      cornerstone: "welcome-and-care",
      statement: "Every new family has a welcome walk with a pupil",
      originalStatement: null,
      short: "Every new family has a…",
      groups: [],
      aliases: [],
      retired: false,
      note: null,
    });
  });

  test("words a known measure anew, keeps the first wording, and leaves the rest as it was", () => {
    const { measures } = laidOver(
      `${EXTENDING}measures:\n  - { id: vi-reviews, statement: We all shape our reviews }\n`,
    );
    expect(measures[1]).toMatchObject({
      statement: "We all shape our reviews",
      originalStatement: "Children take part in SEND and EHC reviews",
      short: "Part in reviews",
      groups: ["children-and-young-people"],
      aliases: ["annual reviews"],
    });
  });

  test("worded anew a second time, a measure keeps the very first wording", () => {
    const entry = (statement: string) =>
      `${EXTENDING}measures:\n  - { id: vi-reviews, statement: ${statement} }\n`;
    const file = parseCatalogueFile(
      readYaml(makeSource("trust.yaml", entry("Reviews are ours"))),
      validateCatalogue,
    );
    const { measures } = resolveCatalogue(file, laidOver(entry("We all shape our reviews")));
    expect(measures[1]).toMatchObject({
      statement: "Reviews are ours",
      originalStatement: "Children take part in SEND and EHC reviews",
    });
  });

  test("the same wording again is no new wording", () => {
    const { measures } = laidOver(
      `${EXTENDING}measures:\n  - { id: wc-punctuality, statement: Punctuality is good, short: On time }\n`,
    );
    expect(measures[0]).toMatchObject({ originalStatement: null, short: "On time" });
  });

  test("retires a measure, which stays readable", () => {
    const { measures } = laidOver(`${EXTENDING}measures:\n  - { id: wc-punctuality, retired: yes }\n`);
    expect(measures[0]).toMatchObject({
      id: "wc-punctuality",
      statement: "Punctuality is good",
      retired: true,
    });
  });

  test("says the Cornerstones in another language; their ids and order stay", () => {
    const { cornerstones } = laidOver(
      `${EXTENDING}cornerstones:\n  - { id: communicate, name: Cyfathrebu, promises: [Gofyn am eich barn] }\n`,
    );
    expect(cornerstones.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      "welcome-and-care: Welcome and Care",
      "value-and-include: Value and Include",
      "communicate: Cyfathrebu",
      "work-in-partnership: Work in Partnership",
    ]);
    expect(cornerstones[2]?.promises).toEqual(["Gofyn am eich barn"]);
  });

  test("keeps the authors of what it builds on, under its own name and edition", () => {
    const { name, edition, authors } = laidOver(`${EXTENDING}authors: [Oak Forum, Contact]\n`);
    expect({ name, edition, authors }).toEqual({
      name: "Oak",
      edition: null,
      authors: ["Genuine Partnerships", "Contact", "Oak Forum"],
    });
  });

  test("refuses a new measure without a Cornerstone or a statement", () => {
    expect(() => laidOver(`${EXTENDING}measures:\n  - { id: wc-punctualty, retired: yes }\n`)).toThrow(
      new InputError(
        "oak.yaml:5:7: `wc-punctualty` is not in the built-in catalogue, so it adds a measure, and a new measure needs a `cornerstone`",
      ),
    );
    expect(() => laidOver(`${EXTENDING}measures:\n  - { id: oak, cornerstone: communicate }\n`)).toThrow(
      "needs a `statement`",
    );
  });

  test("leaves the catalogue it is laid over as it was", () => {
    const base = sampleCatalogue();
    const text = `${EXTENDING}measures:\n  - { id: wc-punctuality, retired: yes }\n`;
    resolveCatalogue(parseCatalogueFile(readYaml(makeSource("oak.yaml", text)), validateCatalogue), base);
    expect(base).toEqual(sampleCatalogue());
  });
});

describe("a catalogue that extends nothing", () => {
  test("replaces the built-in measures and keeps the four Cornerstones", () => {
    const { measures, cornerstones, authors } = laidOver(
      `${REPLACING}measures:\n  - { id: wc-punctuality, cornerstone: communicate, statement: We are on time }\n`,
    );
    expect(measures).toMatchObject([
      { id: "wc-punctuality", cornerstone: "communicate", originalStatement: null },
    ]);
    expect(cornerstones).toEqual(sampleCatalogue().cornerstones);
    expect(authors).toEqual([]);
  });

  test("must have measures", () => {
    expect(() => laidOver(REPLACING)).toThrow(
      new InputError(
        "oak.yaml:1:1: there are no measures here: add some under `measures`, or write `extends: four-cornerstones` to keep the built-in ones",
      ),
    );
  });
});

test("the example overlay adds, rewords and retires one measure each", () => {
  const path = "examples/overlay/oak-trust.catalogue.yaml";
  const file = parseCatalogueFile(readYaml(makeSource(path, readFileSync(path, "utf8"))), validateCatalogue);
  const before = new Map(builtInCatalogue().measures.map((measure) => [measure.id, measure]));
  const changed = resolveCatalogue(file, builtInCatalogue()).measures.filter(
    (measure) => JSON.stringify(measure) !== JSON.stringify(before.get(measure.id)),
  );
  expect(changed.map(({ id, originalStatement, retired }) => ({ id, originalStatement, retired }))).toEqual([
    { id: "wc-punctuality", originalStatement: null, retired: true },
    { id: "oak-welcome-walk", originalStatement: null, retired: false },
    {
      id: "cm-feedback-given",
      originalStatement: before.get("cm-feedback-given")?.statement,
      retired: false,
    },
  ]);
});
