import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { SEVERITIES, type Severity } from "../../diagnostics/finding.ts";
import { andWords, countWords } from "../../document/words.ts";
import { workflowCommand } from "../../markup/workflow-command.ts";
import { escapeLogLine } from "../../markup/workflow-log.ts";
import { type CheckFindings, type Unreadable, unreadableText } from "../check-result.ts";
import { hintLines } from "../hide-hints.ts";
import { summaryWords } from "./summary-words.ts";

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<
  Severity,
  string
>;

/** What GitHub shows of each kind beside the lines, a step. */
const MAX_SHOWN = 10;

/**
 * The findings as workflow commands of GitHub Actions, which it shows beside the lines of a change; then, as plain
 * lines of the log, how many it does not show there, and what was found in all.
 */
export function* reportGithub(result: CheckFindings): Generator<string> {
  for (const line of linesOf(result)) yield `${line}\n`;
}

function* linesOf(result: CheckFindings): Generator<string> {
  const { files, unreadable, hints = [] } = result;
  const counts = { error: unreadable.length, warning: 0, info: 0 };
  yield* unreadable.map(unreadableCommand);
  for (const { diagnostics } of files)
    for (const diagnostic of diagnostics) {
      counts[diagnostic.severity] += 1;
      yield findingCommand(diagnostic);
    }
  yield* beyondShown(counts);
  for (const { file, words } of hintLines(hints))
    yield escapeLogLine(`${file === null ? "" : `${file}: `}${words}`);
  const { found, more } = summaryWords(result);
  yield `${found} ${more}`.trimEnd();
}

function findingCommand({ file, start, end, severity, rule, message, help }: Diagnostic): string {
  // GitHub takes columns only where a place is within one line.
  const isOneLine = start.line === end.line;
  const properties = {
    file,
    line: start.line,
    // A place that ends before the first column of a line ends with the line above.
    endLine: !isOneLine && end.column === 1 ? end.line - 1 : end.line,
    col: isOneLine ? start.column : undefined,
    endColumn: isOneLine ? end.column : undefined,
    title: rule,
  };
  // The log shows the text alone, so it names the file again.
  const lines = [`${file}: ${message}`, ...(help === null ? [] : [help])];
  return workflowCommand(COMMANDS[severity], properties, lines);
}

function unreadableCommand(unreadable: Unreadable): string {
  const { file } = unreadable;
  return workflowCommand("error", { file, title: "unreadable" }, [unreadableText(unreadable)]);
}

function beyondShown(counts: Readonly<Record<Severity, number>>): string[] {
  const beyond = SEVERITIES.flatMap((severity) => {
    const count = counts[severity] - MAX_SHOWN;
    return count > 0 ? [countWords(count, `more ${severity}`)] : [];
  });
  if (beyond.length === 0) return [];
  return [`GitHub shows ten of each kind beside the lines. In the log above alone: ${andWords(beyond)}.`];
}
