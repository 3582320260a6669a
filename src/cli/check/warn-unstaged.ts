import { resolve } from "node:path";
import type { CheckedFile } from "../../check/check-result.ts";
import type { Severity } from "../../diagnostics/finding.ts";
import { InputError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { decodeBytes } from "../../source/decode.ts";
import { failingSeverities } from "../exit-codes.ts";
import type { Io } from "../io.ts";

/** Says on standard error which refused plans have been changed since they were staged: perhaps they are mended already. */
export async function warnUnstaged(io: Io, files: readonly CheckedFile[], failOn: Severity): Promise<void> {
  for (const { source, diagnostics } of files) {
    if (!diagnostics.some(({ severity }) => failingSeverities(failOn).includes(severity))) continue;
    if ((await workingText(io, source.name)) === withoutReturns(source.text)) continue;
    await io.stderr.write(
      `cornerstones: ${escapeTerminal(source.name)} has changes that are not staged; what is told of it is about the staged text. If the changes belong to the commit, \`git add\` it again.\n`,
    );
  }
}

async function workingText(io: Io, shown: string): Promise<string | null> {
  try {
    const path = resolve(io.cwd(), shown);
    // A file may have grown past all limits since; no more than its difference matters.
    return withoutReturns(decodeBytes(await io.readFile(path, shown, 1_048_576)).text);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Git may store other line endings than the file has. */
function withoutReturns(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
