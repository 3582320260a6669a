import type { Style } from "../../markup/style.ts";
import { escapeLogLine, escapeWorkflowCommands } from "../../markup/workflow-log.ts";
import type { Io } from "../io.ts";
import { renderOptions } from "../options/read-options.ts";
import type { GlobalOptions } from "../options/shared-options.ts";
import { printResult } from "./print-result.ts";

export interface DiffPrinting {
  readonly options: GlobalOptions & { readonly output?: string };
  /** Files that no output may replace. */
  readonly inputs: readonly string[];
}

/**
 * Prints a diff. The file of `--output` gets it byte for byte, for `patch`, and so does a pipe, save for lines that would
 * command a workflow if it ended there after all. On a terminal and in the log of a build, what could move the cursor
 * or hide is shown as its code point, too.
 */
export async function printDiff(io: Io, diff: string, { options, inputs }: DiffPrinting): Promise<void> {
  const { output } = options;
  if (output !== undefined) return printResult(io, diff, { output, inputs });
  const { CI = "" } = io.env;
  const isLog = io.stdout.isTerminal || !["", "0", "false"].includes(CI);
  if (isLog) return io.stdout.write(forEyes(diff, renderOptions(io, options).style));
  const safe = escapeWorkflowCommands(diff);
  await io.stdout.write(safe);
  if (safe !== diff)
    await io.stderr.write(
      "cornerstones: lines that a workflow would take for commands are shown otherwise than they are; --output FILE writes them as they are, for `patch`\n",
    );
}

function forEyes(diff: string, style: Style): string {
  return diff
    .split("\n")
    .map((line) => paint(line, style)(escapeLogLine(line.replace(/\r$/, ""))))
    .join("\n");
}

function paint(line: string, style: Style): (text: string) => string {
  if (line.startsWith("--- ") || line.startsWith("+++ ")) return style.bold;
  if (line.startsWith("@@")) return style.cyan;
  const sign = line.startsWith("-") ? style.red : line.startsWith("+") ? style.green : null;
  return (text) => (sign === null ? text : sign(text.slice(0, 1)) + text.slice(1));
}
