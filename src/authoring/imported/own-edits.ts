import { GROUP_IDS, GROUPS, LEVELS, RATINGS, STAGES } from "../../vocabulary.ts";
import type { Edit, EditedPlan, MakeEdit } from "../edits/edit.ts";
import { reviewRow } from "../edits/review-row.ts";
import { type FieldRequest, setFields } from "../edits/set-field.ts";

/** A cell that was changed in Word or Excel: of which row, under which key, and what it says now. */
export interface ChangedCell {
  readonly measure: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** The edits that changed cells come to, and the cells that say what no edit can tell from their words. */
export interface OwnEdits {
  readonly edit: MakeEdit;
  readonly left: readonly ChangedCell[];
}

/** Turns changed cells into edits of the plan: texts, lists, who takes part, the stage and the rating. */
export function ownEdits(cells: readonly ChangedCell[]): OwnEdits {
  const makers = cells.flatMap((cell) => editOf(cell) ?? []);
  const edit = (plan: EditedPlan): Edit => inTurn(plan, makers);
  return { edit, left: cells.filter((cell) => editOf(cell) === null) };
}

function inTurn(plan: EditedPlan, [first, ...rest]: readonly MakeEdit[]): Edit {
  if (first === undefined) return { changes: [], says: "No cell was changed" };
  const edit = first(plan);
  const { next } = edit;
  const then = next ? [next, ...rest] : rest;
  return then.length === 0 ? edit : { ...edit, next: (now) => inTurn(now, then) };
}

function editOf(cell: ChangedCell): MakeEdit | null {
  const { measure, key, after } = cell;
  switch (key) {
    case "improve":
    case "our-words":
      return (plan) => setFields(plan, [{ measure, key, value: after.trim() }]);
    case "success":
    case "lead":
      return (plan) => setFields(plan, listFields(measure, key, linesOf(after)));
    case "involve":
      return (plan) => setFields(plan, groupFields(plan, cell));
    case "stage":
    case "rating":
      return judgedEdit(cell);
    default:
      return null;
  }
}

/** A list written anew: emptied, and each of its texts added. */
function listFields(measure: string, key: string, texts: readonly string[]): readonly FieldRequest[] {
  const [first = "", ...more] = texts;
  return [{ measure, key, value: first }, ...more.map((value) => ({ measure, key, value, adds: true }))];
}

/** "• One", "• Two" in Word, "One; Two" in a workbook. */
function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").length > 1 ? text.split("\n") : text.split("; ");
  return lines.map(plain).filter((line) => line !== "");
}

function plain(line: string): string {
  return line.replace(/^\s*[•·▪*-]\s+/, "").trim();
}

/** "Pupils: They choose the menu (co-producing)", a line a group; of each only what it says now and did not before. */
function groupFields({ plan }: EditedPlan, { measure, before, after }: ChangedCell): readonly FieldRequest[] {
  const old = new Set(linesOf(before));
  const fresh = linesOf(after).filter((line) => !old.has(line));
  return fresh.flatMap((line): FieldRequest[] => {
    const group = GROUP_IDS.find((id) => line.startsWith(`${plan.groupNames[id] ?? GROUPS[id]}:`));
    if (group === undefined) return [{ measure, key: "involve", value: line }];
    const words = line.slice((plan.groupNames[group] ?? GROUPS[group]).length + 1).trim();
    const level = Object.entries(LEVELS).find(([, name]) => words.endsWith(`(${name})`));
    const how = level ? words.slice(0, -level[1].length - 2).trim() : words;
    return [
      { measure, key: `involve.${group}`, value: how },
      ...(level ? [{ measure, key: `involve.${group}.level`, value: level[0] }] : []),
    ];
  });
}

/** What was chosen is judged on the day of the import. */
function judgedEdit({ measure, key, after }: ChangedCell): MakeEdit | null {
  const words = after.trim().toLowerCase();
  const find = <T extends string>(names: Readonly<Record<T, string>>): T | null => {
    for (const id in names) if (id === words || names[id].toLowerCase() === words) return id;
    return null;
  };
  const stage = key === "stage" ? find(STAGES) : null;
  const rating = key === "rating" ? find(RATINGS) : null;
  if (stage === null && rating === null) return null;
  const review = { stage, rating, note: null, next: null, views: {} };
  return (plan) => reviewRow(plan, { measure, review, textFrom: undefined });
}
