import type { CivilDate } from "../../../civil-date.ts";
import type { Evaluation, Row } from "../../../plan/plan.ts";
import { isMapping, valueAt } from "../../../plan/value-at.ts";
import {
  GROUP_IDS,
  GROUPS,
  type Group,
  RATINGS,
  type Rating,
  STAGES,
  type Stage,
} from "../../../vocabulary.ts";
import type { EditedPlan, MakeEdit } from "../../edits/edit.ts";
import { reviewRow } from "../../edits/review-row.ts";
import { prose } from "../../writing/yaml-node.ts";
import { itemChanges } from "../sheets/item-changes.ts";
import { flat } from "../sheets/sheet-change.ts";
import { cannot } from "./cell-edit.ts";
import { lineChanges, linesOf } from "./cell-lines.ts";
import type { ChangedCell } from "./changed-cell.ts";

/**
 * "In progress, green", the note, "Pupils: ...", "Next: ...", a line each: what the last evaluation says, which is changed
 * in its place; a stage and a rating are judged on the day of the import.
 */
export function evaluationCellEdits(
  plan: EditedPlan,
  row: Row,
  { cell, shown }: { readonly cell: ChangedCell; readonly shown: Evaluation | null },
): readonly MakeEdit[] {
  const known = [shown?.note, shown?.next, ...GROUP_IDS.map((group) => shown?.views[group]?.says)];
  const texts = known.flatMap((each) => each ?? []);
  const [before, after] = [cell.before, cell.after].map((text) => linesOf(text, cell.between, texts));
  const { changed, fresh, gone } = lineChanges(before ?? [], after ?? []);
  const line = (text: string) => readLine(text, plan);
  return [
    ...changed.map(({ from, to }) => changedLine(row, shown, { from: line(from), to: line(to) })),
    ...fresh.map((text) => freshLine(row, shown, line(text))),
    ...gone.map((text) => goneLine(shown, line(text))),
  ];
}

/** The one that the grid shows: the last up to the day of the report. */
export function shownEvaluation({ evaluation }: Row, asOf: CivilDate): Evaluation | null {
  const told = evaluation.filter(({ date }) => date === null || date <= asOf);
  return told.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1)).at(-1) ?? null;
}

type EvaluationLine =
  | {
      readonly kind: "judged";
      readonly stage: Stage | null;
      readonly rating: Rating | null;
      readonly text: string;
    }
  | { readonly kind: "next" | "note"; readonly text: string }
  | { readonly kind: "view"; readonly group: Group; readonly text: string };

function readLine(text: string, { plan }: EditedPlan): EvaluationLine {
  const judged = readJudged(text);
  if (judged !== null) return judged;
  if (/^next: /i.test(text)) return { kind: "next", text: text.slice("next: ".length).trim() };
  for (const group of GROUP_IDS) {
    const name = `${plan.groupNames[group] ?? GROUPS[group]}: `;
    if (text.startsWith(name)) return { kind: "view", group, text: text.slice(name.length).trim() };
  }
  return { kind: "note", text };
}

/** "In progress, green": a stage, a rating or both, and nothing else. */
function readJudged(text: string): EvaluationLine | null {
  const words = text.split(", ").map((word) => word.trim().toLowerCase());
  const find = <T extends string>(names: Readonly<Record<T, string>>): T | null => {
    for (const id in names) if (words.includes(names[id].toLowerCase())) return id;
    return null;
  };
  const [stage, rating] = [find(STAGES), find(RATINGS)];
  const count = Number(stage !== null) + Number(rating !== null);
  return count === 0 || count !== words.length ? null : { kind: "judged", stage, rating, text };
}

interface ChangedLine {
  readonly from: EvaluationLine;
  readonly to: EvaluationLine;
}

function changedLine(row: Row, shown: Evaluation | null, { from, to }: ChangedLine): MakeEdit {
  if (to.kind === "judged") return freshLine(row, shown, to);
  if (shown === null || from.kind === "judged") return freshLine(row, shown, to);
  if (from.kind === "note" && to.kind === "note")
    return lineEdit(shown, { ...to, text: (shown.note ?? from.text).replace(from.text, () => to.text) });
  return lineEdit(shown, to);
}

function freshLine(row: Row, shown: Evaluation | null, line: EvaluationLine): MakeEdit {
  if (line.kind !== "judged" && shown !== null)
    return lineEdit(
      shown,
      line.kind === "note" && shown.note !== null ? { ...line, text: `${shown.note}\n${line.text}` } : line,
    );
  const review = {
    stage: line.kind === "judged" ? line.stage : null,
    rating: line.kind === "judged" ? line.rating : null,
    note: line.kind === "note" ? line.text : null,
    next: line.kind === "next" ? line.text : null,
    views: line.kind === "view" ? { [line.group]: line.text } : {},
  };
  return (plan) => reviewRow(plan, { measure: row.measure, review, textFrom: undefined });
}

function goneLine(shown: Evaluation | null, line: EvaluationLine): MakeEdit {
  const isPart = line.kind === "note" && flat(shown?.note ?? "") !== flat(line.text);
  if (shown === null || line.kind === "judged" || isPart)
    return cannot(`"${line.text}" stands there no more; it stays in the plan`);
  return lineEdit(shown, { ...line, text: "" });
}

/** Writes a line where the evaluation has it. */
function lineEdit({ path }: Evaluation, line: Exclude<EvaluationLine, { kind: "judged" }>): MakeEdit {
  const says = `evaluation: ${line.text === "" ? "emptied" : line.text}`;
  return (plan) => {
    const there = valueAt(plan.open.file.value, path);
    if (line.kind === "note" && !isMapping(there))
      return { changes: [{ kind: "set", path, value: prose(line.text) }], says };
    const at = line.kind === "view" ? [...path, "views", line.group] : path;
    const key = line.kind === "view" ? "says" : line.kind;
    return { changes: itemChanges(plan, at, [{ key, text: line.text }]), says };
  };
}
