import { escapeTerminal } from "./terminal.ts";

/**
 * Where a line of a text would be a command in the log of a workflow. Runners take a line for one that begins with `::`,
 * whatever blanks stand before it, and `##[`, `##vso[` and the like anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). The mark of a list or a diff before
 * it may be anybody's own, so it does not count for a beginning either.
 */
const LINE_COMMAND = /^((?:[^\S\n]|\u0085)*(?:[-+](?:[^\S\n]|\u0085)*)?):(?=:)/gmu;
const BRACKET_COMMAND = /#(?=#[\w-]*\[)/g;

/** Keeps the lines of a text from being commands in the log of a workflow. */
export function escapeWorkflowCommands(text: string): string {
  return replaceWorkflowCommands(text, { colon: "<U+003A>", sign: "<U+0023>" });
}

/** The same with the marks of a command written as another language writes them, so that they read back as they were. */
export function replaceWorkflowCommands(
  text: string,
  { colon, sign }: { readonly colon: string; readonly sign: string },
): string {
  // Hardly any text holds two of either beside each other, and to look for these is quick.
  const lines = text.includes("::") ? text.replace(LINE_COMMAND, `$1${colon}`) : text;
  return lines.includes("##") ? lines.replace(BRACKET_COMMAND, sign) : lines;
}

/** Makes one line safe for a terminal, and for the log of a workflow. */
export function escapeLogLine(line: string): string {
  return escapeWorkflowCommands(escapeTerminal(line));
}
