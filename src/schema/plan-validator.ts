import type { Validator } from "./compile-schema.ts";
import { knownValidator } from "./known-validator.ts";

/** The validator of plans. Made once a run. */
export function planValidator(): Validator {
  return knownValidator("plan");
}
