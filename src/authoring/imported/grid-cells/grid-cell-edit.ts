import type { CivilDate } from "../../../civil-date.ts";
import type { EditedPlan, MakeEdit } from "../../edits/edit.ts";
import { type CellEdit, cannot, possibleEdits } from "./cell-edit.ts";
import type { ChangedCell } from "./changed-cell.ts";
import { evaluationCellEdits, shownEvaluation } from "./evaluation-cell.ts";
import { indicatorCellEdits } from "./indicator-cell.ts";
import { linkCellEdits } from "./link-cell.ts";

/** The edits of a cell whose lines tell figures, how it went or links; `asOf` is the day of which the file tells. */
export function gridCellEdit(plan: EditedPlan, cell: ChangedCell, asOf: CivilDate): CellEdit {
  const row = rowOf(plan, cell);
  const shown = row === undefined ? null : shownEvaluation(row, asOf);
  const makers = (now: EditedPlan): readonly MakeEdit[] => lineEdits(now, cell, shown?.date);
  // What was edited before may have moved what this is about: it is found anew in the plan as that left it.
  const anew = makers(plan).map(
    (_, at): MakeEdit =>
      (now) =>
        (makers(now)[at] ?? NOTHING_LEFT)(now),
  );
  return possibleEdits(plan, anew);
}

const NOTHING_LEFT = cannot("the plan says so already");

function rowOf({ plan }: EditedPlan, { measure }: ChangedCell) {
  return plan.rows.find((row) => row.measure === measure);
}

function lineEdits(
  plan: EditedPlan,
  cell: ChangedCell,
  day: CivilDate | null | undefined,
): readonly MakeEdit[] {
  const row = rowOf(plan, cell);
  if (row === undefined) return [cannot("the plan has no row for it")];
  switch (cell.key) {
    case "indicators":
      return indicatorCellEdits(row, cell);
    case "evaluation":
      return evaluationCellEdits(plan, row, {
        cell,
        shown: row.evaluation.find(({ date }) => date === day) ?? null,
      });
    case "links":
      return linkCellEdits(row, cell);
    default:
      return [cannot(`what was changed there is not read back: ${cell.after.slice(0, 200)}`)];
  }
}
