import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isolateDays } from "../../markup/isolated-days.ts";
import { paragraph } from "../../markup/paragraph.ts";
import type { Style } from "../../markup/style.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";
import { escapeWorkflowCommands } from "../../markup/workflow-log.ts";
import { diffLines } from "../../source/diff-lines.ts";
import type { Io } from "../io.ts";

export interface DescribedEdit {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** What the edit says, as a sentence. */
  readonly says: string;
}

/** What an edit did: its sentence, and the lines that it changed, each behind its number. */
export function describeEdit(
  { name, before, after, says }: DescribedEdit,
  { style, width }: { style: Style; width: number },
): string {
  const sentence = wrap(`${isolateDays(escapeTerminal(says))}.`, width);
  const [was, is] = [linesOf(before), linesOf(after)];
  const digits = String(is.length).length;
  const lines = diffLines(was, is).flatMap(({ start, end, newStart, newEnd }) => [
    ...was
      .slice(start, end)
      .map((line) => `  ${" ".repeat(digits)} ${style.red("-")} ${escapeTerminal(line)}`),
    ...is
      .slice(newStart, newEnd)
      .map(
        (line, at) =>
          `  ${String(newStart + at + 1).padStart(digits)} ${style.green("+")} ${escapeTerminal(line)}`,
      ),
  ]);
  return escapeWorkflowCommands(`${[...sentence, style.dim(escapeTerminal(name)), ...lines].join("\n")}\n`);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** What tells that something waits to be filled in or answered: whoever has just begun it knows. */
const WAITING: ReadonlySet<string> = new Set([
  "row-unfinished",
  "unlinked-measure",
  "voice-unanswered",
  "cornerstone-without-measure",
]);

/** Says on standard error what an edit brought that is worth a second look; it is written all the same. */
export async function printWarnings(
  io: Pick<Io, "stderr">,
  warnings: readonly Diagnostic[],
  width: number,
): Promise<void> {
  const shown = warnings.filter(({ rule }) => !WAITING.has(rule));
  const words = shown.map(
    ({ message, help, rule }) => `${message}${help === null ? "" : ` ${help}`} (${rule})`,
  );
  await printNotes(io, words, width);
}

/** Says on standard error how something was understood, or what is worth a second look. */
export async function printNotes(
  io: Pick<Io, "stderr">,
  notes: readonly string[],
  width: number,
): Promise<void> {
  const lines = notes.flatMap((words) =>
    paragraph(isolateDays(escapeTerminal(words)), { width, first: "note: ", rest: "      " }),
  );
  if (lines.length > 0) await io.stderr.write(`${lines.join("\n")}\n`);
}
