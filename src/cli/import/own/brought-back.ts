import type { EditedPlan, MakeEdit } from "../../../authoring/edits/edit.ts";
import { importInto } from "../../../authoring/imported/import-into.ts";
import type { OnConflict } from "../../../authoring/imported/on-conflict.ts";
import { type OwnEdits, ownEdits } from "../../../authoring/imported/own-edits.ts";
import type { CivilDate } from "../../../civil-date.ts";
import { countWords } from "../../../document/words.ts";
import type { GridOptions } from "../../../office/grid/grid-reading.ts";
import { type ProposedPlan, proposePlan } from "../../../office/grid/propose-plan.ts";
import type { OfficeFile } from "../../../office/read/office-file.ts";
import type { Importing, SettledImport } from "../importing.ts";
import { planGridOptions } from "../plan-grid-options.ts";
import { settleImport } from "../settle-import.ts";
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
  /** What is known of the rows that were typed in. */
  readonly answers: TypedAnswers;
}

type TypedAnswers = SettledImport["answers"];

/** What was changed becomes edits, and a row that was typed in is read as one of anybody's grid. */
export function broughtBack(plan: EditedPlan, bringing: Bringing): BroughtBack {
  const { changes, asOf, onConflict, answers } = bringing;
  const typed = changes.typed === null ? null : proposePlan(changes.typed, typedOptions(plan, answers));
  const known = new Set(plan.plan.rows.map(({ measure }) => measure));
  const twice = (typed?.rows ?? []).flatMap(({ measure }) => (known.has(measure.id) ? [measure.id] : []));
  const isBrought = typed !== null && (onConflict === "update" || twice.length < typed.rows.length);
  const more: readonly MakeEdit[] = isBrought
    ? [(now) => typedEdit(now, changes.typed ?? NO_FILE, bringing)]
    : [];
  const { edit, count, left } = ownEdits(plan, { ...changes, more }, asOf);
  return {
    // Under the lock the plan may be another: what is brought is then read anew.
    edit: (now) => (now === plan ? edit(now) : broughtBack(now, bringing).edit(now)),
    count,
    left,
    typed,
    twice: onConflict === "update" ? [] : twice,
  };
}

const NO_FILE: OfficeFile = { tables: [], texts: [], remarks: [] };

/** What rows that were typed in are read with; at a terminal, what is in doubt of them is asked as of any other grid. */
export async function settleTyped(
  plan: EditedPlan,
  { typed }: OwnChanges,
  importing: Omit<Importing, "file">,
): Promise<Omit<SettledImport, "proposed" | "setting">> {
  const unasked = { answers: AS_READ, agree: async () => true, forget: async () => undefined };
  if (typed === null) return unasked;
  const options = typedOptions(plan, AS_READ);
  const { matches, unsureColumns } = proposePlan(typed, options);
  const isSure = unsureColumns.length === 0 && matches.every(({ likeness }) => likeness === 1);
  return isSure ? unasked : settleImport({ ...importing, file: typed }, options);
}

function typedOptions(plan: EditedPlan, answers: TypedAnswers): GridOptions {
  return { ...planGridOptions(plan), sheet: null, table: null, ...answers };
}

/** What only our own workbook heads so. */
const AS_READ: TypedAnswers = {
  columns: new Map([
    ["you said we did", "said"],
    ["every evaluation", "evaluation"],
  ]),
  choices: new Map(),
};

function typedEdit(now: EditedPlan, file: OfficeFile, { onConflict, answers }: Bringing) {
  const read = proposePlan(file, typedOptions(now, answers));
  const edit = importInto(now, read, onConflict);
  const names = read.rows.map(({ measure }) => `${measure.short} (${measure.id})`);
  return { ...edit, says: `${countWords(names.length, "row")} typed in: ${names.join(", ")}` };
}
