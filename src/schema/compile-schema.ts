import { Ajv, type CodeOptions } from "ajv";
import { isCivilDate } from "../civil-date.ts";
import { type SchemaFinding, schemaFindings, type ValidatorError } from "./schema-findings.ts";

/** Finds what of a value does not fit the schema. Never throws; no error is told twice. */
export type Validator = (value: unknown) => readonly SchemaFinding[];

/** Keywords that say something to editors and to people, and nothing to the validator. */
export const ANNOTATIONS = [
  "enumDescriptions",
  "markdownDescription",
  "markdownEnumDescriptions",
  "defaultSnippets",
  "patternErrorMessage",
  "errorMessage",
] as const;

/**
 * Compiles a JSON Schema (draft-07; of formats, only `date`). Throws where the schema itself is not sound, which is
 * a bug of ours.
 *
 * `ownProperties`, because without it `required: ["toString"]` would pass on `{}`; all errors are gathered, so that
 * one run tells everything.
 */
export function compileSchema(schema: unknown): Validator {
  const validate = makeAjv().compile(isSchema(schema) ? schema : {});
  return (value) =>
    validate(value) ? [] : schemaFindings({ schema, value, errors: errorsOf(validate.errors) });
}

/** What compiles schemas here; `code` says how the validators' code is written. */
export function makeAjv(code: CodeOptions = {}): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    // The errors are told in words of our own.
    messages: false,
    ownProperties: true,
    strict: true,
    allowUnionTypes: true,
    code: { ...code, process: linearErrors },
  });
  ajv.addFormat("date", { type: "string", validate: isCivilDate });
  ajv.addVocabulary([...ANNOTATIONS]);
  return ajv;
}

function errorsOf(errors: readonly ValidatorError[] | null | undefined): readonly ValidatorError[] {
  return errors ?? [];
}

function isSchema(schema: unknown): schema is object {
  if (typeof schema === "object" && schema !== null) return true;
  throw new TypeError("a schema must be an object");
}

/** How the validator's code gathers the errors of a definition: by copying all errors before them. */
const COPYING = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g;

/**
 * Mends the code that ajv makes of a schema, which takes quadratic time where a list has many faulty entries (30,000
 * of them took 6 s): the errors of a definition are added to those before, which are not copied.
 */
function linearErrors(code: string): string {
  return code.replace(COPYING, "for (const error of $1.errors) (vErrors ??= []).push(error);");
}
