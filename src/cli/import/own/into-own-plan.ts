import { UsageError } from "../../../errors.ts";
import type { OfficeFile } from "../../../office/read/office-file.ts";
import type { Io } from "../../io.ts";
import type { ImportCommandOptions } from "../import-command.ts";
import { editOwnPlan } from "./edit-own-plan.ts";
import { conflicts, type OwnChanges, type OwnSource } from "./own-changes.ts";

export interface OwnInto {
  readonly file: OfficeFile;
  readonly shown: string;
  readonly changes: OwnChanges;
  readonly source: OwnSource;
}

/**
 * Makes in a plan that is there what was changed in a file of ours; resolves with the exit code.
 *
 * @throws UsageError where the plan was changed in the same place since, and that is to stop it.
 */
export function intoOwnPlan(
  { file, changes, source, shown }: OwnInto,
  options: ImportCommandOptions,
  io: Io,
): Promise<number> {
  return editOwnPlan({ shown, options, io, asOf: source.asOf }, async (plan) => {
    const differing = await conflicts(changes, file, { ...source, plan });
    const count = differing.cells.length + differing.rows.length;
    const wanted = settledChanges(changes, differing, {
      how: options.onConflict,
      why: `${count === 1 ? "something" : `${count} things`} that changed in the file changed in the plan since, too`,
    });
    return { changes, wanted };
  });
}

export interface Settling {
  readonly how: ImportCommandOptions["onConflict"];
  /** What is the matter, for whoever has to decide. */
  readonly why: string;
}

/** The changes without those that are in doubt, or with them, as asked. Throws UsageError where they are to stop it. */
export function settledChanges(
  changes: OwnChanges,
  { cells, rows }: Pick<OwnChanges, "cells" | "rows">,
  { how, why }: Settling,
): OwnChanges {
  if (cells.length + rows.length === 0 || how === "update") return changes;
  if (how === "stop")
    throw new UsageError(
      `${why}; --on-conflict skip leaves what the plan says, --on-conflict update writes what the file says:`,
      [
        ...cells.map(({ measure, key, after }) => `  ${measure}, ${key}: ${shortened(after)}`),
        ...rows.map(({ place }) => `  ${place}`),
      ],
    );
  return {
    ...changes,
    cells: changes.cells.filter((each) => !cells.includes(each)),
    rows: changes.rows.filter((each) => !rows.includes(each)),
  };
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length > 100 ? `${flat.slice(0, 100)}...` : flat;
}
