import type { EditedPlan, MakeEdit } from "../../authoring/edits/edit.ts";
import { reviewPlan } from "../../authoring/edits/review-plan.ts";
import { longDate } from "../../civil-date.ts";
import { countWords, quoteWords } from "../../document/words.ts";
import { forEachGroup } from "../../progress/participation.ts";
import { planProgress } from "../../progress/plan-progress.ts";
import { groupInSentence } from "../../report/words/group-words.ts";
import { GROUP_IDS, GROUPS, RATINGS, STAGES } from "../../vocabulary.ts";
import type { Ask } from "../ask/ask.ts";
import { type QuestionStep, runSteps } from "../ask/run-steps.ts";
import { daySteps } from "./day-steps.ts";
import { isSaid, type ReviewDraft, type ReviewedRow, type ReviewStep } from "./review-draft.ts";
import { rowSteps } from "./row-steps.ts";

/**
 * Walks with people through a review of the whole plan, and answers with the edit that writes it; null where they decide
 * to leave the plan as it is. Nothing is written on the way.
 */
export async function walkReview(ask: Ask, plan: EditedPlan): Promise<MakeEdit | null> {
  const begun = planProgress(plan.plan, plan.measures, plan.day).rows.filter(
    ({ status }) => status !== "set-aside",
  );
  await ask.say([
    `This walks through ${countWords(begun.length, "measure")}, to look at together. Enter leaves a question open, \`back\` goes to the one before, and \`end\` goes to the end. There you see it all before anything is written; Ctrl-C leaves the plan as it is.`,
    "",
  ]);
  const steps = [...daySteps(plan), ...begun.flatMap(({ row }) => rowSteps(plan, row))];
  const isAsked = ({ applies, isNeeded }: ReviewStep, draft: ReviewDraft): boolean =>
    draft.stopped ? (isNeeded?.(draft) ?? false) : (applies?.(draft) ?? true);
  const { write, day, present, ...draft } = await runSteps<ReviewDraft>(ask, {
    start: { day: plan.day, present: {}, rows: new Map(), stopped: false, write: false },
    stepsOf: (now) => [...steps.map((step) => (isAsked(step, now) ? step.ask : null)), writeStep(plan)],
    reopen: (now) => ({ ...now, stopped: false }),
  });
  if (!write) return null;
  const rows = new Map([...draft.rows].filter(([, row]) => isSaid(row)));
  return (latest) => reviewPlan(latest, { day, present, rows });
}

/** All that was said, and whether to write it. */
function writeStep(plan: EditedPlan): QuestionStep<ReviewDraft> {
  return async (ask, draft, back) => {
    const hasPresent = Object.keys(draft.present).length > 0;
    if (!hasPresent && ![...draft.rows.values()].some(isSaid)) {
      await ask.say(["", "Nothing was said, so there is nothing to write."]);
      return { ...draft, write: false };
    }
    await ask.say(reviewSummary(plan, draft));
    const message = `Write this into ${plan.open.file.source.name}?`;
    const reply = await ask.yesNo({ message, suggestion: true, back });
    return reply.kind === "said" ? { ...draft, write: reply.value } : "back";
  };
}

/** All that was said, as it would be written: a paragraph for the day, one for each measure. */
function reviewSummary({ plan, measures }: EditedPlan, draft: ReviewDraft): readonly string[] {
  const names = forEachGroup((group) => plan.groupNames[group] ?? GROUPS[group]);
  const said = [...draft.rows].filter(([, row]) => isSaid(row));
  return [
    "",
    `The review of ${longDate(draft.day)}`,
    ...GROUP_IDS.map((group) => `- ${names[group]}: ${draft.present[group] ?? "nobody yet"}`),
    "",
    `${countWords(said.length, "measure")} looked at${said.length === 0 ? "" : ":"}`,
    ...said.flatMap(([id, { review }]) => [
      `- ${measures.get(id)?.short ?? id}: ${judgement(review)}`,
      ...(review.note === null ? [] : [`    ${review.note}`]),
      ...GROUP_IDS.flatMap((group) => {
        const says = review.views[group];
        return says === undefined ? [] : [`    ${quoteWords(says, groupInSentence(group, names))}`];
      }),
      ...(review.next === null ? [] : [`    Next: ${review.next}`]),
    ]),
    "",
  ];
}

function judgement({ stage, rating }: ReviewedRow["review"]): string {
  const words = [...(stage ? [STAGES[stage]] : []), ...(rating ? [RATINGS[rating]] : [])];
  return words.length === 0 ? "in words" : words.join(", ");
}
