import type { RuleSetting } from "../config/config.ts";
import type { Severity } from "../diagnostics/finding.ts";

/** What a run says of the rules: what each weighs, or that it is off, and whether only some of them are asked for. */
export interface RuleSettings {
  readonly weights: ReadonlyMap<string, RuleSetting>;
  readonly only: ReadonlySet<string> | null;
}

/** What of a rule decides whether it can be set. */
interface RuleKind {
  readonly id: string;
  readonly group: string;
}

/** Every rule as it is. */
export const AS_THEY_ARE: RuleSettings = { weights: new Map(), only: null };

/** Rules of the groups Text and Shape that can be hidden all the same: they can warn. */
const HIDEABLE: readonly string[] = ["hidden-characters", "lost-comment"];

/** Whether a rule can be accepted, switched off or weighed anew: what keeps a plan from being read cannot be hidden. */
export function isSettable({ id, group }: RuleKind): boolean {
  return (group !== "text" && group !== "shape") || HIDEABLE.includes(id);
}

/** Whether a rule is to be run. One that cannot be set always is. */
export function runs(rule: RuleKind, { weights, only }: RuleSettings): boolean {
  return !isSettable(rule) || (weights.get(rule.id) !== "off" && (only === null || only.has(rule.id)));
}

/** What a finding of the rule weighs, `severity` being what it weighs of itself. */
export function weigh(rule: RuleKind, severity: Severity, { weights }: RuleSettings): Severity {
  const weight = isSettable(rule) ? weights.get(rule.id) : undefined;
  return weight === undefined || weight === "off" ? severity : weight;
}
