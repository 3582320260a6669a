import type { Style } from "../../markup/style.ts";
import { escapeLogLine } from "../../markup/workflow-log.ts";
import type { Io } from "../io.ts";
import { printResult } from "../print-result.ts";
import { type GlobalOptions, lookOf } from "../settings.ts";

export interface DiffPrinting {
  readonly options: GlobalOptions & { readonly output?: string };
  /** Files that no output may replace. */
  readonly inputs: readonly string[];
}

/**
 * Prints a diff. A pipe and the file of `--output` get it byte for byte, for `patch`; on a terminal and in the log of a
 * build, what could move the cursor, hide or give orders is shown as its code point.
 */
export async function printDiff(io: Io, diff: string, { options, inputs }: DiffPrinting): Promise<void> {
  const { output } = options;
  const { CI = "" } = io.env;
  const isLog = output === undefined && (io.stdout.isTerminal || !["", "0", "false"].includes(CI));
  const text = isLog ? forEyes(diff, lookOf(io, options).style) : diff;
  await printResult(io, text, { output, inputs });
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
  if (line.startsWith("-")) return style.red;
  return line.startsWith("+") ? style.green : (text) => text;
}
