import { describe, expect, test } from "vitest";
import { assetText } from "../../src/assets.ts";
import { builtInCatalogue } from "../../src/catalogue/built-in-catalogue.ts";
import { parseCatalogueFile } from "../../src/catalogue/parse-catalogue-file.ts";
import { makeSource } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { PRINTED_MEASURES } from "./printed-measures.ts";
import { validateCatalogue } from "./sample.ts";

const catalogue = builtInCatalogue();
const printed = Object.entries(PRINTED_MEASURES).flatMap(([cornerstone, statements]) =>
  Object.entries(statements).map(([id, statement]) => ({ id, cornerstone, statement })),
);

describe("the built-in catalogue", () => {
  test("has the printed measures: their ids, Cornerstones, wording and order", () => {
    expect(
      catalogue.measures.map(({ id, cornerstone, statement }) => ({ id, cornerstone, statement })),
    ).toEqual(printed);
  });

  test("has 14, 15, 10 and 14 measures under the four Cornerstones", () => {
    const counts = catalogue.cornerstones.map(({ id, prefix, name }) => {
      const measures = catalogue.measures.filter(({ cornerstone }) => cornerstone === id);
      return `${prefix} ${name}: ${measures.length}`;
    });
    expect(counts).toEqual([
      "wc Welcome and Care: 14",
      "vi Value and Include: 15",
      "cm Communicate: 10",
      "wp Work in Partnership: 14",
    ]);
  });

  test("has the promises of each Cornerstone", () => {
    expect(catalogue.cornerstones.map(({ promises }) => promises)).toEqual([
      [
        "Welcome you",
        "Care about your wellbeing",
        "Show support and sensitivity",
        "Help you feel confident",
        "Let you know what is expected",
      ],
      [
        "Identify your needs early",
        "Try our best to understand",
        "Respond in the right way for you",
        "Have a 'can do' approach",
        "Recognise your strengths",
      ],
      [
        "Provide the information you need, in a form you can understand",
        "Ask for your views",
        "Listen calmly and respectfully",
        "Respond promptly",
        "Make time for you",
        "Use positive and helpful language",
      ],
      [
        "Want you to be involved",
        "Value you as an equal partner",
        "Encourage and take on board your ideas and suggestions for making improvements",
        "Work together with you on them",
      ],
    ]);
  });

  test("names its authors, as data and to whoever opens the file", () => {
    expect(catalogue.authors).toEqual(["Genuine Partnerships", "Contact"]);
    const header = assetText("four-cornerstones.yaml").split("catalogue: 1")[0];
    expect(header).toContain("Genuine Partnerships and Contact");
    expect(header).toContain("not this project's own text");
  });

  test("gives each measure a short name of its own, of at most 28 characters", () => {
    const shorts = catalogue.measures.map(({ short }) => short);
    expect(shorts.filter((short) => short === "" || short.length > 28)).toEqual([]);
    expect(new Set(shorts.map((short) => short.toLowerCase())).size).toBe(53);
  });

  test("has no alias that repeats another or the measure's own name", () => {
    for (const { short, statement, aliases } of catalogue.measures) {
      const names = [short, statement, ...aliases].map((name) => name.toLowerCase());
      expect([...new Set(names)]).toEqual(names);
    }
  });

  test("lists no staff, parents or children whom the statement does not name", () => {
    const words = {
      "children-and-young-people": /child|young/i,
      "parent-carers": /parent/i,
      staff: /\bstaff\b/i,
    };
    const unnamed = catalogue.measures.flatMap(({ id, statement, groups }) =>
      groups.filter((group) => !words[group].test(statement)).map((group) => `${id}: ${group}`),
    );
    expect(unnamed).toEqual([]);
  });

  test("lists whom the statement names, in the order of the groups", () => {
    const groups = new Map(catalogue.measures.map((measure) => [measure.id, measure.groups]));
    expect(groups.get("wc-staff-induction")).toEqual(["staff"]);
    expect(groups.get("wc-punctuality")).toEqual([]);
    expect(groups.get("wp-governor-roles")).toEqual(["parent-carers"]);
    expect(groups.get("wp-coproduced-projects")).toEqual(["children-and-young-people", "parent-carers"]);
    expect(groups.get("wp-listened-to")).toEqual(["children-and-young-people", "parent-carers", "staff"]);
    // Named to say whose parents and carers are meant.
    expect(groups.get("cm-named-person")).toEqual(["parent-carers"]);
    // "All groups" are groups of learners.
    expect(groups.get("vi-academic-outcomes")).toEqual([]);
  });

  test.each([
    ["wc-punctuality", "inferred"],
    ["vi-specialist-support", 'Printed without its "is"'],
    ["vi-specialist-support", "inferred"],
    ["wc-staff-induction", "Staff induction processes are robust"],
    ["vi-someone-to-speak-to", "not among the measures of the second printing"],
    ["cm-website", "second printing of Communicate has it"],
    ["cm-two-way", "second printing of Communicate has it"],
    ["cm-confidential-spaces", "second printing of Communicate has it"],
    ["cm-feedback-given", "second printing of Communicate has it"],
    ["wp-power-imbalances", "second printing of Work in Partnership has it"],
    ["wp-school-council", "second printing of Work in Partnership has it"],
    ["wp-governor-roles", "second printing of Work in Partnership only"],
    ["wp-creative-consultation", "plain hyphen"],
    ["wp-codesigned-reviews", "colesigned / designed"],
  ])("says beside %s how the booklet was read: %s", (id, words) => {
    expect(catalogue.measures.find((measure) => measure.id === id)?.note).toContain(words);
  });

  test("fits the schema of catalogue files", () => {
    const source = makeSource("four-cornerstones.yaml", assetText("four-cornerstones.yaml"));
    expect(parseCatalogueFile(readYaml(source), validateCatalogue).measures).toHaveLength(53);
  });
});
