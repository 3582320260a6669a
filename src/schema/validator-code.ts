import { _ } from "ajv";
import { default as standalone } from "ajv/dist/standalone/index.js";
import { makeAjv } from "./compile-schema.ts";
import { type KnownSchema, knownSchema } from "./known-schemas.ts";
import { leanSchema } from "./lean-schema.ts";

/**
 * The code of the validator of one of KNOWN_SCHEMAS, as an ES module that exports it as `validate`. It stands where
 * `isCivilDate` is known. Used when the command is built, and at no other time.
 */
export function validatorCode(name: KnownSchema): string {
  const ajv = makeAjv({
    source: true,
    esm: true,
    formats: _`({ date: { type: "string", validate: isCivilDate } })`,
  });
  ajv.addSchema(leanSchema(knownSchema(name)), name);
  return standalone.default(ajv, { validate: name });
}
