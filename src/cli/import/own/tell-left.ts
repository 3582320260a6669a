import type { EditedPlan } from "../../../authoring/edits/edit.ts";
import { escapeTerminal } from "../../../markup/terminal.ts";
import type { Io } from "../../io.ts";
import type { ImportCommandOptions } from "../import-command.ts";
import { tellImport } from "../tell-import.ts";
import type { BroughtBack } from "./brought-back.ts";
import type { OwnChanges } from "./own-changes.ts";

export interface BroughtTelling {
  readonly changes: OwnChanges;
  readonly brought: BroughtBack;
  readonly plan: EditedPlan;
}

/**
 * Tells what was changed in a file of ours and is not read back, a sentence each, and what rows that were typed in were read
 * as. Resolves with whether `--strict` keeps it from being written, which is then said, too.
 */
export async function tellBrought(
  telling: BroughtTelling,
  options: ImportCommandOptions,
  io: Io,
): Promise<boolean> {
  const words = leftWords(telling);
  const { typed } = telling.brought;
  for (const each of words) await io.stderr.write(`cornerstones: ${escapeTerminal(each)}\n`);
  if (typed !== null) await tellImport({ ...typed, notes: [] }, { io, options, out: io.stderr });
  const isWhole = words.length === 0 && (typed?.remarks ?? []).every(({ kind }) => kind !== "kept");
  if (!options.strict || isWhole) return false;
  await io.stderr.write(
    "cornerstones: nothing was written, since --strict was given and not everything can be read back\n",
  );
  return true;
}

function leftWords({ changes, brought, plan }: BroughtTelling): readonly string[] {
  const name = (measure: string): string => plan.measures.get(measure)?.short ?? measure;
  return [
    ...changes.cells
      .filter(({ key }) => key === "row")
      .map(
        ({ measure }) => `${name(measure)} stands in the file no more; its row in the plan is left as it is`,
      ),
    ...changes.shape.gone.map((name) => `${name}: it stands there no more; what it told stays in the plan`),
    ...changes.shape.added.map(
      (name) => `${name}: this is new in the file, and what stands there is not read back`,
    ),
    ...brought.twice.map(
      (measure) =>
        `${name(measure)}: a row was typed in for it, and the plan has one already; what the new one says is left (--into PLAN --on-conflict update writes it)`,
    ),
    ...brought.left.map(
      ({ measure, place, why }) => `${measure === null ? place : `${name(measure)}, ${place}`}: ${why}`,
    ),
  ];
}
