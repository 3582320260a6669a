import type { CivilDate } from "../../civil-date.ts";
import { isDayOfTarget } from "./add-indicators.ts";
import { defaultDay } from "./add-judgements.ts";
import { ownKey } from "./own-key.ts";
import { isTick, readAction, type ActionWords } from "./read-action.ts";
import { readItems } from "./read-items.ts";
import { readJudgement } from "./read-judgement.ts";
import { type Leads, readLeads } from "./read-leads.ts";
import { readTime } from "./read-time.ts";
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
  for (const key of timeKeys(cells))
    for (const each of byFirst(key, cells)) addTimes(draft, each, { key, made, context });
  for (const each of cells.of("cost")) addCost(draft, each, { made, context });
  addRatings(draft, cells, { made, context, apart });
  for (const [at, { words, place }] of items.entries())
    made[at] = withOwnDays(made[at] ?? {}, readAction(words, context), { place, words, context });
  draft.actions.push(...made.map(inOrder));
}

/** Without an action, a day beside what people said is the day on which they said it, and one beside a target is its own. */
function timeKeys(cells: RecordCells): readonly TimeKey[] {
  if (cells.of("do").length > 0) return TIME_KEYS;
  if (cells.of("said").length > 0) return ["done"];
  return isDayOfTarget(cells) ? ["start", "done"] : TIME_KEYS;
}

/** Where nothing says by when, the day of the next look is meant. */
function byFirst(key: "start" | "by" | "done", cells: RecordCells): readonly FilledCell[] {
  const own = cells.of(key);
  return key === "by" && own.length === 0 && cells.of("do").length > 0 ? cells.of("review-date") : own;
}

interface WordsInCell {
  readonly words: string;
  readonly place: string;
  readonly context: GridContext;
}

/** An action with what its own words say of its days, where nothing beside it does. */
function withOwnDays(
  action: MadeAction,
  { text, by, isDone, done }: ActionWords,
  { words, place, context }: WordsInCell,
): MadeAction {
  const dayOf = (said: string): CivilDate | null => {
    const time = readTime(said, { ...context.around, side: "last" });
    return time?.kind === "day" ? time.date : null;
  };
  const due = action.by === undefined && by !== null ? dayOf(by) : null;
  const closed =
    isDone && action.done === undefined ? (done === null ? defaultDay(context) : dayOf(done)) : null;
  const isLater = closed !== null && closed > context.today;
  // What stands beside it says otherwise: then its words stay as they are.
  if (isLater || (by !== null && due === null) || (isDone && closed === null && done !== null)) return action;
  const told = [
    ...(due === null ? [] : [`by: ${due}`]),
    ...(closed === null ? [] : [`done: ${closed}${done === null ? ", since no day stands with it" : ""}`]),
  ];
  if (told.length > 0) context.remarks.guess(place, words, told.join(", "));
  return {
    ...action,
    do: text,
    ...(due === null ? {} : { by: due }),
    ...(closed === null ? {} : { done: closed }),
  };
}

const KEYS = ["do", "lead", "start", "by", "done", "ongoing", "cost"];

function inOrder(action: PlanData): PlanData {
  const known = Object.fromEntries(KEYS.map((key) => [key, action[key]]));
  return present({ ...known, ...action });
}

interface Making {
  readonly made: readonly MadeAction[];
  readonly context: GridContext;
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

function addTimes(
  draft: RowDraft,
  filled: FilledCell,
  { made, context, key }: Making & { readonly key: TimeKey },
): void {
  const { cell, place } = filled;
  const whole = cell.value?.kind === "date" ? cell.value.date : cell.text;
  const parts = partsFor(made.length, cell.text);
  const isMany = linesOf(cell.text).length > 1 && made.length > 1;
  if (made.length === 0 || (parts === null && isMany)) {
    keepText(draft.extra, `x-${key}`, whole);
    const why = made.length === 0 ? "no action stands beside it" : "not one for each action";
    context.remarks.kept(place, whole, `x-${key}: ${why}`);
    return;
  }
  for (const [at, action] of made.entries())
    setTime(action, { filled, key, text: parts?.[at] ?? whole }, context);
}

const TIME_KEYS = ["start", "by", "done"] as const;
type TimeKey = (typeof TIME_KEYS)[number];

interface SaidTime {
  readonly filled: FilledCell;
  readonly key: TimeKey;
  readonly text: string;
}

function setTime(action: MadeAction, { filled, key, text }: SaidTime, context: GridContext): void {
  const { column, place } = filled;
  if (key === "done" && isTick(text)) {
    action.done = defaultDay(context);
    context.remarks.guess(
      place,
      `${column.heading}: ${text}`,
      `done: ${action.done}, since no day stands with it`,
    );
    return;
  }
  const side = key === "start" ? ("first" as const) : ("last" as const);
  const time = readTime(text, { ...context.around, side });
  const isLater = key === "done" && time?.kind === "day" && time.date > context.today;
  const isSecond = time?.kind === "day" && action[key] !== undefined && action[key] !== time.date;
  if (time?.kind === "ongoing" && key === "by") {
    action.ongoing = true;
    if (!ONGOING.test(text.trim())) putAside(action, "x-by", text);
  } else if (time?.kind !== "day" || isLater || isSecond) {
    putAside(action, `x-${key}`, text);
    context.remarks.kept(
      place,
      text,
      `x-${key}: ${isSecond ? "another day stands there" : "no day could be told"}`,
    );
  } else {
    action[key] = time.date;
    if (time.isGuess) context.remarks.guess(place, `${column.heading}: ${text}`, `${key}: ${time.date}`);
  }
}

/** What says no more than that it goes on. */
const ONGOING = /^(?:on-?going|continuous(?:ly)?|continual|always)\.?$/i;

/** An action as the cells beside it add to it. */
type MadeAction = Record<string, unknown>;

/** Keeps a text beside an action under a key of the setting's own, below what stands there already. */
function putAside(action: MadeAction, key: string, text: string): void {
  const before = action[key] === undefined ? [] : [action[key]].flat();
  if (!before.includes(text)) action[key] = before.length === 0 ? text : [...before, text];
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

/** The parts of a cell where there is one for each action: line by line, else between slashes or semicolons. */
function partsFor(count: number, text: string): readonly string[] | null {
  if (count < 2) return null;
  for (const parts of [linesOf(text), text.split(/\s*[/;]\s*/), text.split(/\s*,\s*/)])
    if (parts.length === count && parts.every((part) => part !== "")) return parts;
  return null;
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

/** The lines of a cell that hold something, each without its bullet. */
function linesOf(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => readItems(line));
}

function addToCost(action: MadeAction, text: string): void {
  const { text: cost, rest } = fitText(typeof action.cost === "string" ? `${action.cost}; ${text}` : text);
  action.cost = cost;
  if (rest !== "") putAside(action, "x-cost-more", rest);
}
