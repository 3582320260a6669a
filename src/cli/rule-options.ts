import type { RuleSettings } from "../check/rule-settings.ts";
import { describeUnknownRule, SETTABLE_RULES } from "../check/settable-rules.ts";
import type { Config, RuleSetting } from "../config/config.ts";
import { SEVERITIES } from "../diagnostics/finding.ts";
import { UsageError } from "../errors.ts";

export interface RuleOptions {
  /** `ID=SEVERITY`, each. */
  readonly rule: readonly string[];
  readonly only: readonly string[];
}

const SETTINGS: readonly RuleSetting[] = [...SEVERITIES, "off"];

/** What a run says of the rules: the configuration, then `--rule`, which beats it, and `--only`. */
export function ruleSettings({ rule, only }: RuleOptions, config: Config): RuleSettings {
  const weights = new Map(config.rules);
  for (const said of rule) {
    const [id = "", ...words] = said.split("=");
    const word = words.join("=");
    const setting = SETTINGS.find((each) => each === word);
    if (!setting)
      throw new UsageError(`--rule ${said}: write ${id || "ID"}=${SETTINGS.join(`, ${id || "ID"}=`)}`);
    weights.set(known("--rule", id), setting);
  }
  return {
    severities: weights,
    only: only.length === 0 ? null : new Set(only.map((id) => known("--only", id))),
  };
}

function known(flag: string, id: string): string {
  if (SETTABLE_RULES.includes(id)) return id;
  throw new UsageError(`${flag} ${id}: ${describeUnknownRule(id)}`);
}
