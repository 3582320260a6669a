import { compileSchema, type Validator } from "./compile-schema.ts";
import { knownSchema } from "./known-schemas.ts";

/** The validator of plans; as with `knownValidator`, the built command holds its code instead of this file. */
export function planValidator(): Validator {
  return compileSchema(knownSchema("plan"));
}
