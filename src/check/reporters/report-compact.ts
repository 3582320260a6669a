import { isolateDays } from "../../markup/isolated-days.ts";
import { escapeLogLine } from "../../markup/workflow-log.ts";
import type { CheckResult } from "../check-result.ts";

/** One line a finding, `file:line:column: severity rule: sentence`; nothing where nothing was found. */
export function reportCompact({ files }: CheckResult): string {
  const lines = files.flatMap(({ diagnostics }) =>
    diagnostics.map(({ file, start, severity, rule, message }) =>
      escapeLogLine(`${file}:${start.line}:${start.column}: ${severity} ${rule}: ${message}`),
    ),
  );
  return isolateDays(lines.map((line) => `${line}\n`).join(""));
}
