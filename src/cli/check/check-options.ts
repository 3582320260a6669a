import type { RuleSettings } from "../../check/settings/rule-settings.ts";
import { describeUnknownRule, SETTABLE_RULES } from "../../check/settings/settable-rules.ts";
import type { Config, RuleSetting } from "../../config/config.ts";
import type { Severity } from "../../diagnostics/finding.ts";
import { SEVERITIES } from "../../diagnostics/finding.ts";
import { UsageError } from "../../errors.ts";
import type { FailPolicy } from "../exit-codes.ts";
import type { CheckCommandOptions } from "./check-command.ts";
import type { FixMode } from "./fixing/plan-fixer.ts";

/** How plans are to be fixed; null where they are only looked at. */
export function fixMode({ fix, fixDryRun }: CheckCommandOptions): FixMode | null {
  return fixDryRun ? "dry-run" : fix ? "write" : null;
}

/** What makes the check fail: `--fail-on`, else the configuration, else errors; and `--max-warnings`. */
export function failPolicy(
  { failOn, maxWarnings }: CheckCommandOptions,
  configured: Severity | null,
): FailPolicy {
  if (maxWarnings !== undefined && !/^\d{1,9}$/.test(maxWarnings)) {
    throw new UsageError(`--max-warnings ${maxWarnings}: write a whole number`);
  }
  return {
    failOn: failOn ?? configured ?? "error",
    maxWarnings: maxWarnings === undefined ? null : Number(maxWarnings),
  };
}

interface RuleOptions {
  /** `ID=SEVERITY`, each. */
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
}

const SETTINGS: readonly RuleSetting[] = [...SEVERITIES, "off"];

/** What a run says of the rules: the configuration, then `--rule`, which beats it, and `--only`. */
export function ruleSettings({ rule = [], only = [] }: RuleOptions, config: Config): RuleSettings {
  const severities = new Map(config.rules);
  for (const said of rule) {
    const [id = "", ...words] = said.split("=");
    const word = words.join("=");
    const setting = SETTINGS.find((each) => each === word);
    if (!setting)
      throw new UsageError(`--rule ${said}: write ${id || "ID"}=${SETTINGS.join(`, ${id || "ID"}=`)}`);
    severities.set(known("--rule", id), setting);
  }
  return { severities, only: only.length === 0 ? null : new Set(only.map((id) => known("--only", id))) };
}

function known(flag: string, id: string): string {
  if (SETTABLE_RULES.includes(id)) return id;
  throw new UsageError(`${flag} ${id}: ${describeUnknownRule(id)}`);
}
