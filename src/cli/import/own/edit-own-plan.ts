import type { EditedPlan } from "../../../authoring/edits/edit.ts";
import type { CivilDate } from "../../../civil-date.ts";
import { runEdit } from "../../edit/run-edit.ts";
import type { Importing } from "../importing.ts";
import { broughtBack, settleTyped } from "./brought-back.ts";
import type { OwnChanges } from "./own-changes.ts";
import { tellBrought } from "./tell-left.ts";

/** What was changed in a file of ours, all of it and what of that is to come into a plan. */
export interface WantedChanges {
  readonly changes: OwnChanges;
  readonly wanted: OwnChanges;
}

/** Makes in the plan of `--into` what a file of ours brings, as any other edit; resolves with the exit code. */
export async function editOwnPlan(
  { asOf, ...importing }: Omit<Importing, "file"> & { readonly asOf: CivilDate },
  wantedOf: (plan: EditedPlan) => Promise<WantedChanges>,
): Promise<number> {
  const { options, io } = importing;
  let isStopped = false;
  let forget = async (): Promise<void> => undefined;
  const code = await runEdit(io, { ...options, plan: options.into ?? "" }, async (plan) => {
    const { changes, wanted } = await wantedOf(plan);
    const settled = await settleTyped(plan, wanted, importing);
    const bringing = { changes: wanted, asOf, onConflict: options.onConflict, answers: settled.answers };
    const brought = broughtBack(plan, bringing);
    isStopped = await tellBrought({ changes, brought, plan }, options, io);
    if (isStopped || !(await settled.agree())) return null;
    forget = settled.forget;
    return brought.edit;
  });
  if (code === 0) await forget();
  return isStopped ? 1 : code;
}
