import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RuleGroup } from "../rule.ts";
import { RULES } from "../rules.ts";
import { type RuleSettings, severityOf } from "../settings/rule-settings.ts";

const OF_TEXT_AND_SHAPE: readonly RuleGroup[] = ["text", "shape"];
const TEXT_AND_SHAPE: ReadonlySet<string> = new Set(
  RULES.filter(({ group }) => OF_TEXT_AND_SHAPE.includes(group)).map(({ id }) => id),
);

/** No fix may bring an error, or anything that is wrong with the text or its shape, however little it weighs. */
export function isForbiddenToFixes({ rule, severity }: Diagnostic): boolean {
  return severity === "error" || TEXT_AND_SHAPE.has(rule);
}

/** Settings by which only those rules run that a fix depends on: what no fix may bring, and what fixes can be of. */
export function settingsForFixes(settings: RuleSettings): RuleSettings {
  const grave = RULES.filter(
    (rule) =>
      TEXT_AND_SHAPE.has(rule.id) || rule.canBeFixed || severityOf(rule, rule.severity, settings) === "error",
  );
  return { ...settings, only: new Set(grave.map(({ id }) => id)) };
}
