import type { EditedPlan, MakeEdit } from "../../authoring/edits/edit.ts";
import { reviewPlan } from "../../authoring/edits/review-plan.ts";
import { longDate } from "../../civil-date.ts";
import { countWords, quoteWords } from "../../document/words.ts";
import { forEachGroup } from "../../progress/participation.ts";
import { planProgress } from "../../progress/plan-progress.ts";
import { groupInSentence } from "../../report/words/group-words.ts";
import { GROUP_IDS, GROUPS, RATINGS, STAGES } from "../../vocabulary.ts";
import type { Ask } from "../ask/ask.ts";
import { daySteps } from "./day-steps.ts";
import { type Draft, isSaid, type RowDraft, type Step } from "./review-draft.ts";
import { rowSteps } from "./row-steps.ts";

/**
 * Walks with people through a review of the whole plan, and answers with the edit that writes it; null where they decide
 * to leave the plan as it is. Nothing is written on the way.
 */
export async function walkReview(ask: Ask, plan: EditedPlan): Promise<MakeEdit | null> {
  const rows = planProgress(plan.plan, plan.measures, plan.day).rows.filter(
    ({ status }) => status !== "set-aside",
  );
  await ask.say([
    `This walks through ${countWords(rows.length, "measure")}, to look at together. Enter leaves a question open, \`back\` goes to the one before, and \`end\` goes to the end. There you see it all before anything is written; Ctrl-C leaves the plan as it is.`,
    "",
  ]);
  const steps = [...daySteps(plan), ...rows.flatMap(({ row }) => rowSteps(plan, row))];
  const draft = await walked(ask, plan, steps);
  if (draft === null) return null;
  const { day, present } = draft;
  const said = new Map([...draft.rows].filter(([, row]) => isSaid(row)));
  return (latest) => reviewPlan(latest, { day, present, rows: said });
}

/** Puts the steps one after the other, going back as far as is wanted. */
async function walked(ask: Ask, plan: EditedPlan, steps: readonly Step[]): Promise<Draft | null> {
  let draft: Draft = { day: plan.day, present: {}, rows: new Map(), stopped: false };
  const before: number[] = [];
  let at = 0;
  for (;;) {
    at = nextStep(steps, draft, at);
    const step = steps[at];
    if (step) {
      const reply = await step.put({ ask, plan, draft });
      if (reply.kind === "said") {
        before.push(at);
        at += 1;
        draft = reply.value;
        continue;
      }
    } else {
      const decided = await decision(ask, plan, draft);
      if (decided !== "back") return decided === "write" ? draft : null;
    }
    at = before.pop() ?? 0;
    draft = { ...draft, stopped: false };
  }
}

/** The step to put next; behind the last one where there is none. */
function nextStep(steps: readonly Step[], draft: Draft, from: number): number {
  const { stopped } = draft;
  const next = stopped
    ? steps.findIndex(({ isNeeded }) => isNeeded?.(draft))
    : steps.findIndex(({ applies }, position) => position >= from && applies(draft));
  return next < 0 ? steps.length : next;
}

async function decision(ask: Ask, plan: EditedPlan, draft: Draft): Promise<"write" | "leave" | "back"> {
  const hasPresent = Object.keys(draft.present).length > 0;
  if (!hasPresent && ![...draft.rows.values()].some(isSaid)) {
    await ask.say(["", "Nothing was said, so there is nothing to write."]);
    return "leave";
  }
  await ask.say(reviewSummary(plan, draft));
  const reply = await ask.yesNo({
    message: `Write this into ${plan.open.file.source.name}?`,
    suggestion: true,
  });
  if (reply.kind !== "said") return "back";
  return reply.value ? "write" : "leave";
}

/** All that was said, as it would be written: a paragraph for the day, one for each measure. */
function reviewSummary({ plan, measures }: EditedPlan, draft: Draft): readonly string[] {
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

function judgement({ stage, rating }: RowDraft["review"]): string {
  const words = [...(stage ? [STAGES[stage]] : []), ...(rating ? [RATINGS[rating]] : [])];
  return words.length === 0 ? "in words" : words.join(", ");
}
