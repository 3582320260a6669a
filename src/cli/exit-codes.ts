import type { CheckSummary } from "../check/check-result.ts";
import { SEVERITIES, type Severity } from "../diagnostics/finding.ts";

/** The exit codes of every command, each with its line in the help. */
export const EXIT_CODES = {
  0: "nothing at or above --fail-on was found",
  1: "there are findings",
  2: "the job could not be done: wrong usage, or a file that is missing, unreadable or too large",
  3: "a mistake of this program's own",
  130: "interrupted (Ctrl-C)",
  143: "ended from outside",
} as const;

/** What makes a check fail. */
export interface FailPolicy {
  readonly failOn: Severity;
  /** More warnings than this fail, whatever `failOn` says; null for no limit. */
  readonly maxWarnings: number | null;
}

/** The exit code of a check. What could not be read weighs most, since nobody knows what stands in it. */
export function checkExitCode(
  summary: CheckSummary,
  unreadable: number,
  { failOn, maxWarnings }: FailPolicy,
): 0 | 1 | 2 {
  if (unreadable > 0) return 2;
  if (maxWarnings !== null && summary.warnings > maxWarnings) return 1;
  const counts = { error: summary.errors, warning: summary.warnings, info: summary.infos };
  return failingSeverities(failOn).some((severity) => counts[severity] > 0) ? 1 : 0;
}

/** The severities at or above the one that fails. */
export function failingSeverities(failOn: Severity): readonly Severity[] {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
}
