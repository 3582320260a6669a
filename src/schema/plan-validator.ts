import { assetText } from "../assets.ts";
import { compileSchema, type Validator } from "./compile-schema.ts";
import { planSchema } from "./plan-schema.ts";

/** The validator of plans. Made once a run: compiling takes longer than validating a plan. */
export function planValidator(): Validator {
  const schema: unknown = JSON.parse(assetText("plan.schema.json"));
  if (typeof schema !== "object" || schema === null) throw new TypeError("plan.schema.json is no schema");
  // The list of measures is for editors: it refuses nothing, and comparing every id with it takes time.
  return compileSchema(planSchema(schema, []));
}
