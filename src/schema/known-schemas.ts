import { assetText } from "../assets.ts";
import { planSchema, withRules } from "./plan-schema.ts";

/** The schemas that files are held to. */
export const KNOWN_SCHEMAS = ["plan", "catalogue", "config"] as const;
export type KnownSchema = (typeof KNOWN_SCHEMAS)[number];

/** One of the package's own schemas. That of plans lists no measures and rules: these lists are for editors, and refuse nothing. */
export function knownSchema(name: KnownSchema): object {
  const schema: unknown = JSON.parse(assetText(`${name}.schema.json`));
  if (typeof schema !== "object" || schema === null) throw new TypeError(`${name}.schema.json is no schema`);
  return name === "plan" ? withRules(planSchema(schema, []), []) : schema;
}
