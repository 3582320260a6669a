import { checkPlan } from "../../check/check-plan.ts";
import { type CheckedFile, type CheckResult, checkResult } from "../../check/check-result.ts";
import { renderCheck } from "../../check/render-check.ts";
import type { Severity } from "../../diagnostics/finding.ts";
import { UsageError } from "../../errors.ts";
import { checkExitCode, type FailPolicy, failing } from "../exit-codes.ts";
import { type FormatRequest, formatRequests } from "../format-options.ts";
import type { Io } from "../io.ts";
import { loadConfig } from "../load-config.ts";
import { printResult } from "../print-result.ts";
import { type PlanOptions, readPlans } from "../read-plans.ts";
import { type RuleOptions, ruleSettings } from "../rule-options.ts";
import { asOfDay, type GlobalOptions, lookOf } from "../settings.ts";
import { sayUnreadable } from "../sound-plans.ts";
import { openStaged } from "../staged/open-staged.ts";

export interface CheckCommandOptions extends GlobalOptions, PlanOptions, RuleOptions {
  readonly format: readonly string[];
  readonly output?: string;
  readonly failOn?: Severity;
  readonly maxWarnings?: string;
  readonly asOf?: string;
  readonly quiet?: boolean;
  readonly staged?: boolean;
}

/** `cornerstones check`: prints what is wrong or missing in plans; resolves with the exit code. */
export async function runCheck(
  args: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<number> {
  const today = asOfDay(options.asOf, io);
  const requests = formatRequests(options.format, options.output);
  const staged = options.staged ? await openStaged(args, io) : null;
  const config = await loadConfig(staged?.io ?? io, options.config);
  const settings = ruleSettings(options, config.config);
  const policy = policyOf(options, config.config.failOn);
  const checked: CheckedFile[] = [];
  const { unreadable, inputs } = await readPlans(
    staged?.io ?? io,
    { args, options, config, index: staged?.index },
    ({ open, catalogue }) => {
      checked.push({ source: open.file.source, ...checkPlan(open, { catalogue, today, settings }) });
    },
  );
  await sayUnreadable(io, unreadable);
  const result = checkResult(today, checked, unreadable);
  // A commit without a plan is none of this command's business, and gets no word from it.
  const quiet = options.quiet === true || (staged !== null && checked.length + unreadable.length === 0);
  for (const request of requests) await print(result, request, { options, quiet, policy, io, inputs });
  return checkExitCode(result.summary, unreadable.length, policy);
}

function policyOf({ failOn, maxWarnings }: CheckCommandOptions, configured: Severity | null): FailPolicy {
  if (maxWarnings !== undefined && !/^\d{1,9}$/.test(maxWarnings)) {
    throw new UsageError(`--max-warnings ${maxWarnings}: write a whole number`);
  }
  return {
    failOn: failOn ?? configured ?? "error",
    maxWarnings: maxWarnings === undefined ? null : Number(maxWarnings),
  };
}

interface Printing {
  readonly options: CheckCommandOptions;
  readonly quiet: boolean;
  readonly policy: FailPolicy;
  readonly io: Io;
  /** Files that no output may replace. */
  readonly inputs: readonly string[];
}

async function print(
  result: CheckResult,
  { format, file }: FormatRequest,
  { options, policy, io, inputs, quiet: asked }: Printing,
): Promise<void> {
  const quiet = asked && (format === "pretty" || format === "compact");
  const output = file ?? undefined;
  const look = { format, ...lookOf(io, { ...options, output }), summary: !quiet, failOn: policy.failOn };
  const text = renderCheck(quiet ? quieted(result, policy.failOn) : result, look);
  await printResult(io, text, { output, inputs });
}

/** Only what decides the exit code; the summary still counts everything. */
function quieted(result: CheckResult, failOn: Severity): CheckResult {
  const files = result.files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter(({ severity }) => failing(failOn).includes(severity)),
  }));
  return { ...result, files };
}
