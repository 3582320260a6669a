import { _ } from "ajv";
import { default as standalone } from "ajv/dist/standalone/index.js";
import { makeAjv } from "./compile-schema.ts";
import { KNOWN_SCHEMAS, type KnownSchema, knownSchema } from "./known-schemas.ts";

/**
 * The code of the validators of these schemas, as an ES module that exports a function of each one's name. It stands
 * where `isCivilDate` is known. Used when the command is built, and at no other time.
 */
export function validatorCode(names: readonly KnownSchema[] = KNOWN_SCHEMAS): string {
  const ajv = makeAjv({
    source: true,
    esm: true,
    formats: _`({ date: { type: "string", validate: isCivilDate } })`,
  });
  for (const name of names) ajv.addSchema(knownSchema(name), name);
  return standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
}
