import type { Finding } from "../diagnostics/finding.ts";
import { valueAt } from "../plan/value-at.ts";
import type { RuleContext } from "./rule.ts";

/**
 * The help for a text that stands where a measure's id belongs and has not an id's form: which measure it sounds like.
 * Null for a finding that is about something else, or where no measure is near.
 */
export function meantMeasure({ at }: Finding, { file, guessMeasure }: RuleContext): string | null {
  const { path } = at;
  const namesMeasure =
    (path[0] === "measures" || path[0] === "embedded") &&
    (path.at(-1) === "measure" || path.includes("links"));
  const value = namesMeasure ? valueAt(file.value, path) : null;
  const meant = typeof value === "string" ? guessMeasure(value) : null;
  return meant && `The measure that this sounds like is \`${meant.id}\` (${meant.short}).`;
}
