import { type CivilDate, longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import type { Evaluation, Row, View } from "../../plan/plan.ts";
import { isMapping, valueAt } from "../../plan/value-at.ts";
import { GROUP_IDS, type Group, RATINGS, type Rating, STAGES, type Stage } from "../../vocabulary.ts";
import { findRow } from "../find/find-row.ts";
import { asWritten } from "../splice/as-written.ts";
import type { Change } from "../splice/change.ts";
import { datedEvaluationNode } from "../writing/plan-node.ts";
import { prose, word, type YamlEntry, type YamlNode } from "../writing/yaml-node.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { placeByDate } from "./place-by-date.ts";
import { saidDay } from "./said.ts";

/** How one row went, as people judge it; null and absent for what they did not say. */
export interface RowReview {
  readonly stage: Stage | null;
  readonly rating: Rating | null;
  readonly note: string | null;
  readonly next: string | null;
  readonly views: Readonly<Partial<Record<Group, string>>>;
}

export interface ReviewRequest {
  readonly measure: string;
  readonly review: RowReview;
  /** The day on which the undated text of the grid's cell was written, where that is known. */
  readonly textFrom: string | undefined;
}

/** Adds an evaluation of the day to a row, or completes the one of that day. */
export function reviewRow(plan: EditedPlan, { measure, review, textFrom }: ReviewRequest): Edit {
  const row = findRow(measure, plan);
  const name = plan.measures.get(row.measure)?.short ?? row.measure;
  const { stage, rating } = review;
  const judged = [...(stage ? [STAGES[stage]] : []), ...(rating ? [RATINGS[rating]] : [])].join(", ");
  const says = `"${name}" on ${longDate(plan.day)}: ${judged === "" ? "evaluated in words" : judged}`;
  return { changes: reviewChanges(plan, row, { review, textFrom }), says };
}

export type RowReviewRequest = Omit<ReviewRequest, "measure">;

export function reviewChanges(
  plan: EditedPlan,
  row: Row,
  { review, textFrom }: RowReviewRequest,
): readonly Change[] {
  const undated = row.evaluation.find(({ date }) => date === null);
  if (undated?.note) return [datedChange(plan, { undated, words: undated.note, review, textFrom })];
  const path = [...row.path, "evaluation"];
  const today = row.evaluation.find(({ date }) => date === plan.day);
  if (today) return completed(plan, today, review);
  const position = placeByDate(plan.open, { path, items: row.evaluation, day: plan.day });
  return [{ kind: "insert", path, position, value: evaluationOn(plan.day, review) }];
}

interface Undated {
  readonly undated: Evaluation;
  readonly words: string;
  readonly review: RowReview;
  readonly textFrom: string | undefined;
}

/** The one text of the grid's cell becomes the first dated entry, word for word, so that others can follow it. */
function datedChange(plan: EditedPlan, { undated, words, review, textFrom: said }: Undated): Change {
  const { open, day } = plan;
  if (said === undefined)
    throw new UsageError(
      "this row's evaluation is one text without a day. To keep it beside the new one, say when it was written with --text-from DATE",
    );
  const textFrom = saidDay(said, plan, { flag: "--text-from", key: "date" });
  if (textFrom === day && review.note !== null)
    throw new UsageError(
      `--text-from ${textFrom}: the words that are there become the note of that day, so leave --note out or choose another day`,
    );
  const old = { date: textFrom, stage: null, rating: null, note: words, next: null, views: {}, ...NO_EXTRAS };
  const nodes =
    textFrom === day
      ? [datedEvaluationNode({ ...old, ...judgement(review), note: words })]
      : [datedEvaluationNode(old), evaluationOn(day, review)];
  if (textFrom > day) nodes.reverse();
  const note = asWritten(open.file, undated.path) ?? prose(words);
  const items = nodes.map((node) => ({ value: withNote(node, words, note) }));
  return { kind: "set", path: undated.path, value: { kind: "list", items } };
}

/** The words that are there keep their quotes and lines. */
function withNote(node: YamlNode, words: string, note: YamlNode): YamlNode {
  if (node.kind !== "map") return node;
  const isNote = ({ key, value }: YamlEntry): boolean =>
    key === "note" && value.kind === "text" && value.text === words;
  return { ...node, entries: node.entries.map((each) => (isNote(each) ? { ...each, value: note } : each)) };
}

function evaluationOn(date: CivilDate, review: RowReview): YamlNode {
  return datedEvaluationNode({ date, ...judgement(review) });
}

const NO_EXTRAS = { extra: {}, viewsExtra: {} } as const;

function judgement(review: RowReview): Omit<Evaluation, "path" | "date"> {
  const views: Partial<Record<Group, View>> = {};
  for (const group of GROUP_IDS) {
    const says = review.views[group];
    if (says !== undefined) views[group] = { path: [], says, level: null, rating: null, extra: {} };
  }
  return { ...review, views, ...NO_EXTRAS };
}

/** What is said differs or is new; everything else in the entry stays as it is. */
function completed(plan: EditedPlan, today: Evaluation, review: RowReview): readonly Change[] {
  const { stage, rating, note, next } = review;
  const set = (key: string, value: YamlNode): Change => ({ kind: "set", path: [...today.path, key], value });
  return [
    ...(stage === null || stage === today.stage ? [] : [set("stage", word(stage))]),
    ...(rating === null || rating === today.rating ? [] : [set("rating", word(rating))]),
    ...(note === null || note === today.note ? [] : [set("note", prose(note))]),
    ...viewChanges(plan, today, review),
    ...(next === null || next === today.next ? [] : [set("next", prose(next))]),
  ];
}

function viewChanges({ open }: EditedPlan, today: Evaluation, { views }: RowReview): readonly Change[] {
  const path = [...today.path, "views"];
  const said = GROUP_IDS.flatMap((group) => {
    const says = views[group];
    return says === undefined || says === today.views[group]?.says ? [] : [{ group, says }];
  });
  if (said.length === 0) return [];
  if (!isMapping(valueAt(open.file.value, path))) {
    const entries = said.map(({ group, says }) => ({ key: group, value: prose(says) }));
    return [{ kind: "set", path, value: { kind: "map", entries } }];
  }
  return said.map(({ group, says }): Change => {
    const at = [...path, group];
    // The long form, with a level or a rating beside the words.
    const isLong = isMapping(valueAt(open.file.value, at));
    return { kind: "set", path: isLong ? [...at, "says"] : at, value: prose(says) };
  });
}
