import { type CivilDate, isCivilDate } from "../../../civil-date.ts";
import { UsageError } from "../../../errors.ts";
import { hasGrid, isPublicFile, ownDay } from "../../../office/own/own-grid.ts";
import type { OfficeFile } from "../../../office/read/office-file.ts";
import { readDay } from "../../../plan/answers/read-day.ts";
import type { Io } from "../../io.ts";
import type { ImportCommandOptions } from "../import-command.ts";
import { editOwnPlan } from "./edit-own-plan.ts";
import { settledChanges } from "./into-own-plan.ts";
import { ownChanges } from "./own-changes.ts";

/** Whether a file without a plan in it holds the grid as we write it, with the day that it tells of. */
export function isOwnGrid(file: OfficeFile): boolean {
  return hasGrid(file) && ownDay(file) !== null;
}

/**
 * Brings back a file of ours that lost its plan on the way, as in a program that keeps only what it knows: it is compared
 * with what the plan of `--into` gives. Resolves with the exit code.
 *
 * @throws UsageError where they differ, and that is to stop it: nobody can tell which of the two was changed.
 */
export async function runLostPlan(
  { file, shown }: { readonly file: OfficeFile; readonly shown: string },
  options: ImportCommandOptions,
  io: Io,
): Promise<number> {
  if (isPublicFile(file))
    throw new UsageError(
      `${shown}: this is a report for the public, which leaves out what is not for everybody, so it is not brought into a plan`,
    );
  const asOf = dayOf(ownDay(file) ?? "", io.today());
  return editOwnPlan({ shown, options, io, asOf }, async (plan) => {
    const source = { name: options.into ?? "", asOf, plan };
    // Nobody can tell which words round the grid another program made its own of.
    const changes = { ...(await ownChanges(file, source)), lines: [] };
    // What is new contradicts nothing.
    const differing = {
      cells: changes.cells.filter(({ key }) => key !== "row"),
      rows: changes.rows.filter(({ before, after }) => before !== null && after !== null),
    };
    const wanted = settledChanges(changes, differing, {
      how: options.onConflict,
      why: "this file carries no plan any more, so nobody can tell whether it was changed or the plan was",
    });
    return { changes, wanted };
  });
}

/** "15 May 2026" as the file says it. */
function dayOf(said: string, today: CivilDate): CivilDate {
  if (isCivilDate(said)) return said;
  try {
    return readDay(said, { today });
  } catch (error) {
    if (error instanceof UsageError) return today;
    throw error;
  }
}
