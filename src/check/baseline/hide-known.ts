import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { SETTABLE_RULES } from "../settings/settable-rules.ts";
import type { BaselineEntry } from "./baseline.ts";

/** As much of a diagnostic as a baseline knows. */
export type KeyedDiagnostic = Pick<Diagnostic, "rule" | "key">;

export interface Hidden<D extends KeyedDiagnostic> {
  readonly kept: readonly D[];
  readonly hidden: number;
  /** What of the entries no finding answered to, each with how many are left over. */
  readonly left: readonly BaselineEntry[];
}

/**
 * Takes the known findings out of those of one plan. Of equal ones, those that stand first are hidden. What keeps a plan
 * from being read (Text and Shape) is never hidden, whatever an entry says.
 */
export function hideKnown<D extends KeyedDiagnostic>(
  diagnostics: readonly D[],
  entries: readonly BaselineEntry[],
): Hidden<D> {
  const open = new Map(entries.filter(({ rule }) => isHideable(rule)).map(({ key, count }) => [key, count]));
  const kept = diagnostics.filter(({ rule, key }) => {
    const count = open.get(key) ?? 0;
    if (count === 0 || !isHideable(rule)) return true;
    open.set(key, count - 1);
    return false;
  });
  const left = entries.map((entry) => ({ ...entry, count: open.get(entry.key) ?? entry.count }));
  return { kept, hidden: diagnostics.length - kept.length, left: left.filter(({ count }) => count > 0) };
}

/** Whether findings of the rule can stand in a baseline at all. */
export function isHideable(rule: string): boolean {
  return HIDEABLE.has(rule);
}

const HIDEABLE: ReadonlySet<string> = new Set(SETTABLE_RULES);
