import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Severity } from "../../diagnostics/finding.ts";
import { jsonPieces } from "../../markup/json.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { digest } from "../../source/digest.ts";
import type { CheckFindings, Unreadable } from "../check-result.ts";
import { uniqueKeys } from "./unique-keys.ts";

const SEVERITY_NAMES = { error: "major", warning: "minor", info: "info" } as const satisfies Record<
  Severity,
  string
>;

/**
 * The findings as a code quality report of GitLab (https://docs.gitlab.com/ci/testing/code_quality/), which it compares
 * by fingerprint with that of the branch a change is for. A plan that could not be read is `critical`.
 */
export function reportGitlab(result: CheckFindings): Iterable<string> {
  return jsonPieces(issuesOf(result));
}

function* issuesOf({ files, unreadable }: CheckFindings): Generator<object> {
  yield* unreadable.map(unreadableIssue);
  for (const { diagnostics } of files) {
    const keys = uniqueKeys(diagnostics);
    yield* diagnostics.map((diagnostic, index) => findingIssue(diagnostic, keys[index] ?? ""));
  }
}

function findingIssue({ file, start, end, severity, rule, message, help }: Diagnostic, key: string): object {
  return {
    description: escapeTerminal(help === null ? message : `${message} ${help}`),
    check_name: rule,
    fingerprint: digest(`${file}\n${key}`),
    severity: SEVERITY_NAMES[severity],
    location: { path: file, lines: { begin: start.line, end: end.line } },
  };
}

function unreadableIssue({ file, reason }: Unreadable): object {
  return {
    description: escapeTerminal(reason),
    check_name: "unreadable",
    fingerprint: digest(`${file}\nunreadable`),
    severity: "critical",
    location: { path: file, lines: { begin: 1 } },
  };
}
