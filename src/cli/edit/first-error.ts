import { type AppliedEdit, type ApplyOptions, applyEdit } from "../../authoring/edits/apply-edit.ts";
import type { EditedPlan, MakeEdit } from "../../authoring/edits/edit.ts";
import { UsageError } from "../../errors.ts";
import { errorOf } from "../ask/check-answer.ts";

/** The first error that an edit would bring, or why it cannot be made, in sentences; null where it can. */
export function firstError(plan: EditedPlan, makeEdit: MakeEdit, options: ApplyOptions): string | null {
  return errorIn(() => applyEdit(plan, makeEdit(plan), options));
}

/** The same of an edit that is carried out already. */
export function errorIn(applied: () => AppliedEdit): string | null {
  return errorOf(() => {
    const [error] = applied().errors;
    if (error) throw new UsageError(error.message, error.help === null ? [] : [error.help]);
  });
}
