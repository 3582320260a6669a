import type { SchemaFinding } from "../../schema/schema-findings.ts";
import { keyOf } from "./key-of.ts";
import type { Wording } from "./wording.ts";

/** A key that the place cannot do without is not there, or has nothing after it. */
export function describeMissingKey(finding: SchemaFinding): Wording {
  const { notes } = finding;
  const [key, is] = finding.kind === "missing" ? [finding.key, "missing"] : [keyOf(finding.path), "empty"];
  const title = notes.title === null ? "" : ` (${notes.title})`;
  const help = notes.description;
  return {
    rule: "missing-key",
    message: `\`${key}\` is ${is}${title}`,
    ...(help !== null && { help }),
    ...(finding.kind === "missing" && { absent: key }),
  };
}
