import { InputError } from "../../errors.ts";
import type { GridOptions } from "../../office/grid/grid-reading.ts";
import { type ProposedPlan, proposePlan } from "../../office/grid/propose-plan.ts";
import type { OfficeFile } from "../../office/read/office-file.ts";
import type { Io } from "../io.ts";
import { canAsk } from "../options/read-options.ts";
import type { ImportCommandOptions } from "./import-command.ts";

/** A file that was read, and what is asked of it. */
export interface Importing {
  readonly file: OfficeFile;
  readonly shown: string;
  readonly options: ImportCommandOptions;
  readonly io: Io;
}

/** What the flags say, and at a terminal what a person says to what is in doubt. */
export async function settleImport(importing: Importing, base: GridOptions): Promise<ProposedPlan> {
  const { file, shown, options, io } = importing;
  const proposed = proposePlan(file, base);
  if (proposed.columns.length === 0)
    throw new InputError(
      `${shown}: no table in it has headings of a grid, as "Success measure", "Action", "Lead", "By when"; say what its columns are with --map "Heading=key"`,
    );
  if (!canAsk(io)) return proposed;
  const { askImport } = await import("./ask-import.ts");
  return askImport(file, { base, proposed, options, io });
}

/** Whether a person agrees to what would be written; yes where nobody is there to ask. */
export async function agreeToWrite({ options, io }: Importing): Promise<boolean> {
  if (!canAsk(io) || options.dryRun) return true;
  const { askToWrite } = await import("./ask-import.ts");
  const yes = await askToWrite(io, options);
  if (!yes && options.into === undefined) await io.stderr.write("cornerstones: nothing was written\n");
  return yes;
}

/** Whether `--strict` keeps it from being written; said on standard error. */
export async function isRefused({ remarks }: ProposedPlan, { options, io }: Importing): Promise<boolean> {
  if (options.strict !== true || remarks.every(({ kind }) => kind !== "kept")) return false;
  await io.stderr.write(
    "cornerstones: nothing was written, since --strict was given and not everything has a place in a plan\n",
  );
  return true;
}
