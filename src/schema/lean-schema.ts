import { ANNOTATIONS } from "./compile-schema.ts";

/** What a schema says to people; its validator holds the schema, and would be half as long again with these. */
const WORDS: ReadonlySet<string> = new Set([
  ...["title", "description", "examples", "default", "$comment"],
  ...ANNOTATIONS,
]);

/** A schema without its words. What stands under `properties` and the like are names, whatever they are. */
export function leanSchema(schema: object): object {
  const said = Object.entries(schema).filter(([key]) => !WORDS.has(key));
  return Object.fromEntries(said.map(([key, value]) => [key, leanBelow(key, value)]));
}

function leanBelow(key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => leanBelow("", each));
  if (!["properties", "patternProperties", "definitions"].includes(key)) return leanSchema(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, leanBelow("", each)]));
}
