import { isolateDays } from "../../markup/isolated-days.ts";
import { escapeLogLine } from "../../markup/workflow-log.ts";
import type { CheckFindings } from "../check-result.ts";
import { HOW_TO_SEE_HINTS, hintLines } from "../hide-hints.ts";

/** One line a finding, `file:line:column: severity rule: sentence`, then what is only counted; nothing where nothing was found. */
export function* reportCompact({ files, hints = [] }: CheckFindings): Generator<string> {
  for (const { diagnostics } of files)
    for (const { file, start, severity, rule, message } of diagnostics)
      yield lineOf(`${file}:${start.line}:${start.column}: ${severity} ${rule}: ${message}`);
  for (const { file, words } of hintLines(hints))
    yield lineOf(`${file === null ? "" : `${file}: `}${words}: ${HOW_TO_SEE_HINTS}`);
}

function lineOf(text: string): string {
  return `${isolateDays(escapeLogLine(text))}\n`;
}
