import { assetText } from "../../assets.ts";
import type { Path } from "../../diagnostics/finding.ts";
import { schemaNotes } from "../../schema/schema-notes.ts";

/** The keys that a mapping of a plan may have, in the order of the plan's reference. */
export function keyOrder(path: Path): readonly string[] {
  return schemaNotes(JSON.parse(assetText("plan.schema.json")), path).keys;
}
