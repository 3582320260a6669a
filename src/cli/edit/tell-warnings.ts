import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isolateDays } from "../../markup/isolated-days.ts";
import { paragraph } from "../../markup/paragraph.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import type { Io } from "../io.ts";

/** What tells that something waits to be filled in or answered: whoever has just begun it knows. */
const WAITING: ReadonlySet<string> = new Set([
  "row-unfinished",
  "unlinked-measure",
  "voice-unanswered",
  "cornerstone-without-measure",
]);

/** Says on standard error what an edit brought that is worth a second look; it is written all the same. */
export async function tellWarnings(
  io: Pick<Io, "stderr">,
  warnings: readonly Diagnostic[],
  width: number,
): Promise<void> {
  const told = warnings.filter(({ rule }) => !WAITING.has(rule));
  const lines = told.flatMap(({ message, help, rule }) => {
    const words = `${message}${help === null ? "" : ` ${help}`} (${rule})`;
    return paragraph(isolateDays(escapeTerminal(words)), { width, first: "note: ", rest: "      " });
  });
  if (lines.length > 0) await io.stderr.write(`${lines.join("\n")}\n`);
}
