import { resolve } from "node:path";
import type { CheckedFile } from "../../check/check-result.ts";
import type { Severity } from "../../diagnostics/finding.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { decodeBytes } from "../../source/decode.ts";
import { failingSeverities } from "../exit-codes.ts";
import { nullIfInputError } from "../files/file-errors.ts";
import type { Io } from "../io.ts";

/** Says on standard error which refused plans have been changed since they were staged: perhaps they are mended already. */
export async function warnUnstaged(io: Io, files: Iterable<CheckedFile>, failOn: Severity): Promise<void> {
  for (const { source, diagnostics } of files) {
    if (!diagnostics.some(({ severity }) => failingSeverities(failOn).includes(severity))) continue;
    if ((await workingText(io, source.name)) === withoutReturns(source.text)) continue;
    await io.stderr.write(
      `cornerstones: ${escapeTerminal(source.name)} has changes that are not staged; what is told of it is about the staged text. If the changes belong to the commit, \`git add\` it again.\n`,
    );
  }
}

async function workingText(io: Io, shown: string): Promise<string | null> {
  // A file may have grown past all limits since; no more than its difference matters.
  const bytes = await io.readFile(resolve(io.cwd(), shown), shown, 1_048_576).catch(nullIfInputError);
  return bytes && withoutReturns(decodeBytes(bytes).text);
}

/** Git may store other line endings than the file has. */
function withoutReturns(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
