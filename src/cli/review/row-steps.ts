import type { EditedPlan } from "../../authoring/edits/edit.ts";
import type { RowReview } from "../../authoring/edits/review-row.ts";
import { addDays } from "../../civil-date.ts";
import type { Row } from "../../plan/plan.ts";
import { timeContextOf } from "../../plan/shape/time-context.ts";
import { forEachGroup } from "../../progress/participation.ts";
import { latestStage } from "../../progress/stage.ts";
import { groupInSentence } from "../../report/words/people-words.ts";
import { GROUP_IDS, GROUPS, type Group, RATINGS, type Rating, STAGES, type Stage } from "../../vocabulary.ts";
import type { QuestionChoice, Reply } from "../ask/ask.ts";
import { checkText } from "../ask/check-answer.ts";
import {
  applyText,
  EMPTY_REVIEW,
  isSaid,
  type ReviewDraft,
  type ReviewStep,
  reviewedRow,
  type WalkContext,
  withRow,
} from "./review-draft.ts";
import { rowStanding } from "./row-standing.ts";
import { textFromQuestion, undatedText } from "./undated-text.ts";

/** How one row went: where it stands, how it is rated, what happened, what each group says, what comes next. */
export function rowSteps(context: WalkContext, row: Row): readonly ReviewStep[] {
  const { plan } = context;
  const name = plan.measures.get(row.measure)?.short ?? row.measure;
  const names = forEachGroup((group) => plan.plan.groupNames[group] ?? GROUPS[group]);
  const asked = (step: ReviewStep): ReviewStep => ({
    ...step,
    applies: (draft) => !reviewedRow(draft, row).skipped && (step.applies?.(draft) ?? true),
  });
  return [
    stageStep(plan, row, name),
    asked(ratingStep(plan, row, name)),
    asked(
      textStep(context, row, { key: "note", message: `${name}: what has happened, in a sentence or two?` }),
    ),
    ...GROUP_IDS.map((group) =>
      asked(
        viewStep(context, row, {
          group,
          message: `${name}: how do ${spoken(groupInSentence(group, names))} say it went?`,
        }),
      ),
    ),
    asked(textStep(context, row, { key: "next", message: `${name}: what else needs to happen?` })),
    asked(textFromStep(context, row)),
  ];
}

/** "Pupils" inside a spoken sentence; a name of several words, or in capitals, stays as it is written. */
function spoken(name: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(name) ? name.toLowerCase() : name;
}

type StageChoice = Stage | "leave" | "still" | "skip" | "end";

function stageStep(plan: EditedPlan, row: Row, name: string): ReviewStep {
  return {
    ask: async (ask, draft, back) => {
      // What this review itself has written already is not what was there before it.
      const before = latestStage(row, addDays(draft.day, -1));
      const said = reviewedRow(draft, row).review.stage;
      const choices: readonly QuestionChoice<StageChoice>[] = [
        { value: "leave", name: "nothing to say of that yet" },
        ...(before ? [{ value: "still", name: `still ${STAGES[before]}` } as const] : []),
        ...STAGE_CHOICES.filter(({ value }) => value !== before),
        { value: "skip", name: "not looked at today: the next measure" },
        TO_THE_END,
      ];
      const reply = await ask.choose({
        heading: rowStanding(plan, row, draft.day),
        message: `${name}: how far has it come?`,
        choices,
        suggestion: said === null ? "leave" : said === before ? "still" : said,
        back,
      });
      return chosen(reply, (value) => {
        if (value === "end") return { ...draft, stopped: true };
        if (value === "skip") return withRow(draft, row, { ...EMPTY_REVIEW, skipped: true });
        // What was looked at and found unchanged was looked at.
        if (value === "still") return reviewed(draft, row, { stage: before });
        return reviewed(draft, row, { stage: value === "leave" ? null : value });
      });
    },
  };
}

const TO_THE_END: QuestionChoice<"end"> = {
  value: "end",
  name: "go to the end, and see what would be written",
};

const STAGE_CHOICES: readonly QuestionChoice<Stage>[] = (
  ["not-started", "in-progress", "completed", "embedded", "paused", "dropped"] as const
).map((value) => ({ value, name: STAGES[value] }));

function ratingStep({ plan }: EditedPlan, row: Row, name: string): ReviewStep {
  const ratings = (["green", "amber", "red"] as const).map((value): QuestionChoice<Rating> => {
    const meaning = plan.ratingKey[value];
    return { value, name: RATINGS[value], ...(meaning === undefined ? {} : { description: meaning }) };
  });
  return {
    ask: async (ask, draft, back) => {
      const reply = await ask.choose<Rating | "leave" | "end">({
        message: `${name}: how did it go?`,
        choices: [{ value: "leave", name: "not rated today" }, ...ratings, TO_THE_END],
        suggestion: reviewedRow(draft, row).review.rating ?? "leave",
        back,
      });
      return chosen(reply, (value) => {
        if (value === "end") return { ...draft, stopped: true };
        return reviewed(draft, row, { rating: value === "leave" ? null : value });
      });
    },
  };
}

function textStep(
  { tryOut }: WalkContext,
  row: Row,
  { key, message }: { readonly key: "note" | "next"; readonly message: string },
): ReviewStep {
  return {
    ask: async (ask, draft, back) => {
      const suggestion = reviewedRow(draft, row).review[key];
      const take = (said: string | null): ReviewDraft => reviewed(draft, row, { [key]: said });
      const check = checkedWords(tryOut, row, take);
      const reply = await ask.text({ message, suggestion, later: true, back, check });
      return applyText(reply, draft, take);
    },
  };
}

function viewStep(
  { tryOut }: WalkContext,
  row: Row,
  { group, message }: { readonly group: Group; readonly message: string },
): ReviewStep {
  return {
    ask: async (ask, draft, back) => {
      const { views } = reviewedRow(draft, row).review;
      const take = (said: string | null): ReviewDraft => {
        const { [group]: _, ...others } = views;
        return reviewed(draft, row, { views: said === null ? others : { ...others, [group]: said } });
      };
      const check = checkedWords(tryOut, row, take);
      const reply = await ask.text({ message, suggestion: views[group] ?? null, later: true, back, check });
      return applyText(reply, draft, take);
    },
  };
}

/** What is wrong with words: their length first, then what the check would say of them in the plan. */
function checkedWords(
  tryOut: WalkContext["tryOut"],
  row: Row,
  take: (said: string) => ReviewDraft,
): (said: string) => string | null {
  return (said) => (said.toLowerCase() === "end" ? null : (checkText(said) ?? tryOut(take(said), row)));
}

/** A row whose evaluation is one text without a day keeps it as the first of the dated ones. */
function textFromStep({ today, plan: { open } }: WalkContext, row: Row): ReviewStep {
  const words = undatedText(row);
  const isOpen = (draft: ReviewDraft): boolean => words !== null && isSaid(reviewedRow(draft, row));
  return {
    applies: isOpen,
    isNeeded: (draft) => isOpen(draft) && reviewedRow(draft, row).textFrom === undefined,
    ask: async (ask, draft, back) => {
      const { review, textFrom = null } = reviewedRow(draft, row);
      const question = textFromQuestion(words ?? "", {
        day: draft.day,
        hasNote: review.note !== null,
        context: { today, around: timeContextOf(open.file, ["date"]) },
      });
      const reply = await ask.text({ ...question, suggestion: textFrom, back });
      return chosen(reply, (said) => withRow(draft, row, { review, textFrom: said, skipped: false }));
    },
  };
}

function reviewed(draft: ReviewDraft, row: Row, said: Partial<RowReview>): ReviewDraft {
  const { review, textFrom } = reviewedRow(draft, row);
  return withRow(draft, row, { review: { ...review, ...said }, textFrom, skipped: false });
}

function chosen<T extends string>(reply: Reply<T>, take: (value: T) => ReviewDraft): ReviewDraft | "back" {
  return reply.kind === "said" ? take(reply.value) : "back";
}
