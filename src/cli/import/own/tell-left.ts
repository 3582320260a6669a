import type { EditedPlan } from "../../../authoring/edits/edit.ts";
import type { LeftChange } from "../../../authoring/imported/own-edits.ts";
import { cutWords } from "../../../document/words.ts";
import { escapeTerminal } from "../../../markup/terminal.ts";
import type { Io } from "../../io.ts";
import type { ImportCommandOptions } from "../import-command.ts";
import type { OwnChanges } from "./own-changes.ts";

/** Letters of a row that are enough to know it by. */
const MAX_WORDS = 60;

interface LeftParts {
  readonly changes: OwnChanges;
  readonly left: readonly LeftChange[];
  readonly plan: EditedPlan;
  readonly shown: string;
}

/** What was changed in a file of ours and is not read back, a sentence each. */
export function leftWords({ changes, left, plan, shown }: LeftParts): readonly string[] {
  const name = (measure: string): string => plan.measures.get(measure)?.short ?? measure;
  return [
    ...(changes.isOtherView
      ? [`${shown}: words of it were changed, and only those of the grid are read back`]
      : []),
    ...changes.cells
      .filter(({ key }) => key === "row")
      .map(
        ({ measure }) => `${name(measure)} stands in the file no more; its row in the plan is left as it is`,
      ),
    ...changes.newRows.map(
      (words) =>
        `a new row of the grid is not read back, and stays in the file alone: "${cutWords(words, MAX_WORDS)}"; give its measure a row first (cornerstones add), write the file anew, and fill it in there`,
    ),
    ...left.map(
      ({ measure, place, why }) => `${measure === null ? place : `${name(measure)}, ${place}`}: ${why}`,
    ),
  ];
}

export async function tellLeft(words: readonly string[], io: Io): Promise<void> {
  for (const each of words) await io.stderr.write(`cornerstones: ${escapeTerminal(each)}\n`);
}

/** Whether `--strict` keeps it from being written; said on standard error. */
export async function isRefusedFor(
  words: readonly string[],
  options: ImportCommandOptions,
  io: Io,
): Promise<boolean> {
  if (!options.strict || words.length === 0) return false;
  await io.stderr.write(
    "cornerstones: nothing was written, since --strict was given and not everything can be read back\n",
  );
  return true;
}
