import { addAction } from "../../authoring/edits/add-action.ts";
import { addCelebration } from "../../authoring/edits/add-celebration.ts";
import { addEvidence } from "../../authoring/edits/add-evidence.ts";
import { addRows } from "../../authoring/edits/add-rows.ts";
import { addVoice, allVoices } from "../../authoring/edits/add-voice.ts";
import { answerVoice } from "../../authoring/edits/answer-voice.ts";
import { isRowField } from "../../authoring/edits/fields/field-keys.ts";
import { linkMeasures } from "../../authoring/edits/link-measures.ts";
import { recordReading } from "../../authoring/edits/record-reading.ts";
import { reviewRow } from "../../authoring/edits/review-row.ts";
import { rowName } from "../../authoring/edits/row-name.ts";
import { setFields } from "../../authoring/edits/set-field.ts";
import { ANSWER_WORDS } from "../../authoring/edits/voice-words.ts";
import { findAction } from "../../authoring/find/find-action.ts";
import { findDated } from "../../authoring/find/find-dated.ts";
import { findIndicator } from "../../authoring/find/find-indicator.ts";
import { findVoice } from "../../authoring/find/find-voice.ts";
import { partedFigure } from "../../plan/answers/parted-figure.ts";
import { RATINGS } from "../../vocabulary.ts";
import { checkName, checkNumber, checkText } from "../ask/check-answer.ts";
import type { AskedWords, GivenWords, NeededAnswer } from "./needed-answer.ts";
import {
  action,
  choicesOf,
  dayAnswer,
  groupChoices,
  isThere,
  noteOnly,
  oneRow,
  rowCalled,
  rowChoices,
  whichMeasure,
} from "./needed-questions.ts";

const hasWords =
  (count: number) =>
  ({ words }: AskedWords): boolean =>
    words.length === count;

const isOpen = ({ options }: GivenWords, key: string): boolean => {
  const value = options[key];
  return value === undefined || (Array.isArray(value) && value.length === 0);
};

const isNewVoice = (said: AskedWords): boolean => isOpen(said, "answer");
const isUnanswered = (said: AskedWords): boolean =>
  !isNewVoice(said) && ["did", "doing", "couldNot", "told", "share"].every((key) => isOpen(said, key));
const isUnsaid = (said: AskedWords): boolean =>
  said.words.length === 1 &&
  ["stage", "rating", "note", "view", "next", "textFrom", "with", "nextReview", "label"].every((key) =>
    isOpen(said, key),
  );

/** What each command that changes a plan needs, in the order in which it is asked for. */
export const NEEDS: Readonly<Record<string, readonly NeededAnswer[]>> = {
  add: [
    {
      when: (said) => hasWords(0)(said) && isOpen(said, "own"),
      question: (_, { plan, errorOf: wrong }) => ({
        message: "Which measure?",
        hint: "Its short name, or a part of its words; `cornerstones catalogue` lists them all",
        check: (name) => checkName(name) ?? wrong((now) => addRows(now, oneRow(name))) ?? isThere(name, plan),
      }),
    },
  ],
  record: [
    {
      when: hasWords(1),
      question: ({ words: [measure = ""] }, { plan }) => {
        const row = rowCalled(measure, plan);
        const choices = row && choicesOf(() => findIndicator(undefined, row, rowName(row, plan)));
        return choices && { message: "Which figure?", choices };
      },
    },
    {
      when: ({ words }) => words.length > 0 && partedFigure(words.slice(1)).figure === undefined,
      question: ({ words: [measure = "", indicator] }, { plan, errorOf: wrong }) => ({
        message: "What was measured?",
        hint: "As in 55, 55% or 12 of 30, or yes or no",
        check: (value) =>
          rowCalled(measure, plan) === null
            ? checkNumber(value, null)
            : wrong((now) => recordReading(now, { measure, indicator, value })),
      }),
    },
  ],
  voice: [
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
  ],
  review: [
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
  ],
  link: [
    {
      when: hasWords(0),
      question: (_, { plan }) => ({ message: "Work on which measure helps?", choices: rowChoices(plan) }),
    },
    {
      when: hasWords(1),
      question: ({ words: [from = ""] }, { plan, errorOf: wrong }) => ({
        message: "Which measure does it help?",
        hint: "Its short name, or a part of its words",
        check: (to) => rowCalled(from, plan) && wrong((now) => linkMeasures(now, { from, to })),
      }),
    },
    {
      option: "because",
      when: (said) => hasWords(2)(said) && isOpen(said, "happened") && isOpen(said, "because"),
      question: ({ words: [from = "", to = ""] }, { errorOf: wrong }) =>
        // Whether it can be a link at all is told before anybody is asked for a reason.
        wrong((now) => linkMeasures(now, { from, to })) === null
          ? {
              message: "How could the one help the other?",
              later: true,
              check: (because) =>
                checkText(because) ?? wrong((now) => linkMeasures(now, { from, to, because })),
            }
          : null,
    },
  ],
  action: [
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
  ],
  done: [
    {
      when: hasWords(0),
      question: ({ options: { measure } }, { plan }) => {
        const row = typeof measure === "string" ? rowCalled(measure, plan) : null;
        const choices = choicesOf(() => findAction(undefined, { ...plan, row }));
        return choices && { message: "Which action is done?", choices };
      },
    },
  ],
  move: [
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
  ],
  celebrate: [
    {
      when: hasWords(0),
      question: (_, { errorOf: wrong }) => ({
        message: "What is there to celebrate?",
        check: (what) => checkText(what) ?? wrong((now) => addCelebration(now, { what })),
      }),
    },
  ],
  evidence: [
    { when: hasWords(0), question: whichMeasure },
    {
      when: hasWords(1),
      question: ({ words: [measure = ""] }, { plan, errorOf: wrong }) => ({
        message: "What is it, and what does it show?",
        check: (what) =>
          checkText(what) ??
          (rowCalled(measure, plan) && wrong((now) => addEvidence(now, { measure, what }))),
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
  ],
  set: [
    {
      when: hasWords(0),
      question: (_, { plan }) => ({ message: "Of which measure?", choices: rowChoices(plan) }),
    },
    {
      when: hasWords(1),
      question: ({ words: [measure = ""] }, { errorOf: wrong }) => ({
        message: "Which field?",
        hint: "As in improve, success, lead, involve.staff",
        check: (key) =>
          isRowField(key) ? null : wrong((now) => setFields(now, [{ measure, key, value: "" }])),
      }),
    },
    {
      when: ({ words }) => words.length === 2 && isRowField(words[1] ?? ""),
      question: ({ words: [measure = "", key = ""] }, { plan, errorOf: wrong }) => ({
        message: "What should it say?",
        check: (value) =>
          checkText(value) ??
          (rowCalled(measure, plan) && wrong((now) => setFields(now, [{ measure, key, value }]))),
      }),
    },
  ],
};
