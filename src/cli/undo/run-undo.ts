import { UsageError } from "../../errors.ts";
import { unifiedDiff } from "../../source/unified-diff.ts";
import { describeEdit } from "../edit/describe-edit.ts";
import { editFile } from "../edit/edit-file.ts";
import { forgetLastChange, type LastChange, readLastChange } from "../edit/last-change.ts";
import { openForEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import { renderOptions } from "../options/read-options.ts";
import { printDiff } from "../output/print-diff.ts";
import type { UndoCommandOptions } from "./undo-command.ts";

/** Takes back the last change to a plan that is still as that change left it. */
export async function runUndo(options: UndoCommandOptions, io: Io): Promise<number> {
  const { file, maxBytes } = await openForEdit(io, options);
  const { path, shown } = file;
  const change = await readLastChange(io, path);
  if (change === null)
    throw new UsageError(
      `${shown}: there is no change to take back; only the last change of a command is kept`,
    );
  const takenBack = (bytes: Uint8Array): Uint8Array => {
    if (Buffer.compare(bytes, change.after) === 0) return change.before;
    throw new UsageError(
      `${shown}: this plan was changed since “${change.says}”, so that cannot be taken back; nothing was written`,
    );
  };
  if (options.dryRun) {
    takenBack(await io.readFile(path, shown, maxBytes));
    const [before, after] = [textOf(change.after), textOf(change.before)];
    await printDiff(io, unifiedDiff({ name: shown, before, after }), { options, inputs: [] });
    return 0;
  }
  await editFile(io, { path, shown, maxBytes }, takenBack);
  await forgetLastChange(io, path);
  await io.stdout.write(describeEdit(described(shown, change), renderOptions(io, options)));
  return 0;
}

function described(name: string, { before, after, says }: LastChange) {
  return { name, before: textOf(after), after: textOf(before), says: `Taken back: ${says}` };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
