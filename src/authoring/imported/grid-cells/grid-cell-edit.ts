import type { CivilDate } from "../../../civil-date.ts";
import type { Path } from "../../../diagnostics/finding.ts";
import { cutWords } from "../../../document/words.ts";
import type { EditedPlan, MakeEdit } from "../../edits/edit.ts";
import { itemChanges, ownKeyThere } from "../sheets/item-changes.ts";
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
    case "statement":
      return [statementEdit(plan, cell)];
    default:
      return [cell.key.startsWith("x-") ? ownKeyEdit(row.path, cell) : cannot(whyLeft(cell))];
  }
}

/** A measure's words are the catalogue's, but for one of the setting's own. */
function statementEdit({ plan, measures }: EditedPlan, { measure, after }: ChangedCell): MakeEdit {
  const own = plan.ownMeasures.find(({ id }) => id === measure);
  if (own === undefined || measures.get(measure)?.own === false)
    return cannot(
      `"${cutWords(after, MAX_WORDS)}": these words are the catalogue's, and stay; write how you say it as our words`,
    );
  return (now) => ({
    changes: itemChanges(now, own.path, [{ key: "statement", text: after.trim() }]),
    says: `the measure: ${after.trim()}`,
  });
}

function ownKeyEdit(path: Path, { key, after }: ChangedCell): MakeEdit {
  return (now) => {
    const there = ownKeyThere(now, path, key);
    return {
      changes: itemChanges(now, path, [{ key: there, text: after.trim() }]),
      says: `${there}: ${after.trim()}`,
    };
  };
}

/** Letters of a cell that are enough to know it by. */
const MAX_WORDS = 60;

/** A column of the grid that tells what stands on other sheets too, or what is reckoned. */
function whyLeft({ after }: ChangedCell): string {
  const said =
    after.trim() === "" ? "what stood there was taken out" : `"${cutWords(after.trim(), MAX_WORDS)}"`;
  return `${said}: this column tells what the plan says elsewhere, and is not read back; a workbook's other sheets are`;
}
