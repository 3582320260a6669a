import type { EditedPlan } from "../../authoring/edits/edit.ts";
import type { RowReview } from "../../authoring/edits/review-row.ts";
import type { Row } from "../../plan/plan.ts";
import { forEachGroup } from "../../progress/participation.ts";
import { latestStage } from "../../progress/stage.ts";
import { groupInSentence } from "../../report/words/group-words.ts";
import { GROUP_IDS, GROUPS, type Group, RATINGS, type Rating, STAGES, type Stage } from "../../vocabulary.ts";
import type { Choice, Reply } from "../ask/ask.ts";
import { type Draft, isSaid, NOTHING_SAID, rowDraft, type Step, textReply, withRow } from "./review-draft.ts";
import { rowStanding } from "./row-standing.ts";
import { textFromQuestion, undatedText } from "./undated-text.ts";

/** How one row went: where it stands, how it is rated, what happened, what each group says, what comes next. */
export function rowSteps(plan: EditedPlan, row: Row): readonly Step[] {
  const name = plan.measures.get(row.measure)?.short ?? row.measure;
  const names = forEachGroup((group) => plan.plan.groupNames[group] ?? GROUPS[group]);
  const asked = (step: Step): Step => ({
    ...step,
    applies: (draft) => !rowDraft(draft, row).skipped && step.applies(draft),
  });
  return [
    stageStep(row, name),
    asked(ratingStep(plan, row, name)),
    asked(textStep(row, "note", `${name}: what has happened, in a sentence or two?`)),
    ...GROUP_IDS.map((group) =>
      asked(viewStep(row, group, `${name}: how do ${groupInSentence(group, names)} say it went?`)),
    ),
    asked(textStep(row, "next", `${name}: what else needs to happen?`)),
    asked(textFromStep(row)),
  ];
}

type StageChoice = Stage | "leave" | "skip" | "end";

function stageStep(row: Row, name: string): Step {
  return {
    applies: () => true,
    put: async ({ ask, plan, draft }) => {
      const before = latestStage(row, draft.day);
      const choices: readonly Choice<StageChoice>[] = [
        { value: "leave", name: before ? `still ${STAGES[before]}` : "nothing to say of that yet" },
        ...STAGE_CHOICES,
        { value: "skip", name: "nothing new here: the next measure" },
        TO_THE_END,
      ];
      const reply = await ask.choose({
        heading: rowStanding(plan, row, draft.day),
        message: `${name}: how far has it come?`,
        choices,
        suggestion: rowDraft(draft, row).review.stage ?? "leave",
      });
      return chosen(reply, (value) => {
        if (value === "end") return { ...draft, stopped: true };
        if (value === "skip") return withRow(draft, row, { ...NOTHING_SAID, skipped: true });
        return reviewed(draft, row, { stage: value === "leave" ? null : value });
      });
    },
  };
}

const TO_THE_END: Choice<"end"> = { value: "end", name: "go to the end, and see what would be written" };

const STAGE_CHOICES: readonly Choice<Stage>[] = (
  ["not-started", "in-progress", "completed", "embedded", "paused", "dropped"] as const
).map((value) => ({ value, name: STAGES[value] }));

function ratingStep({ plan }: EditedPlan, row: Row, name: string): Step {
  const ratings = (["green", "amber", "red"] as const).map((value): Choice<Rating> => {
    const meaning = plan.ratingKey[value];
    return { value, name: RATINGS[value], ...(meaning === undefined ? {} : { description: meaning }) };
  });
  return {
    applies: () => true,
    put: async ({ ask, draft }) => {
      const reply = await ask.choose<Rating | "leave" | "end">({
        message: `${name}: how did it go?`,
        choices: [{ value: "leave", name: "not rated today" }, ...ratings, TO_THE_END],
        suggestion: rowDraft(draft, row).review.rating ?? "leave",
      });
      return chosen(reply, (value) => {
        if (value === "end") return { ...draft, stopped: true };
        return reviewed(draft, row, { rating: value === "leave" ? null : value });
      });
    },
  };
}

function textStep(row: Row, key: "note" | "next", message: string): Step {
  return {
    applies: () => true,
    put: async ({ ask, draft }) => {
      const suggestion = rowDraft(draft, row).review[key];
      const reply = await ask.text({ message, suggestion, later: true });
      return textReply(reply, draft, (said) => reviewed(draft, row, { [key]: said }));
    },
  };
}

function viewStep(row: Row, group: Group, message: string): Step {
  return {
    applies: () => true,
    put: async ({ ask, draft }) => {
      const { views } = rowDraft(draft, row).review;
      const reply = await ask.text({ message, suggestion: views[group] ?? null, later: true });
      return textReply(reply, draft, (said) => {
        const { [group]: _, ...others } = views;
        return reviewed(draft, row, { views: said === null ? others : { ...others, [group]: said } });
      });
    },
  };
}

/** A row whose evaluation is one text without a day keeps it as the first of the dated ones. */
function textFromStep(row: Row): Step {
  const words = undatedText(row);
  const isOpen = (draft: Draft): boolean => words !== null && isSaid(rowDraft(draft, row));
  return {
    applies: isOpen,
    isNeeded: (draft) => isOpen(draft) && rowDraft(draft, row).textFrom === undefined,
    put: async ({ ask, draft }) => {
      const { review, textFrom = null } = rowDraft(draft, row);
      const question = textFromQuestion(words ?? "", { day: draft.day, hasNote: review.note !== null });
      const reply = await ask.text({ ...question, suggestion: textFrom });
      if (reply.kind !== "said") return reply.kind === "back" ? reply : { kind: "back" };
      return {
        kind: "said",
        value: withRow(draft, row, { review, textFrom: reply.value, skipped: false }),
      };
    },
  };
}

function reviewed(draft: Draft, row: Row, said: Partial<RowReview>): Draft {
  const { review, textFrom } = rowDraft(draft, row);
  return withRow(draft, row, { review: { ...review, ...said }, textFrom, skipped: false });
}

function chosen<T extends string>(reply: Reply<T>, take: (value: T) => Draft): Reply<Draft> {
  if (reply.kind === "said") return { kind: "said", value: take(reply.value) };
  return reply.kind === "back" ? reply : { kind: "back" };
}
