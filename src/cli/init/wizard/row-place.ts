import type { Place } from "../../ask/steps.ts";
import { type RowDraft, rowOf, withRow } from "./wizard-draft.ts";

type TextKey = Exclude<keyof RowDraft, "involve" | "kind">;

/** Where a text of a row stands in the draft. */
export function rowPlace(id: string, key: TextKey): Place<string> {
  return {
    get: (draft) => rowOf(draft, id)[key],
    set: (draft, said) => withRow(draft, id, { [key]: said }),
  };
}
