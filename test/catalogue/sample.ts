import { assetText } from "../../src/assets.ts";
import type { Catalogue, CatalogueMeasure, Cornerstone } from "../../src/catalogue/catalogue.ts";
import { parseCatalogueFile } from "../../src/catalogue/parse-catalogue-file.ts";
import { resolveCatalogue } from "../../src/catalogue/resolve-catalogue.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";
import { makeSource } from "../../src/source/source.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";

export const validateCatalogue = compileSchema(JSON.parse(assetText("catalogue.schema.json")));

/** A small catalogue to lay files over. */
export function sampleCatalogue(): Catalogue {
  return {
    name: "Sample",
    edition: "2025",
    authors: ["Genuine Partnerships", "Contact"],
    cornerstones: [
      cornerstone("welcome-and-care", "Welcome and Care", ["Welcome you"]),
      cornerstone("value-and-include", "Value and Include", ["Identify your needs early"]),
      cornerstone("communicate", "Communicate", ["Listen calmly and respectfully", "Respond promptly"]),
      cornerstone("work-in-partnership", "Work in Partnership", ["Want you to be involved"]),
    ],
    measures: [
      sampleMeasure({ id: "wc-punctuality", statement: "Punctuality is good", short: "Being on time" }),
      sampleMeasure({
        id: "vi-reviews",
        cornerstone: "value-and-include",
        statement: "Children take part in SEND and EHC reviews",
        short: "Part in reviews",
        groups: ["children-and-young-people"],
        aliases: ["annual reviews"],
      }),
      sampleMeasure({
        id: "cm-website",
        cornerstone: "communicate",
        statement: "The website is well used",
        short: "Website",
      }),
    ],
  };
}

export function sampleMeasure(of: Partial<CatalogueMeasure>): CatalogueMeasure {
  return {
    id: "wc-sample",
    cornerstone: "welcome-and-care",
    statement: "A sample statement",
    originalStatement: null,
    short: "Sample",
    groups: [],
    aliases: [],
    retired: false,
    note: null,
    ...of,
  };
}

/** Reads the text of a catalogue file, named `oak.yaml`, and lays it over the sample. */
export function laidOver(text: string): Catalogue {
  return resolveCatalogue(
    parseCatalogueFile(readYaml(makeSource("oak.yaml", text)), validateCatalogue),
    sampleCatalogue(),
  );
}

function cornerstone(id: Cornerstone["id"], name: string, promises: readonly string[]): Cornerstone {
  return { id, prefix: id.slice(0, 2), name, promises };
}
