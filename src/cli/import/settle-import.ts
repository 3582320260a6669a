import { InputError } from "../../errors.ts";
import type { GridOptions } from "../../office/grid/grid-reading.ts";
import { type ProposedPlan, proposePlan } from "../../office/grid/propose-plan.ts";
import { canAsk } from "../options/read-options.ts";
import type { Importing, SettledImport } from "./importing.ts";

/** What the flags say, and at a terminal what a person says to what is in doubt. */
export async function settleImport(
  importing: Importing,
  base: GridOptions,
  setting: string | null = null,
): Promise<SettledImport> {
  const { file, shown, options, io } = importing;
  const proposed = proposePlan(file, base);
  if (proposed.columns.length === 0)
    throw new InputError(
      `${shown}: no table in it has headings of a grid, as "Success measure", "Action", "Lead", "By when"; say what its columns are with --map "Heading=key"`,
    );
  const unasked = {
    proposed,
    answers: base,
    setting: null,
    agree: async () => true,
    forget: async () => undefined,
  };
  if (!canAsk(io)) return unasked;
  const { askImport } = await import("./ask-import.ts");
  const asked = await askImport(importing, { base, proposed, setting });
  return options.dryRun ? { ...asked, agree: unasked.agree } : asked;
}

/** Whether `--strict` keeps it from being written; said on standard error. */
export async function isRefused({ remarks }: ProposedPlan, { options, io }: Importing): Promise<boolean> {
  if (options.strict !== true || remarks.every(({ kind }) => kind !== "kept")) return false;
  await io.stderr.write(
    "cornerstones: nothing was written, since --strict was given and not everything has a place in a plan\n",
  );
  return true;
}
