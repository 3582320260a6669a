import type { Validator } from "../schema/compile-schema.ts";
import { loadYaml } from "../yaml/load-yaml.ts";
import { decodePlan, type OpenPlan, openDecoded } from "./open-parsed.ts";

/** Reads a file's bytes as `openPlan` does, and loads the YAML parser only for a text that needs it. */
export async function loadPlan(name: string, bytes: Uint8Array, validate: Validator): Promise<OpenPlan> {
  const text = decodePlan(name, bytes);
  return openDecoded(text, await loadYaml(text.readable), validate);
}
