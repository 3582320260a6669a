import type { CivilDate } from "../../../civil-date.ts";
import { type ActionWords, isTick } from "../cells/read-action.ts";
import { readItems } from "../cells/read-items.ts";
import { readTime } from "../cells/read-time.ts";
import { isDayOfTarget } from "./add-indicators.ts";
import { defaultDay } from "./add-judgements.ts";
import { type FilledCell, type GridContext, keepText, type RecordCells, type RowDraft } from "./row-draft.ts";

/** An action as the cells beside it add to it. */
export type MadeAction = Record<string, unknown>;

/** Keeps a text beside an action under a key of the setting's own, below what stands there already. */
export function putAside(action: MadeAction, key: string, text: string): void {
  const before = action[key] === undefined ? [] : [action[key]].flat();
  if (!before.includes(text)) action[key] = before.length === 0 ? text : [...before, text];
}

/** The actions of a record, as they are made. */
export interface Making {
  readonly made: readonly MadeAction[];
  readonly context: GridContext;
}

/** Adds to the actions of a record the days that stand beside them. */
export function addActionTimes(draft: RowDraft, cells: RecordCells, making: Making): void {
  for (const key of timeKeys(cells))
    for (const each of byFirst(key, cells)) addTimes(draft, each, { key, ...making });
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

interface WordsInCell {
  readonly words: string;
  readonly place: string;
  readonly context: GridContext;
}

/** An action with what its own words say of its days, where nothing beside it does. */
export function withOwnDays(
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

/** The parts of a cell where there is one for each action: line by line, else between slashes or semicolons. */
function partsFor(count: number, text: string): readonly string[] | null {
  if (count < 2) return null;
  for (const parts of [linesOf(text), text.split(/\s*[/;]\s*/), text.split(/\s*,\s*/)])
    if (parts.length === count && parts.every((part) => part !== "")) return parts;
  return null;
}

/** The lines of a cell that hold something, each without its bullet. */
export function linesOf(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => readItems(line));
}
