import { escapeTerminal } from "./terminal.ts";

/**
 * Keeps the lines of a text from being commands in the log of a workflow, which takes a line that begins with `::`,
 * whatever blanks stand before it, and `##[` anywhere, for one
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
export function commandLess(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gmu, "$1<U+003A>").replaceAll("##[", "<U+0023>#[");
}

/** Makes one line safe for a terminal, and for the log of a workflow. */
export function escapeLogLine(line: string): string {
  return commandLess(escapeTerminal(line));
}
