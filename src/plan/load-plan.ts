import type { Validator } from "../schema/compile-schema.ts";
import { planFits } from "../schema/plan-fits.ts";
import { loadYaml } from "../yaml/load-yaml.ts";
import { decodePlan, type OpenPlan, openDecoded } from "./open-parsed.ts";

/** Reads a file's bytes as `openPlan` does; `name` is how people are told of it. */
export type LoadPlan = (name: string, bytes: Uint8Array) => Promise<OpenPlan>;

const ALL_FITS: Validator = () => [];

/** Makes what reads the plans of a run: the YAML parser and the validator are loaded for the first text that needs them. */
export function planLoader(): LoadPlan {
  const fits = planFits();
  let validate: Validator | null = null;
  return async (name, bytes) => {
    const text = decodePlan(name, bytes);
    const file = await loadYaml(text.readable);
    if (fits(file.value)) return openDecoded(text, file, ALL_FITS);
    validate ??= await loadValidator();
    return openDecoded(text, file, validate);
  };
}

async function loadValidator(): Promise<Validator> {
  const { planValidator } = await import("../schema/plan-validator.ts");
  return planValidator();
}
