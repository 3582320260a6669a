import type { RuleSetting } from "../../config/config.ts";
import type { Severity } from "../../diagnostics/finding.ts";

/** What a run says of the rules: what each weighs, or that it is off, and whether only some of them are asked for. */
export interface RuleSettings {
  readonly severities: ReadonlyMap<string, RuleSetting>;
  readonly only: ReadonlySet<string> | null;
}

/** What of a rule decides whether it can be set. */
interface RuleKind {
  readonly id: string;
  readonly group: string;
}

/** Every rule as it is. */
export const DEFAULT_SETTINGS: RuleSettings = { severities: new Map(), only: null };

/** Rules of the groups Text and Shape that can be hidden all the same: they can warn. */
const HIDEABLE: readonly string[] = ["hidden-characters", "lost-comment"];

/** Whether a rule can be accepted, switched off or weighed anew: what keeps a plan from being read cannot be hidden. */
export function isSettable({ id, group }: RuleKind): boolean {
  return (group !== "text" && group !== "shape") || HIDEABLE.includes(id);
}

/** Whether a rule is to be run. One that cannot be set always is. */
export function isEnabled(rule: RuleKind, { severities, only }: RuleSettings): boolean {
  return !isSettable(rule) || (severities.get(rule.id) !== "off" && (only === null || only.has(rule.id)));
}

/** What a finding of the rule weighs, `severity` being what it weighs of itself. */
export function severityOf(rule: RuleKind, severity: Severity, { severities }: RuleSettings): Severity {
  const setting = isSettable(rule) ? severities.get(rule.id) : undefined;
  return setting === undefined || setting === "off" ? severity : setting;
}
