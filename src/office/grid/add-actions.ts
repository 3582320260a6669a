import { ownKey } from "./own-key.ts";
import { readItems } from "./read-items.ts";
import { readJudgement } from "./read-judgement.ts";
import { type Leads, readLeads } from "./read-leads.ts";
import { readTime } from "./read-time.ts";
import {
  type FilledCell,
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
  const items = filled.flatMap(({ cell }) => readItems(cell.text));
  const made = items.map((words): Record<string, unknown> => ({ do: words }));
  addLeads(draft, cells.of("lead"), { made, context, isOnly });
  for (const key of ["start", "by", "done"] as const)
    for (const each of byFirst(key, cells)) addTimes(draft, each, { key, made, context });
  for (const each of cells.of("cost")) addCost(draft, each, { made, context });
  addRatings(draft, cells, { made, context, apart });
  draft.actions.push(...made.map(inOrder));
}

/** Where nothing says by when, the day of the next look is meant. */
function byFirst(key: "start" | "by" | "done", cells: RecordCells): readonly FilledCell[] {
  const own = cells.of(key);
  return key === "by" && own.length === 0 && cells.of("do").length > 0 ? cells.of("review-date") : own;
}

const KEYS = ["do", "lead", "start", "by", "done", "ongoing", "cost"];

function inOrder(action: PlanData): PlanData {
  const known = Object.fromEntries(KEYS.map((key) => [key, action[key]]));
  return present({ ...known, ...action });
}

interface Making {
  readonly made: readonly Record<string, unknown>[];
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
    const tell = ({ people }: Leads): void => {
      if (people.length > 0)
        context.remarks.kept(place, people.join(", "), "x-who: names and initials are no roles");
    };
    if (isEach || made.length === 1 || (!isOnly && made.length > 0)) {
      const each = isEach ? lines.map((line) => readLeads(line, context.roles)) : [];
      const all = isEach ? null : readLeads(cell.text, context.roles);
      for (const [at, action] of made.entries()) {
        const { roles = [], people = [] } = all ?? each[at] ?? {};
        if (roles.length > 0) action.lead = oneOrAll(roles);
        if (people.length > 0) action["x-who"] = oneOrAll(people);
      }
      for (const leads of all === null ? each : [all]) tell(leads);
      continue;
    }
    const leads = readLeads(cell.text, context.roles);
    for (const role of leads.roles) if (!draft.lead.includes(role)) draft.lead.push(role);
    for (const person of leads.people) keepText(draft.extra, "x-who", person);
    tell(leads);
  }
}

function addTimes(
  draft: RowDraft,
  { cell, place, column }: FilledCell,
  { made, context, key }: Making & { readonly key: "start" | "by" | "done" },
): void {
  const around = { ...context.around, side: key === "start" ? ("first" as const) : ("last" as const) };
  const parts = partsFor(made.length, cell.text);
  const whole = cell.value?.kind === "date" ? cell.value.date : cell.text;
  const set = (action: Record<string, unknown> | null, text: string): void => {
    const time = readTime(text, around);
    const isLate = key === "done" && time?.kind === "day" && time.date > context.today;
    if (time === null || isLate || action === null || (time.kind === "ongoing" && key !== "by")) {
      if (action === null) keepText(draft.extra, `x-${key}`, text);
      else action[`x-${key}`] = text;
      context.remarks.kept(
        place,
        text,
        `x-${key}: ${action === null ? "no action stands beside it" : "no day could be told"}`,
      );
    } else if (time.kind === "ongoing") {
      action.ongoing = true;
      if (!/^(?:on-?going|continuous(?:ly)?|continual|always)\.?$/i.test(text.trim())) action["x-by"] = text;
    } else {
      action[key] = time.date;
      if (time.isGuess) context.remarks.guess(place, `${column.heading}: ${text}`, `${key}: ${time.date}`);
    }
  };
  if (made.length === 0) set(null, whole);
  else if (parts !== null) for (const [at, action] of made.entries()) set(action, parts[at] ?? "");
  else if (linesOf(cell.text).length > 1 && made.length > 1) set(null, cell.text.replace(/\n+/g, " / "));
  else for (const action of made) set(action, whole);
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
    for (const action of made) action[key] = words;
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
  if (made.length === 1) for (const action of made) action.cost = lines.join("; ").slice(0, 2000);
  else if (made.length > 1 && lines.length === made.length)
    for (const [at, action] of made.entries()) action.cost = lines[at];
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

function oneOrAll(texts: readonly string[]): string | readonly string[] {
  const [first = ""] = texts;
  return texts.length === 1 ? first : texts;
}
