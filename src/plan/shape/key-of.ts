import type { Path } from "../../diagnostics/finding.ts";

/** The nearest key at or above a place: of an entry of a list, the list's. */
export function keyOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? "");
}
