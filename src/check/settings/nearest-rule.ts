import { nearest } from "../../diagnostics/nearest.ts";
import { RENAMED_RULES } from "./renamed-rules.ts";

/** What to say to whoever names a rule that there is not: its new name, the nearest of these ids, or nothing. */
export function nearestRule(id: string, ids: Iterable<string>): string | null {
  const renamed = RENAMED_RULES.get(id);
  if (renamed !== undefined) return `it is now called "${renamed}"`;
  const meant = nearest(id, ids);
  return meant === null ? null : `did you mean "${meant}"?`;
}
