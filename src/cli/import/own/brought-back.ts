import type { EditedPlan, MakeEdit } from "../../../authoring/edits/edit.ts";
import { importInto } from "../../../authoring/imported/import-into.ts";
import type { OnConflict } from "../../../authoring/imported/on-conflict.ts";
import { type OwnEdits, ownEdits } from "../../../authoring/imported/own-edits.ts";
import type { CivilDate } from "../../../civil-date.ts";
import { countWords } from "../../../document/words.ts";
import { type ProposedPlan, proposePlan } from "../../../office/grid/propose-plan.ts";
import type { OfficeFile } from "../../../office/read/office-file.ts";
import { planGridOptions } from "../plan-grid-options.ts";
import type { OwnChanges } from "./own-changes.ts";

/** What a file of ours brings into a plan. */
export interface BroughtBack extends Pick<OwnEdits, "edit" | "count" | "left"> {
  /** What the rows that were typed in were read as; null without any. */
  readonly typed: ProposedPlan | null;
  /** The measures of such rows that the plan has a row for already, and that are left. */
  readonly twice: readonly string[];
}

interface Bringing {
  readonly changes: OwnChanges;
  readonly asOf: CivilDate;
  readonly onConflict: OnConflict;
}

/** What was changed becomes edits, and a row that was typed in is read as one of anybody's grid. */
export function broughtBack(plan: EditedPlan, { changes, asOf, onConflict }: Bringing): BroughtBack {
  const typed = changes.typed === null ? null : readTyped(plan, changes.typed);
  const known = new Set(plan.plan.rows.map(({ measure }) => measure));
  const twice = (typed?.rows ?? []).flatMap(({ measure }) => (known.has(measure.id) ? [measure.id] : []));
  const isBrought = typed !== null && (onConflict === "update" || twice.length < typed.rows.length);
  const more: readonly MakeEdit[] = isBrought
    ? [(now) => typedEdit(now, changes.typed ?? NO_FILE, onConflict)]
    : [];
  const { edit, count, left } = ownEdits(plan, { ...changes, more }, asOf);
  return {
    // Under the lock the plan may be another: what is brought is then read anew.
    edit: (now) => (now === plan ? edit(now) : broughtBack(now, { changes, asOf, onConflict }).edit(now)),
    count,
    left,
    typed,
    twice: onConflict === "update" ? [] : twice,
  };
}

const NO_FILE: OfficeFile = { tables: [], texts: [], remarks: [] };

function readTyped(plan: EditedPlan, file: OfficeFile): ProposedPlan {
  return proposePlan(file, {
    ...planGridOptions(plan),
    sheet: null,
    table: null,
    columns: COLUMNS,
    choices: new Map(),
  });
}

/** What only our own workbook heads so. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ["you said we did", "said"],
  ["every evaluation", "evaluation"],
]);

function typedEdit(now: EditedPlan, file: OfficeFile, onConflict: OnConflict) {
  const read = readTyped(now, file);
  const edit = importInto(now, read, onConflict);
  const names = read.rows.map(({ measure }) => `${measure.short} (${measure.id})`);
  return { ...edit, says: `${countWords(names.length, "row")} typed in: ${names.join(", ")}` };
}
