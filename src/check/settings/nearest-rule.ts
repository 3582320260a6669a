import { nearest } from "../../diagnostics/nearest.ts";

/** What rules were called before, and what they are called now, so that whoever names an old one is told the new one. */
export const RENAMED_RULES: ReadonlyMap<string, string> = new Map([
  ["bad-base", "invalid-sample-size"],
  ["chosen-without", "group-not-in-choosing"],
  ["no-base", "missing-sample-size"],
  ["nothing-by-anyone", "no-lead"],
  ["one-sided", "asks-one-group"],
  ["placeholder", "row-unfinished"],
  ["quiet-row", "no-recent-activity"],
  ["review-without", "group-not-at-review"],
]);

/** What to say to whoever names a rule that there is not: its new name, the nearest of these ids, or nothing. */
export function nearestRule(id: string, ids: Iterable<string>): string | null {
  const renamed = RENAMED_RULES.get(id);
  if (renamed !== undefined) return `it is now called "${renamed}"`;
  const meant = nearest(id, ids);
  return meant === null ? null : `did you mean "${meant}"?`;
}
