import { addAction } from "../../authoring/edits/add-action.ts";
import { addCelebration } from "../../authoring/edits/add-celebration.ts";
import { addEvidence } from "../../authoring/edits/add-evidence.ts";
import { findAction } from "../../authoring/find/find-action.ts";
import { findDated } from "../../authoring/find/find-dated.ts";
import { checkName, checkText } from "../ask/check-answer.ts";
import type { NeededAnswer } from "./needed-answer.ts";
import { hasWords, isOpen } from "./needed-answer.ts";
import { action, choicesOf, dayAnswer, rowCalled, whichMeasure } from "./needed-questions.ts";

/** What `action` needs, in the order in which it is asked for. */
export const ACTION_NEEDS: readonly NeededAnswer[] = [
  { when: hasWords(0), question: whichMeasure },
  {
    when: hasWords(1),
    question: ({ words: [measure = ""] }, { plan, errorOf: wrong }) => ({
      message: "What is to be done?",
      check: (what) =>
        checkText(what) ??
        (rowCalled(measure, plan) && wrong((now) => addAction(now, action(measure, what)))),
    }),
  },
  {
    option: "lead",
    when: (said) => said.first.words.length < 2 && isOpen(said, "lead"),
    question: () => ({
      message: "Who leads it?",
      hint: "A role, never a name. As in: SENCo",
      later: true,
      check: checkName,
    }),
  },
  {
    option: "by",
    when: (said) => said.first.words.length < 2 && isOpen(said, "by") && isOpen(said, "ongoing"),
    question: (_, { plan }) => ({
      message: "By when?",
      hint: "A day, as in 15 May or end of term",
      later: true,
      ...dayAnswer("by", plan),
    }),
  },
];

/** What `done` needs, in the order in which it is asked for. */
export const DONE_NEEDS: readonly NeededAnswer[] = [
  {
    when: hasWords(0),
    question: ({ options: { measure } }, { plan }) => {
      const row = typeof measure === "string" ? rowCalled(measure, plan) : null;
      const choices = choicesOf(() => findAction(undefined, { ...plan, row }));
      return choices && { message: "Which action is done?", choices };
    },
  },
];

/** What `move` needs, in the order in which it is asked for. */
export const MOVE_NEEDS: readonly NeededAnswer[] = [
  {
    when: hasWords(0),
    question: ({ options: { measure } }, { plan }) => {
      const row = typeof measure === "string" ? rowCalled(measure, plan) : null;
      const choices = choicesOf(() => findDated(undefined, { ...plan, row }));
      return choices && { message: "The date of which action moves?", choices };
    },
  },
  {
    option: "to",
    when: (said) => hasWords(1)(said) && isOpen(said, "to"),
    question: (_, { plan }) => ({
      message: "To which day does it move?",
      hint: "As in 15 May or end of term",
      ...dayAnswer("by", plan),
    }),
  },
  {
    option: "because",
    when: (said) => [1, 2].includes(said.words.length) && isOpen(said, "because"),
    question: () => ({ message: "Why does it move?", check: checkText }),
  },
];

/** What `celebrate` needs, in the order in which it is asked for. */
export const CELEBRATE_NEEDS: readonly NeededAnswer[] = [
  {
    when: hasWords(0),
    question: (_, { errorOf: wrong }) => ({
      message: "What is there to celebrate?",
      check: (what) => checkText(what) ?? wrong((now) => addCelebration(now, { what })),
    }),
  },
];

/** What `evidence` needs, in the order in which it is asked for. */
export const EVIDENCE_NEEDS: readonly NeededAnswer[] = [
  { when: hasWords(0), question: whichMeasure },
  {
    when: hasWords(1),
    question: ({ words: [measure = ""] }, { plan, errorOf: wrong }) => ({
      message: "What is it, and what does it show?",
      check: (what) =>
        checkText(what) ?? (rowCalled(measure, plan) && wrong((now) => addEvidence(now, { measure, what }))),
    }),
  },
  {
    option: "where",
    when: (said) => said.first.words.length < 2 && isOpen(said, "where"),
    question: () => ({
      message: "Where is it kept?",
      hint: "As in: Office folder. Public reports tell it, too, unless the evidence is marked private",
      later: true,
      check: checkText,
    }),
  },
];
