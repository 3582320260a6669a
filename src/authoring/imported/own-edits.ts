import type { CivilDate } from "../../civil-date.ts";
import { GROUP_IDS, GROUPS, LEVELS, RATINGS, STAGES } from "../../vocabulary.ts";
import type { Edit, EditedPlan, MakeEdit } from "../edits/edit.ts";
import { reviewRow } from "../edits/review-row.ts";
import { type FieldRequest, setFields } from "../edits/set-field.ts";
import { type CellEdit, possibleEdits } from "./grid-cells/cell-edit.ts";
import { lineChanges, linesOf } from "./grid-cells/cell-lines.ts";
import type { ChangedCell } from "./grid-cells/changed-cell.ts";
import { gridCellEdit } from "./grid-cells/grid-cell-edit.ts";
import { type ChangedPageLine, pageLineEdit } from "./page-line.ts";
import type { SheetChange } from "./sheets/sheet-change.ts";
import { type LeftRow, sheetEdits } from "./sheets/sheet-edits.ts";

/** What was changed in a file of ours. */
export interface OwnFileChanges {
  readonly cells: readonly ChangedCell[];
  readonly rows: readonly SheetChange[];
  /** Of the words of a page. */
  readonly lines: readonly ChangedPageLine[];
  /** What else comes in with them, behind the cells and rows. */
  readonly more?: readonly MakeEdit[];
}

/** What is not read back: of which measure and key, or in which row of a sheet, and why. */
export interface LeftChange extends LeftRow {
  readonly measure: string | null;
}

/** What the changes come to. */
export interface OwnEdits {
  readonly edit: MakeEdit;
  /** How many cells of the grid and rows of other sheets it brings in. */
  readonly count: number;
  readonly left: readonly LeftChange[];
}

/** Turns what was changed in a file of ours, made as of a day, into edits of the plan. */
export function ownEdits(
  plan: EditedPlan,
  { cells, rows, lines, more = [] }: OwnFileChanges,
  asOf: CivilDate,
): OwnEdits {
  const sheets = sheetEdits(plan, rows);
  const grid = cells
    .filter(({ key }) => key !== "row")
    .map((cell) => ({ cell, made: cellEdit(plan, cell, asOf) }));
  const pages = lines.map((line) => ({
    place: line.place,
    made: possibleEdits(plan, [(now) => pageLineEdit(now, line)]),
  }));
  const makers = [...sheets.edits, ...[...grid, ...pages].flatMap(({ made }) => made.edits), ...more];
  return {
    edit: (now) => inTurn(now, makers),
    count:
      sheets.edits.length +
      more.length +
      [...grid, ...pages].filter(({ made }) => made.edits.length > 0).length,
    left: [
      ...grid.flatMap(({ cell, made }) =>
        made.left.map((why) => ({ measure: cell.measure, place: cell.key, why })),
      ),
      ...leftLines(pages),
      ...sheets.left.map((each) => ({ ...each, measure: null })),
    ],
  };
}

/** The most lines of a page that are told one by one. */
const MAX_LINES = 12;

function leftLines(
  pages: readonly { readonly place: string; readonly made: CellEdit }[],
): readonly LeftChange[] {
  const left = pages.flatMap(({ place, made }) => made.left.map((why) => ({ measure: null, place, why })));
  const more = left.length - MAX_LINES;
  const rest = {
    measure: null,
    place: "the page",
    why: `${more} more lines were changed that are not read back`,
  };
  return more <= 1 ? left : [...left.slice(0, MAX_LINES), rest];
}

function inTurn(plan: EditedPlan, [first, ...rest]: readonly MakeEdit[]): Edit {
  if (first === undefined) return { changes: [], says: "No cell was changed" };
  const edit = first(plan);
  const { next } = edit;
  const then = next ? [next, ...rest] : rest;
  return then.length === 0 ? edit : { ...edit, next: (now) => inTurn(now, then) };
}

/** The edits that a changed cell of the grid comes to, and what of it is left. */
function cellEdit(plan: EditedPlan, cell: ChangedCell, asOf: CivilDate): CellEdit {
  const { measure, key, after } = cell;
  switch (key) {
    case "improve":
    case "our-words":
      return only((now) => setFields(now, [{ measure, key, value: after.trim() }]));
    case "success":
    case "lead":
      return only((now) =>
        setFields(now, listFields(measure, key, linesOf(after, cell.between, textsOf(plan, cell)))),
      );
    case "involve":
      return { ...only((now) => setFields(now, groupFields(now, cell))), left: goneGroups(plan, cell) };
    case "stage":
    case "rating":
      return judgedEdit(cell);
    default:
      return gridCellEdit(plan, cell, asOf);
  }
}

function only(edit: MakeEdit): CellEdit {
  return { edits: [edit], left: [] };
}

/** A list written anew: emptied, and each of its texts added. */
function listFields(measure: string, key: string, texts: readonly string[]): readonly FieldRequest[] {
  const [first = "", ...more] = texts;
  return [{ measure, key, value: first }, ...more.map((value) => ({ measure, key, value, adds: true }))];
}

/** "Pupils: They choose the menu (co-producing)", a line a group; of each only what it says now and did not before. */
function groupFields(
  { plan }: EditedPlan,
  { measure, before, after, between }: ChangedCell,
): readonly FieldRequest[] {
  const old = new Set(linesOf(before, between));
  const fresh = linesOf(after, between).filter((line) => !old.has(line));
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

/** A group whose line was taken out keeps its part in the plan. */
function goneGroups({ plan }: EditedPlan, { before, after, between }: ChangedCell): readonly string[] {
  const { gone } = lineChanges(linesOf(before, between), linesOf(after, between));
  const isThere = (line: string): boolean => {
    const name = GROUP_IDS.map((id) => `${plan.groupNames[id] ?? GROUPS[id]}:`).find((each) =>
      line.startsWith(each),
    );
    return name !== undefined && linesOf(after, between).some((each) => each.startsWith(name));
  };
  return gone
    .filter((line) => !isThere(line))
    .map((line) => `"${line}" stands there no more; it stays in the plan`);
}

/** The texts of a list as the plan has them, which may hold what parts two of them in a cell. */
function textsOf({ plan }: EditedPlan, { measure, key }: ChangedCell): readonly string[] {
  const row = plan.rows.find((each) => each.measure === measure);
  return (key === "success" ? row?.success : row?.lead) ?? [];
}

/** What was chosen is judged on the day of the import. */
function judgedEdit({ measure, key, after }: ChangedCell): CellEdit {
  const words = after.trim().toLowerCase();
  const find = <T extends string>(names: Readonly<Record<T, string>>): T | null => {
    for (const id in names) if (id === words || names[id].toLowerCase() === words) return id;
    return null;
  };
  const stage = key === "stage" ? find(STAGES) : null;
  const rating = key === "rating" ? find(RATINGS) : null;
  if (stage === null && rating === null)
    return {
      edits: [],
      left: [`"${after}" is none of ${Object.values(key === "stage" ? STAGES : RATINGS).join(", ")}`],
    };
  const review = { stage, rating, note: null, next: null, views: {} };
  return only((plan) => reviewRow(plan, { measure, review, textFrom: undefined }));
}
