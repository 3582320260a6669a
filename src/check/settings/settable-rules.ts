import { RULES } from "../rules.ts";
import { nearestRule } from "./nearest-rule.ts";
import { isEnabled, isSettable, type RuleSettings } from "./rule-settings.ts";

/** The ids of the rules that a configuration, `--rule` and `--only` may name. */
export const SETTABLE_RULES: readonly string[] = RULES.filter(isSettable).map(({ id }) => id);

/** The sentence for an id that none of them has. */
export function describeUnknownRule(id: string): string {
  const meant = nearestRule(id, SETTABLE_RULES) ?? "`cornerstones explain` lists them";
  return `no rule that can be set has the id "${id}": ${meant}`;
}

/** The ids of the rules that a run asks for, and of those that always run. */
export function enabledRules(settings: RuleSettings): ReadonlySet<string> {
  return new Set(RULES.filter((rule) => isEnabled(rule, settings)).map(({ id }) => id));
}
