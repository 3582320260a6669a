import type { CivilDate } from "../../../civil-date.ts";
import { pastDay } from "../cells/heading-day.ts";
import { readText } from "../cells/read-items.ts";
import { readJudgement } from "../cells/read-judgement.ts";
import { readTime } from "../cells/read-time.ts";
import { ownKey } from "../columns/own-key.ts";
import {
  type DraftJudgement,
  fitText,
  type GridContext,
  keepText,
  MAX_TEXT,
  type PlanData,
  present,
  type RecordCells,
  type RowDraft,
} from "./row-draft.ts";

/** Adds how a grid's row says that it went: ratings, stages and notes, each of the day that its heading names; `apart` are the positions of columns that say it of actions. */
export function addJudgements(
  draft: RowDraft,
  cells: RecordCells,
  context: GridContext,
  apart: ReadonlySet<number>,
): void {
  for (const { column, cell, place } of cells.of("rating", "stage", "evaluation")) {
    if (apart.has(column.position)) continue;
    const isRated = column.key !== "evaluation";
    const { rating, stage, note, isByColour, isOtherColour } = readJudgement(cell, isRated);
    if (rating === null && stage === null && note === null) continue;
    const day = pastDay(column.when, context);
    if (day !== null && day.date > context.today) {
      const key = ownKey(column.heading, "rag");
      const text = cell.text === "" ? (rating ?? "") : cell.text;
      keepText(draft.extra, key, text);
      context.remarks.kept(place, text, `${key}: its day lies ahead`);
      continue;
    }
    if (isByColour && rating !== null)
      context.remarks.guess(place, `the colour ${cell.fill}`, `rating: ${rating}`);
    if (isOtherColour && rating !== null)
      context.remarks.guess(
        place,
        `${cell.text} on the colour ${cell.fill}`,
        `rating: ${rating}, as the word says`,
      );
    if (day?.isGuess) context.remarks.guess(column.place, column.heading, `the day ${day.date}`);
    const date = day?.date ?? reviewed(cells, context);
    draft.judgements.push({ date, rating, stage, note: note === null ? null : readText(note), place });
  }
}

/** The day of the look that stands in the same row, where it is past. */
function reviewed(cells: RecordCells, { around, today }: GridContext): CivilDate | null {
  for (const { cell } of cells.of("review-date")) {
    const time = readTime(cell.value?.kind === "date" ? cell.value.date : cell.text, {
      ...around,
      side: "last",
    });
    if (time?.kind === "day" && time.date <= today) return time.date;
  }
  return null;
}

/** The evaluation of a row: one text where nothing has a day, else a list by the day. */
export function evaluationOf(draft: RowDraft, context: GridContext): unknown {
  const { judgements } = draft;
  const hasDays = judgements.some(
    ({ date, rating, stage }) => date !== null || rating !== null || stage !== null,
  );
  if (!hasDays) {
    const { text, rest } = fitText(joined(judgements));
    if (rest !== "") {
      keepText(draft.extra, "x-evaluation-more", rest);
      context.remarks.kept(draft.place, rest, `x-evaluation-more: a text has up to ${MAX_TEXT} characters`);
    }
    return text;
  }
  const days = new Map<CivilDate, DraftJudgement[]>();
  for (const each of judgements) {
    const date = each.date ?? defaultDay(context);
    if (each.date === null)
      context.remarks.guess(each.place, shown(each), `dated ${date}, since no day stands with it`);
    days.set(date, [...(days.get(date) ?? []), each]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, each]) => entry(date, each, context));
}

/** The day of what has none: today, or the last one of a period that is over. */
export function defaultDay({ today, around: { to } }: GridContext): CivilDate {
  return to !== null && to < today ? to : today;
}

function entry(date: CivilDate, all: readonly DraftJudgement[], { remarks }: GridContext): PlanData {
  const { text, rest } = fitText(joined(all));
  const one = <K extends "rating" | "stage">(key: K): DraftJudgement[K] => {
    const said = [...new Set(all.flatMap((each) => each[key] ?? []))];
    if (said.length <= 1) return all.find((each) => each[key] !== null)?.[key] ?? null;
    for (const each of all.filter((judged) => judged[key] !== null))
      remarks.kept(each.place, String(each[key]), `x-${key}s: several stand for one measure and day`);
    return null;
  };
  const several = (key: "rating" | "stage"): readonly string[] | null => {
    const said = all.flatMap((each) => each[key] ?? []);
    return new Set(said).size > 1 ? said : null;
  };
  return present({
    date,
    stage: one("stage"),
    rating: one("rating"),
    note: text,
    "x-stages": several("stage"),
    "x-ratings": several("rating"),
    "x-note-more": rest === "" ? null : rest,
  });
}

function joined(judgements: readonly DraftJudgement[]): string {
  return [...new Set(judgements.flatMap(({ note }) => note ?? []))].join("\n");
}

function shown({ rating, stage, note }: DraftJudgement): string {
  return [rating, stage, note].filter((part) => part !== null).join(", ");
}
