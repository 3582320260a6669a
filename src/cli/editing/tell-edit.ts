import { isolateDays } from "../../markup/isolated-days.ts";
import type { Style } from "../../markup/style.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";
import { escapeWorkflowCommands } from "../../markup/workflow-log.ts";
import { diffLines } from "../../source/diff-lines.ts";

export interface ToldEdit {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** What the edit says, as a sentence. */
  readonly says: string;
}

/** What an edit did: its sentence, and the lines that it changed, each behind its number. */
export function editText(
  { name, before, after, says }: ToldEdit,
  { style, width }: { style: Style; width: number },
): string {
  const sentence = wrap(`${isolateDays(escapeTerminal(says))}.`, width);
  const [was, is] = [linesOf(before), linesOf(after)];
  const digits = String(is.length).length;
  const lines = diffLines(was, is).flatMap(({ start, end, newStart, newEnd }) => [
    ...was.slice(start, end).map((line) => style.red(`  ${" ".repeat(digits)} - ${escapeTerminal(line)}`)),
    ...is
      .slice(newStart, newEnd)
      .map((line, at) =>
        style.green(`  ${String(newStart + at + 1).padStart(digits)} + ${escapeTerminal(line)}`),
      ),
  ]);
  return escapeWorkflowCommands(`${[...sentence, style.dim(escapeTerminal(name)), ...lines].join("\n")}\n`);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
