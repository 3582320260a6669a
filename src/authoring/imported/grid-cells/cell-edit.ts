import { UsageError } from "../../../errors.ts";
import type { EditedPlan, MakeEdit } from "../../edits/edit.ts";

/** The edits that a changed cell of the grid comes to, and what of it is left, a reason each. */
export interface CellEdit {
  readonly edits: readonly MakeEdit[];
  readonly left: readonly string[];
}

/** Keeps the edits that can be made, and says why the others cannot. */
export function possibleEdits(plan: EditedPlan, makers: readonly MakeEdit[]): CellEdit {
  const edits: MakeEdit[] = [];
  const left: string[] = [];
  for (const make of makers) {
    try {
      make(plan);
      edits.push(make);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      left.push(error.message);
    }
  }
  return { edits, left };
}

/** An edit that cannot be made, with the reason for it. */
export function cannot(why: string): MakeEdit {
  return () => {
    throw new UsageError(why);
  };
}
