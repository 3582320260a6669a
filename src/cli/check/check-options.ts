import type { RuleSettings } from "../../check/rule-settings.ts";
import { describeUnknownRule, SETTABLE_RULES } from "../../check/settable-rules.ts";
import type { Config, RuleSetting } from "../../config/config.ts";
import type { Severity } from "../../diagnostics/finding.ts";
import { SEVERITIES } from "../../diagnostics/finding.ts";
import { UsageError } from "../../errors.ts";
import type { FailPolicy } from "../exit-codes.ts";
import type { GlobalOptions } from "../options/read-options.ts";
import type { PlanOptions } from "../plans/read-plans.ts";
import type { BaselineOptions } from "./baseline/open-baseline.ts";
import type { FixMode } from "./fixing/plan-fixer.ts";

export interface CheckCommandOptions extends GlobalOptions, PlanOptions, RuleOptions, BaselineOptions {
  readonly format: readonly string[];
  readonly output?: string;
  readonly failOn?: Severity;
  readonly maxWarnings?: string;
  readonly asOf?: string;
  readonly quiet?: boolean;
  readonly info?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly staged?: boolean;
  readonly watch?: boolean;
}

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

/** Throws UsageError where an option cannot go with standard input. Options that contradict each other are refused before. */
export function refuseStandardInput(
  args: readonly string[],
  { watch, updateBaseline }: CheckCommandOptions,
): void {
  if (!args.includes("-")) return;
  if (watch) throw new UsageError("--watch looks at files, and - is standard input");
  if (updateBaseline) throw new UsageError("--update-baseline knows plans by their names, and - has none");
}

interface RuleOptions {
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
  return { weights, only: only.length === 0 ? null : new Set(only.map((id) => known("--only", id))) };
}

function known(flag: string, id: string): string {
  if (SETTABLE_RULES.includes(id)) return id;
  throw new UsageError(`${flag} ${id}: ${describeUnknownRule(id)}`);
}
