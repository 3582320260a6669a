import type { Validator } from "./compile-schema.ts";
import { type KnownSchema, knownSchema } from "./known-schemas.ts";
import { schemaFindings, type ValidatorError } from "./schema-findings.ts";

/** A validator's own code: whether a value fits, and the errors of the last one that did not. */
export interface ValidatorCode {
  (value: unknown): boolean;
  readonly errors?: readonly ValidatorError[] | null;
}

/** The validator whose code was made when the command was built. Its schema is read once, and only where something does not fit. */
export function preparedValidator(name: KnownSchema, validate: ValidatorCode): Validator {
  let schema: object | null = null;
  return (value) => {
    if (validate(value)) return [];
    schema ??= knownSchema(name);
    return schemaFindings({ schema, value, errors: validate.errors ?? [] });
  };
}
