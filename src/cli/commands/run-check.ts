import { checkPlan } from "../../check/check-plan.ts";
import { type CheckedFile, type CheckResult, checkResult } from "../../check/check-result.ts";
import type { CheckFormat } from "../../check/formats.ts";
import { renderCheck } from "../../check/render-check.ts";
import { SEVERITIES, type Severity } from "../../diagnostics/finding.ts";
import { checkExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { printResult } from "../print-result.ts";
import { type PlanOptions, readPlans } from "../read-plans.ts";
import { asOfDay, type GlobalOptions, lookOf } from "../settings.ts";
import { sayUnreadable } from "../sound-plans.ts";

export interface CheckCommandOptions extends GlobalOptions, PlanOptions {
  readonly format: CheckFormat;
  readonly output?: string;
  readonly failOn: Severity;
  readonly asOf?: string;
  readonly quiet?: boolean;
}

/** `cornerstones check`: prints what is wrong or missing in plans; resolves with the exit code. */
export async function runCheck(
  args: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<number> {
  const today = asOfDay(options.asOf, io);
  const checked: CheckedFile[] = [];
  const unreadable = await readPlans(io, { args, options }, ({ open, catalogue }) => {
    checked.push({ source: open.file.source, ...checkPlan(open, { catalogue, today }) });
  });
  await sayUnreadable(io, unreadable);
  const result = checkResult(today, checked, unreadable);
  const inputs = checked.map(({ source }) => source.name);
  await printResult(io, render(options.quiet ? quieted(result, options.failOn) : result, options, io), {
    output: options.output,
    inputs,
  });
  return checkExitCode(result.summary, unreadable.length, options);
}

function render(result: CheckResult, options: CheckCommandOptions, io: Io): string {
  const { format, quiet } = options;
  return renderCheck(result, { format, ...lookOf(io, options), summary: quiet !== true });
}

/** Only what decides the exit code; the summary still counts everything. */
function quieted(result: CheckResult, failOn: Severity): CheckResult {
  const weighty = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const files = result.files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter(({ severity }) => weighty.includes(severity)),
  }));
  return { ...result, files };
}
