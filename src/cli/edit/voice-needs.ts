import { addVoice, allVoices } from "../../authoring/edits/add-voice.ts";
import { answerVoice } from "../../authoring/edits/answer-voice.ts";
import { reviewRow } from "../../authoring/edits/review-row.ts";
import { ANSWER_WORDS } from "../../authoring/edits/voice-words.ts";
import { findVoice } from "../../authoring/find/find-voice.ts";
import { RATINGS } from "../../vocabulary.ts";
import { checkText } from "../ask/check-answer.ts";
import type { AskedWords, NeededAnswer } from "./needed-answer.ts";
import { hasWords, isOpen } from "./needed-answer.ts";
import { choicesOf, dayAnswer, groupChoices, noteOnly, rowCalled, rowChoices } from "./needed-questions.ts";

const isNewVoice = (said: AskedWords): boolean => isOpen(said, "answer");
const isUnanswered = (said: AskedWords): boolean =>
  !isNewVoice(said) && ["did", "doing", "couldNot", "told", "share"].every((key) => isOpen(said, key));
const isUnsaid = (said: AskedWords): boolean =>
  said.words.length === 1 &&
  ["stage", "rating", "note", "view", "next", "textFrom", "with", "nextReview", "label"].every((key) =>
    isOpen(said, key),
  );

/** What `voice` needs, in the order in which it is asked for. */
export const VOICE_NEEDS: readonly NeededAnswer[] = [
  {
    option: "from",
    when: (said) => isNewVoice(said) && said.words.length < 2 && isOpen(said, "from"),
    question: (_, { plan }) => ({ message: "Whose voice is it?", choices: groupChoices(plan) }),
  },
  {
    option: "said",
    when: (said) => isNewVoice(said) && said.words.length < 2 && isOpen(said, "said"),
    question: (_, { errorOf: wrong }) => ({
      message: "What was said, in their own words?",
      check: (said) =>
        checkText(said) ?? wrong((now) => addVoice(now, { measure: undefined, from: "staff", said })),
    }),
  },
  {
    when: (said) => isNewVoice(said) && hasWords(0)(said) && isOpen(said.first, "said"),
    question: (_, { plan }) =>
      plan.plan.rows.length === 0
        ? null
        : {
            message: "Which measure is it about?",
            choices: [{ value: "", name: "No one measure" }, ...rowChoices(plan)],
          },
  },
  {
    option: "answer",
    when: (said) => !isNewVoice(said),
    question: ({ options: { answer } }, { plan }) => {
      const said = typeof answer === "string" ? answer : "";
      const choices = choicesOf(() => findVoice(said, allVoices(plan), plan));
      return choices && { message: "Which of the things that were said?", choices };
    },
  },
  {
    option: "outcome",
    when: (said) => isUnanswered(said) && isOpen(said, "outcome"),
    question: () => ({
      message: "What came of it?",
      choices: Object.entries(ANSWER_WORDS).map(([value, name]) => ({ value, name })),
    }),
  },
  {
    option: ({ options }) => (options.outcome === "could-not" ? "couldNot" : String(options.outcome)),
    when: (said) => isUnanswered(said) && !isOpen(said, "outcome"),
    question: ({ options: { answer, outcome } }, { errorOf: wrong }) => ({
      message: outcome === "could-not" ? "Why could it not be done?" : "In a sentence, what?",
      check: (text) =>
        checkText(text) ??
        wrong((now) => answerVoice(now, { measure: undefined, voice: String(answer), did: text })),
    }),
  },
  {
    option: "by",
    when: (said) => said.options.outcome === "doing" && isOpen(said, "by"),
    question: ({ options: { answer } }, { plan, errorOf: wrong }) => {
      const { check, understood } = dayAnswer("by", plan);
      const voice = { measure: undefined, voice: String(answer), doing: "It" };
      return {
        message: "By when is it promised?",
        hint: "A day, as in 15 May or end of term",
        later: true,
        check: (by) => check?.(by) ?? wrong((now) => answerVoice(now, { ...voice, by })),
        ...(understood && { understood }),
      };
    },
  },
];

/** What `review` needs, in the order in which it is asked for. */
export const REVIEW_NEEDS: readonly NeededAnswer[] = [
  {
    option: "rating",
    when: isUnsaid,
    question: () => ({
      message: "How did it go?",
      later: true,
      choices: Object.entries(RATINGS).map(([value, name]) => ({ value, name })),
    }),
  },
  {
    option: "note",
    when: (said) => isUnsaid({ ...said, options: { ...said.options, rating: undefined } }),
    question: ({ words: [measure = ""] }, { plan, errorOf: wrong }) => ({
      message: "What has happened, in a sentence or two?",
      later: true,
      check: (note) =>
        checkText(note) ??
        (rowCalled(measure, plan) && wrong((now) => reviewRow(now, noteOnly(measure, note, plan)))),
    }),
  },
];
