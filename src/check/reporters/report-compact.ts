import { isolateDays } from "../../markup/isolated-days.ts";
import { escapeLogLine } from "../../markup/workflow-log.ts";
import type { CheckResult } from "../check-result.ts";
import { HOW_TO_SEE_HINTS, hintLines } from "../hide-hints.ts";

/** One line a finding, `file:line:column: severity rule: sentence`, then what is only counted; nothing where nothing was found. */
export function reportCompact({ files, hints = [] }: CheckResult): string {
  const lines = files.flatMap(({ diagnostics }) =>
    diagnostics.map(({ file, start, severity, rule, message }) =>
      escapeLogLine(`${file}:${start.line}:${start.column}: ${severity} ${rule}: ${message}`),
    ),
  );
  const counted = hintLines(hints).map(({ file, words }) =>
    escapeLogLine(`${file === null ? "" : `${file}: `}${words}: ${HOW_TO_SEE_HINTS}`),
  );
  return isolateDays([...lines, ...counted].map((line) => `${line}\n`).join(""));
}
