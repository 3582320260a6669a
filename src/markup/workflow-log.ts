import { escapeTerminal } from "./terminal.ts";

/**
 * Makes one line safe for a terminal, and for the log of a workflow, which takes a line that begins with `::`, whatever
 * blanks stand before it, and `##[` anywhere, for a command
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
export function escapeLogLine(line: string): string {
  return escapeTerminal(line)
    .replace(/^(\s*):(?=:)/u, "$1<U+003A>")
    .replaceAll("##[", "<U+0023>#[");
}
