import type { SchemaFinding } from "../schema/schema-findings.ts";
import { type NearWord, nearestWord } from "./nearest-word.ts";
import { childOf, valueAt } from "./value-at.ts";

/** Which key of its place an unknown key was meant to be, of those that do not stand there already; null for none. */
export function findMeantKey(
  data: unknown,
  finding: Extract<SchemaFinding, { readonly kind: "unknown" }>,
): NearWord | null {
  const around = valueAt(data, finding.path.slice(0, -1));
  const free = finding.known.filter((key) => childOf(around, key) === undefined);
  return nearestWord(finding.key, free);
}
