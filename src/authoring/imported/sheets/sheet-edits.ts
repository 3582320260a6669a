import { UsageError } from "../../../errors.ts";
import type { EditedPlan, MakeEdit } from "../../edits/edit.ts";
import { changedEdit } from "./changed-row.ts";
import { freshEdit } from "./fresh-row.ts";
import type { SheetChange } from "./sheet-change.ts";
import { unread, whyUnread } from "./sheet-kinds.ts";

/** What is not read back of a sheet: where it stands, and why. */
export interface LeftRow {
  readonly place: string;
  readonly why: string;
}

/** The edits that the changed rows of our sheets come to, and what of them is not read back. */
export interface SheetEdits {
  readonly edits: readonly MakeEdit[];
  readonly left: readonly LeftRow[];
}

/** Turns what was changed on the sheets of a workbook into edits: cells first, then each new row. */
export function sheetEdits(plan: EditedPlan, changes: readonly SheetChange[]): SheetEdits {
  const left: LeftRow[] = [];
  const told = <T>(place: string, make: () => T): T | null => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      left.push({ place, why: error.message });
      return null;
    }
  };
  const edits: MakeEdit[] = [];
  for (const change of changes) {
    const { place, before, after } = change;
    if (after === null)
      left.push({ place, why: "this row stands there no more; what it told stays in the plan" });
    else if (before === null) {
      if (told(place, () => freshEdit(plan, change, after)) !== null)
        edits.push((now) => freshEdit(now, change, after));
    } else {
      for (const column of unread(change)) left.push({ place, why: whyUnread(change.sheet, column) });
      const made = told(place, () => changedEdit(plan, change));
      if (made !== null && made.changes.length > 0) edits.push((now) => changedEdit(now, change));
    }
  }
  return { edits, left };
}
