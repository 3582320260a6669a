import { readAction } from "../cells/read-action.ts";
import { readItems } from "../cells/read-items.ts";
import { readJudgement } from "../cells/read-judgement.ts";
import { type Leads, readLeads } from "../cells/read-leads.ts";
import { ownKey } from "../columns/own-key.ts";
import {
  addActionTimes,
  linesOf,
  type MadeAction,
  type Making,
  putAside,
  withOwnDays,
} from "./action-times.ts";
import {
  type FilledCell,
  fitText,
  type GridContext,
  keepText,
  type PlanData,
  present,
  type RecordCells,
  type RowDraft,
} from "./row-draft.ts";

/** How the row of a grid stands among those of its measure. */
export interface RecordPlace {
  /** Whether the measure has this row alone, so that a lead is the row's. */
  readonly isOnly: boolean;
  /** Positions of the columns whose judgements are of the actions. */
  readonly apart: ReadonlySet<number>;
}

/** Adds the actions of a grid's row, each with the lead, the dates and the cost that stand beside it. */
export function addActions(
  draft: RowDraft,
  cells: RecordCells,
  context: GridContext,
  { isOnly, apart }: RecordPlace,
): void {
  const filled = cells.of("do").filter(({ cell }) => !cell.isRepeated);
  const items = filled.flatMap(({ cell, place }) => readItems(cell.text).map((words) => ({ words, place })));
  const made: MadeAction[] = items.map(({ words }): MadeAction => ({ do: words }));
  addLeads(draft, cells.of("lead"), { made, context, isOnly });
  addActionTimes(draft, cells, { made, context });
  for (const each of cells.of("cost")) addCost(draft, each, { made, context });
  addRatings(draft, cells, { made, context, apart });
  for (const [at, { words, place }] of items.entries())
    made[at] = withOwnDays(made[at] ?? {}, readAction(words, context), { place, words, context });
  draft.actions.push(...made.map(inOrder));
}

const KEYS = ["do", "lead", "start", "by", "done", "ongoing", "cost"];

function inOrder(action: PlanData): PlanData {
  const known = Object.fromEntries(KEYS.map((key) => [key, action[key]]));
  return present({ ...known, ...action });
}

function addLeads(
  draft: RowDraft,
  filled: readonly FilledCell[],
  { made, context, isOnly }: Making & Pick<RecordPlace, "isOnly">,
): void {
  for (const { cell, place } of filled) {
    const lines = linesOf(cell.text);
    const isEach = made.length > 1 && lines.length === made.length;
    const isOfActions = isEach || made.length === 1 || (!isOnly && made.length > 0);
    const texts = isEach ? lines : [cell.text];
    for (const [at, leads] of texts.map((text) => readLeads(text, context.roles)).entries()) {
      const actions = isOfActions ? made.filter((_, position) => !isEach || position === at) : [];
      for (const action of actions) leadAction(action, leads);
      if (!isOfActions) leadRow(draft, leads);
      if (leads.people.length > 0)
        context.remarks.kept(place, leads.people.join(", "), "x-who: names and initials are no roles");
      if (leads.others.length > 0)
        context.remarks.kept(place, leads.others.join(", "), "x-lead: it says nobody");
    }
  }
}

function leadAction(action: MadeAction, { roles, people, others }: Leads): void {
  const before = action.lead === undefined ? [] : [action.lead].flat();
  const all = [...new Set([...before, ...roles])];
  if (all.length > 0) action.lead = all.length === 1 ? all[0] : all;
  for (const person of people) putAside(action, "x-who", person);
  for (const other of others) putAside(action, "x-lead", other);
}

function leadRow(draft: RowDraft, { roles, people, others }: Leads): void {
  for (const role of roles) if (!draft.lead.includes(role)) draft.lead.push(role);
  for (const person of people) keepText(draft.extra, "x-who", person);
  for (const other of others) keepText(draft.extra, "x-lead", other);
}

/** A plan rates measures: the rating of an action stays beside it. */
function addRatings(
  draft: RowDraft,
  cells: RecordCells,
  { made, context, apart }: Making & Pick<RecordPlace, "apart">,
): void {
  for (const { cell, column, place } of cells.of("rating", "stage")) {
    const { rating, stage, note } = readJudgement(cell, true);
    const words = cell.text === "" ? rating : cell.text;
    if (!apart.has(column.position) || (rating ?? stage ?? note) === null || words === null) continue;
    const key = ownKey(column.heading, "rating");
    if (made.length === 0) keepText(draft.extra, key, words);
    for (const action of made) putAside(action, key, words);
    context.remarks.kept(place, words, `${key}: a plan rates measures, and this is of an action`);
  }
}

function addCost(draft: RowDraft, { cell, place }: FilledCell, { made, context }: Making): void {
  const lines = linesOf(cell.text);
  if (made.length === 1) for (const action of made) addToCost(action, lines.join("; "));
  else if (made.length > 1 && lines.length === made.length)
    for (const [at, action] of made.entries()) addToCost(action, lines[at] ?? "");
  else {
    keepText(draft.extra, "x-cost", cell.text);
    context.remarks.kept(
      place,
      cell.text,
      `x-cost: ${made.length === 0 ? "no action stands beside it" : "it is for several actions"}`,
    );
  }
}

function addToCost(action: MadeAction, text: string): void {
  const { text: cost, rest } = fitText(typeof action.cost === "string" ? `${action.cost}; ${text}` : text);
  action.cost = cost;
  if (rest !== "") putAside(action, "x-cost-more", rest);
}
