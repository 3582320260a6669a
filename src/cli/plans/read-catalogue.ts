import type { Catalogue } from "../../catalogue/catalogue.ts";
import { parseCatalogueFile } from "../../catalogue/parse-catalogue-file.ts";
import { resolveCatalogue } from "../../catalogue/resolve-catalogue.ts";
import { knownValidator } from "../../schema/known-validator.ts";
import { loadYaml } from "../../yaml/load-yaml.ts";
import { decodeSource } from "../files/decode-source.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";

/** What the reading of a catalogue needs. */
export interface CatalogueReading {
  readonly io: Io;
  readonly maxBytes: number;
  readonly builtIn: Catalogue;
}

/** Reads a catalogue's file over the built-in one. Throws InputError where it cannot be used. */
export async function readCatalogue(
  path: string,
  { io, maxBytes, builtIn }: CatalogueReading,
): Promise<Catalogue> {
  const shown = shownPath(path, io.cwd());
  const source = decodeSource(shown, await io.readFile(path, shown, maxBytes));
  return resolveCatalogue(parseCatalogueFile(await loadYaml(source), knownValidator("catalogue")), builtIn);
}
