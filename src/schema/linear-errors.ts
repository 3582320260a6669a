/** How the validator's code gathers the errors of a definition: by copying all errors before them. */
const COPYING = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g;

/**
 * Mends the code that ajv makes of a schema, which takes quadratic time where a list has many faulty entries (30,000
 * of them took 6 s): the errors of a definition are added to those before, which are not copied.
 */
export function linearErrors(code: string): string {
  return code.replace(COPYING, "for (const error of $1.errors) (vErrors ??= []).push(error);");
}
