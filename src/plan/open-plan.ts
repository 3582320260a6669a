import type { Validator } from "../schema/compile-schema.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { decodePlan, type OpenPlan, openDecoded } from "./open-parsed.ts";

/**
 * Reads a file's bytes as a plan; `name` is how people are told of it, `validate` is made of the plan's schema.
 * Whatever is sound is read. Throws InputError where the text is more than any plan could need.
 */
export function openPlan(name: string, bytes: Uint8Array, validate: Validator): OpenPlan {
  const text = decodePlan(name, bytes);
  return openDecoded(text, readYaml(text.readable), validate);
}
