import { assetText } from "../assets.ts";
import { makeSource } from "../source/source.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import type { Catalogue } from "./catalogue.ts";
import { readCatalogueFile } from "./file/read-catalogue-file.ts";
import { resolveCatalogue } from "./resolve-catalogue.ts";

const FILE = "four-cornerstones.yaml";

/** The catalogue of the Four Cornerstones, read from the package's own file. That it fits its schema is a test's work. */
export function builtInCatalogue(): Catalogue {
  const file = readCatalogueFile(readYaml(makeSource(FILE, assetText(FILE))));
  return resolveCatalogue(file, { name: "", edition: null, authors: [], cornerstones: [], measures: [] });
}
