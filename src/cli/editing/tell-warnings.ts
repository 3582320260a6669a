import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { paragraph } from "../../markup/paragraph.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import type { Io } from "../io.ts";

/** Says on standard error what an edit brought that is worth a second look; it is written all the same. */
export async function tellWarnings(
  io: Pick<Io, "stderr">,
  warnings: readonly Diagnostic[],
  width: number,
): Promise<void> {
  const lines = warnings.flatMap(({ message, help, rule }) => {
    const words = `${message} (${rule})${help === null ? "" : `. ${help}`}`;
    return paragraph(escapeTerminal(words), { width, first: "note: ", rest: "      " });
  });
  if (lines.length > 0) await io.stderr.write(`${lines.join("\n")}\n`);
}
