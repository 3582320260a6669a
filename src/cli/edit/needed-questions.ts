import type { addAction } from "../../authoring/edits/add-action.ts";
import type { addRows } from "../../authoring/edits/add-rows.ts";
import type { EditedPlan } from "../../authoring/edits/edit.ts";
import type { reviewRow } from "../../authoring/edits/review-row.ts";
import { rowName } from "../../authoring/edits/row-name.ts";
import { findRow } from "../../authoring/find/find-row.ts";
import { UnclearName } from "../../authoring/find/names.ts";
import { addDays } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { readDay } from "../../plan/answers/read-day.ts";
import type { Row } from "../../plan/plan.ts";
import { timeContextOf } from "../../plan/shape/time-context.ts";
import { forEachGroup } from "../../progress/participation.ts";
import { GROUPS } from "../../vocabulary.ts";
import type { QuestionChoice } from "../ask/ask.ts";
import { errorOf, understoodAsDay } from "../ask/check-answer.ts";
import type { AskedPlan, AskedWords, NeededQuestion } from "./needed-answer.ts";

export function whichMeasure(_: AskedWords, { plan }: AskedPlan): NeededQuestion {
  return { message: "Which measure is it about?", choices: rowChoices(plan) };
}

export function rowChoices(plan: EditedPlan): readonly QuestionChoice<string>[] {
  return plan.plan.rows.map((row) => ({ value: row.measure, name: rowName(row, plan) }));
}

export function groupChoices({ plan }: EditedPlan): readonly QuestionChoice<string>[] {
  const names = forEachGroup((group) => plan.groupNames[group] ?? GROUPS[group]);
  return Object.entries(names).map(([value, name]) => ({ value, name }));
}

/** What an unclear name could mean; null where it is clear. Throws UnclearName where nothing is there to choose. */
export function choicesOf(find: () => unknown): readonly QuestionChoice<string>[] | null {
  try {
    find();
    return null;
  } catch (error) {
    if (!(error instanceof UnclearName) || error.choices.length === 0) throw error;
    return error.choices.map(({ name, words }) => ({ value: name, name: words || name }));
  }
}

/** The row that a word means; null where that is not clear, which is asked when the edit is made. */
export function rowCalled(said: string, plan: EditedPlan): Row | null {
  try {
    return findRow(said, plan);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

export function oneRow(measure: string): Parameters<typeof addRows>[1] {
  const words = { ourWords: null, lead: [], improve: null, success: [] };
  return { measures: [measure], own: null, words };
}

export function isThere(name: string, plan: EditedPlan): string | null {
  const row = rowCalled(name, plan);
  return row && `"${rowName(row, plan)}" has a row already. Please name another.`;
}

export function action(measure: string, what: string): Parameters<typeof addAction>[1] {
  return { measure, do: what, lead: [], with: [] };
}

/** A note alone; where the evaluation is one text without a day, the day of that is asked later. */
export function noteOnly(
  measure: string,
  note: string,
  { day }: EditedPlan,
): Parameters<typeof reviewRow>[1] {
  const review = { stage: null, rating: null, note, next: null, views: {} };
  return { measure, review, textFrom: addDays(day, -1) };
}

/** How a day is checked, and said back. */
export function dayAnswer(key: "by", plan: EditedPlan): Pick<NeededQuestion, "check" | "understood"> {
  const context = { today: plan.day, around: timeContextOf(plan.open.file, [key]) };
  return {
    check: (said) => errorOf(() => readDay(said, context)),
    understood: understoodAsDay(context),
  };
}
