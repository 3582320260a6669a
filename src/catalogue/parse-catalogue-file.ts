import { InputError } from "../errors.ts";
import type { Validator } from "../schema/compile-schema.ts";
import { positionAt } from "../source/source.ts";
import type { YamlFile } from "../yaml/yaml-file.ts";
import type { CatalogueFile } from "./file/catalogue-file.ts";
import { checkCatalogueFile } from "./file/check-catalogue-file.ts";
import { readCatalogueFile } from "./file/read-catalogue-file.ts";

/**
 * Reads a catalogue file. `validate` is the validator of `catalogue.schema.json`.
 *
 * @throws InputError one line for the first fault in the file, `file:line:column: what is wrong and what would be
 * right`, with "(and N more)" where there are others.
 */
export function parseCatalogueFile(file: YamlFile, validate: Validator): CatalogueFile {
  const [first, ...more] = checkCatalogueFile(file, validate);
  if (first) {
    const { line, column } = positionAt(file.source, first.offset);
    const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
    throw new InputError(`${file.source.name}:${line}:${column}: ${first.message}${others}`);
  }
  return readCatalogueFile(file);
}
