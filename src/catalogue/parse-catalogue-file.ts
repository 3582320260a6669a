import { InputError } from "../errors.ts";
import type { Validator } from "../schema/compile-schema.ts";
import { positionAt, type Source } from "../source/source.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import type { CatalogueFile } from "./file/catalogue-file.ts";
import { checkCatalogueFile } from "./file/check-catalogue-file.ts";
import { readCatalogueFile } from "./file/read-catalogue-file.ts";

/**
 * Reads a catalogue file. `validate` is the validator of `catalogue.schema.json`.
 *
 * @throws InputError one line for the first fault in the file, `file:line:column: what is wrong and what would be
 * right`, with "(and N more)" where there are others.
 */
export function parseCatalogueFile(source: Source, validate: Validator): CatalogueFile {
  const file = readYaml(source);
  const [first, ...more] = checkCatalogueFile(file, validate);
  if (first) {
    const { line, column } = positionAt(source, first.offset);
    const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
    throw new InputError(`${source.name}:${line}:${column}: ${first.message}${others}`);
  }
  return readCatalogueFile(file);
}
