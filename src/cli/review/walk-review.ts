import type { EditedPlan, MakeEdit } from "../../authoring/edits/edit.ts";
import { type PlanReviewRequest, reviewPlan } from "../../authoring/edits/review-plan.ts";
import { addDays, type CivilDate, longDate } from "../../civil-date.ts";
import { countWords, quoteWords } from "../../document/words.ts";
import { InterruptedError } from "../../errors.ts";
import type { Row } from "../../plan/plan.ts";
import { forEachGroup } from "../../progress/participation.ts";
import { planProgress } from "../../progress/plan-progress.ts";
import { groupInSentence } from "../../report/words/people-words.ts";
import { GROUP_IDS, GROUPS, RATINGS, STAGES } from "../../vocabulary.ts";
import type { Ask } from "../ask/ask.ts";
import { type QuestionStep, runSteps } from "../ask/run-steps.ts";
import { daySteps } from "./day-steps.ts";
import {
  isSaid,
  type ReviewDraft,
  type ReviewedRow,
  type ReviewStep,
  type WalkContext,
} from "./review-draft.ts";
import { rowSteps } from "./row-steps.ts";

/** What a walk does to the plan, and what becomes of answers that somebody stops at. */
export interface ReviewWalk {
  /** The day it is; a review may not be of a later one. */
  readonly today: CivilDate;
  /** Writes an edit, and answers with what is wrong with it, in a sentence; null where it is written. */
  readonly write: (makeEdit: MakeEdit) => Promise<string | null>;
  /** What would be wrong with an edit, without writing it. */
  readonly tryOut: (makeEdit: MakeEdit) => string | null;
  /** Resolves where what there is is to be written; throws where it is not. */
  readonly whenStopped: (stopped: InterruptedError, canWrite: boolean) => Promise<void>;
}

/**
 * Walks with people through a review of the whole plan. Every answer is checked when it is given, and each row is written
 * as soon as it is agreed. Answers with how many rows were written.
 */
export async function walkReview(ask: Ask, plan: EditedPlan, walk: ReviewWalk): Promise<number> {
  const begun = planProgress(plan.plan, plan.measures, plan.day).rows.filter(
    ({ status }) => status !== "set-aside",
  );
  await ask.say([
    `This walks through ${countWords(begun.length, "measure")}, to look at together. Enter leaves a question open, \`back\` goes to the one before, and \`end\` goes to the end. Each measure is written when you agree to it; Ctrl-C stops, and asks what to do with the rest.`,
    "",
  ]);
  const asked = { plan, today: walk.today, tryOut: tryingOut(walk) };
  const steps = [
    ...daySteps(asked),
    ...begun.flatMap(({ row }) => [...rowSteps(asked, row), agreeStep(asked, row, walk)]),
  ];
  const isAsked = ({ applies, isNeeded }: ReviewStep, draft: ReviewDraft): boolean =>
    draft.stopped ? (isNeeded?.(draft) ?? false) : (applies?.(draft) ?? true);
  const asking = {
    stepsOf: (now: ReviewDraft) => [
      ...steps.map((step) => (isAsked(step, now) ? step.ask : null)),
      writeStep(asked, walk),
    ],
    reopen: (now: ReviewDraft): ReviewDraft => ({ ...now, stopped: false, agreed: false }),
    whenStopped: async (stopped: InterruptedError, now: ReviewDraft): Promise<ReviewDraft> => {
      await walk.whenStopped(stopped, hasUnwritten(now));
      return { ...now, stopped: true, agreed: true };
    },
  };
  const nothing = { day: plan.day, present: {}, rows: new Map(), written: new Map() };
  let end: ReviewDraft = { ...nothing, stopped: false, agreed: false };
  do end = await runSteps(ask, { ...asking, start: end });
  while (end.agreed && hasUnwritten(end));
  return [...end.written.values()].filter(isSaid).length;
}

function tryingOut({ tryOut }: ReviewWalk): WalkContext["tryOut"] {
  return (draft, row) => {
    const said = row === null ? undefined : draft.rows.get(row.measure);
    // Until it is asked when the words that are there were written, any other day does.
    const textFrom = said?.textFrom ?? addDays(draft.day, -1);
    const rows = new Map(row && said && isSaid(said) ? [[row.measure, { ...said, textFrom }]] : []);
    return tryOut(editOf(draft, rows));
  };
}

function editOf({ day, present }: ReviewDraft, rows: PlanReviewRequest["rows"]): MakeEdit {
  return (latest) => reviewPlan(latest, { day, present, rows });
}

/** The rows of which something was said that the plan does not hold yet. */
function unwrittenRows({ rows, written }: ReviewDraft): ReadonlyMap<string, ReviewedRow> {
  return new Map([...rows].filter(([id, row]) => isSaid(row) && written.get(id) !== row));
}

function hasUnwritten(draft: ReviewDraft): boolean {
  return unwrittenRows(draft).size > 0 || (draft.written.size === 0 && Object.keys(draft.present).length > 0);
}

/** What was said of one row, and whether it is right: then it is written. */
function agreeStep({ plan }: WalkContext, row: Row, walk: ReviewWalk): ReviewStep {
  const name = plan.measures.get(row.measure)?.short ?? row.measure;
  const said = (draft: ReviewDraft): ReadonlyMap<string, ReviewedRow> =>
    new Map([...unwrittenRows(draft)].filter(([id]) => id === row.measure));
  return {
    applies: (draft) => said(draft).size > 0,
    ask: async (ask, draft, back) => {
      await ask.say(["", ...rowLines(plan, said(draft))]);
      const message = `${name}: write this into ${plan.open.file.source.name}?`;
      const hint = "No leaves this measure out.";
      const reply = await ask.yesNo({ message, hint, suggestion: true, back });
      if (reply.kind !== "said") return "back";
      if (!reply.value) return withoutRow(draft, row);
      const wrong = await walk.write(editOf(draft, said(draft)));
      if (wrong === null) return { ...draft, written: new Map([...draft.written, ...said(draft)]) };
      await ask.say(["", `This was not written: ${wrong}`]);
      return "back";
    },
  };
}

function withoutRow(draft: ReviewDraft, { measure }: Row): ReviewDraft {
  return { ...draft, rows: new Map([...draft.rows].filter(([id]) => id !== measure)) };
}

/** What is not written yet, and whether to write it. */
function writeStep({ plan }: WalkContext, walk: ReviewWalk): QuestionStep<ReviewDraft> {
  return async (ask, draft, back) => {
    if (!hasUnwritten(draft)) {
      const nothing = draft.written.size === 0;
      if (nothing) await ask.say(["", "Nothing was said, so there is nothing to write."]);
      return draft;
    }
    if (!draft.agreed) {
      await ask.say(reviewSummary(plan, draft));
      const message = `Write this into ${plan.open.file.source.name}?`;
      const reply = await ask.yesNo({ message, suggestion: true, back });
      if (reply.kind !== "said") return "back";
      if (!reply.value) throw new InterruptedError(130);
    }
    const wrong = await walk.write(editOf(draft, unwrittenRows(draft)));
    if (wrong === null) return { ...draft, written: draft.rows };
    if (draft.agreed) throw new InterruptedError(130, `stopped; the rest was not written: ${wrong}`);
    await ask.say(["", `This was not written: ${wrong}`]);
    return "back";
  };
}

/** All that is not written yet, as it would be: a paragraph for the day, one for each measure. */
function reviewSummary(plan: EditedPlan, draft: ReviewDraft): readonly string[] {
  const names = groupNamesOf(plan);
  const said = unwrittenRows(draft);
  return [
    "",
    `The review of ${longDate(draft.day)}`,
    ...GROUP_IDS.map((group) => `- ${names[group]}: ${draft.present[group] ?? "nobody yet"}`),
    "",
    `${countWords(said.size, "measure")} looked at${said.size === 0 ? "" : ":"}`,
    ...rowLines(plan, said),
    "",
  ];
}

function rowLines(plan: EditedPlan, said: ReadonlyMap<string, ReviewedRow>): readonly string[] {
  const names = groupNamesOf(plan);
  return [...said].flatMap(([id, { review }]) => [
    `- ${plan.measures.get(id)?.short ?? id}: ${judgement(review)}`,
    ...(review.note === null ? [] : [`    ${review.note}`]),
    ...GROUP_IDS.flatMap((group) => {
      const says = review.views[group];
      return says === undefined ? [] : [`    ${quoteWords(says, groupInSentence(group, names))}`];
    }),
    ...(review.next === null ? [] : [`    Next: ${review.next}`]),
  ]);
}

function groupNamesOf({ plan }: EditedPlan): Readonly<Record<keyof typeof GROUPS, string>> {
  return forEachGroup((group) => plan.groupNames[group] ?? GROUPS[group]);
}

function judgement({ stage, rating }: ReviewedRow["review"]): string {
  const words = [...(stage ? [STAGES[stage]] : []), ...(rating ? [RATINGS[rating]] : [])];
  return words.length === 0 ? "in words" : words.join(", ");
}
