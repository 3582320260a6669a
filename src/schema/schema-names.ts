import type { AssetName } from "../assets.ts";

/** The JSON Schemas that can be printed, each with its file and what it describes. */
export const SCHEMA_NAMES = {
  plan: { asset: "plan.schema.json", describes: "a plan" },
  catalogue: { asset: "catalogue.schema.json", describes: "a catalogue file" },
  config: { asset: "config.schema.json", describes: "a configuration" },
  baseline: { asset: "baseline.schema.json", describes: "the known findings that check --baseline hides" },
  check: { asset: "check.schema.json", describes: "the output of check --format json" },
  report: { asset: "report.schema.json", describes: "the output of report --format json" },
  map: { asset: "map.schema.json", describes: "the output of map --format json" },
} as const satisfies Readonly<Record<string, { asset: AssetName; describes: string }>>;
export type SchemaName = keyof typeof SCHEMA_NAMES;
