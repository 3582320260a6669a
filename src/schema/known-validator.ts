import { compileSchema, type Validator } from "./compile-schema.ts";
import { type KnownSchema, knownSchema } from "./known-schemas.ts";

/**
 * The validator of one of the package's own schemas. In the built command this file is replaced by the validators'
 * own code (`scripts/build/prepared.mjs`), since compiling a schema takes longer than all else that a check of one plan does.
 * That of plans stands in a file of its own, so that a check loads no other.
 */
export function knownValidator(name: KnownSchema): Validator {
  return compileSchema(knownSchema(name));
}
