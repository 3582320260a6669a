import { RULES } from "../rules.ts";
import { isEnabled, type RuleSettings } from "./rule-settings.ts";

/** The ids of the rules that a run asks for, and of those that always run. */
export function enabledRules(settings: RuleSettings): ReadonlySet<string> {
  return new Set(RULES.filter((rule) => isEnabled(rule, settings)).map(({ id }) => id));
}
