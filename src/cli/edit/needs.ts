import { addRows } from "../../authoring/edits/add-rows.ts";
import { isRowField } from "../../authoring/edits/fields/field-keys.ts";
import { linkMeasures } from "../../authoring/edits/link-measures.ts";
import { recordReading } from "../../authoring/edits/record-reading.ts";
import { rowName } from "../../authoring/edits/row-name.ts";
import { setFields } from "../../authoring/edits/set-field.ts";
import { findIndicator } from "../../authoring/find/find-indicator.ts";
import { partedFigure } from "../../plan/answers/parted-figure.ts";
import { checkName, checkNumber, checkText } from "../ask/check-answer.ts";
import { ACTION_NEEDS, CELEBRATE_NEEDS, DONE_NEEDS, EVIDENCE_NEEDS, MOVE_NEEDS } from "./action-needs.ts";
import type { NeededAnswer } from "./needed-answer.ts";
import { hasWords, isOpen } from "./needed-answer.ts";
import { choicesOf, isThere, oneRow, rowCalled, rowChoices } from "./needed-questions.ts";
import { REVIEW_NEEDS, VOICE_NEEDS } from "./voice-needs.ts";

/** What `add` needs, in the order in which it is asked for. */
const ADD_NEEDS: readonly NeededAnswer[] = [
  {
    when: (said) => hasWords(0)(said) && isOpen(said, "own"),
    question: (_, { plan, errorOf: wrong }) => ({
      message: "Which measure?",
      hint: "Its short name, or a part of its words; `cornerstones catalogue` lists them all",
      check: (name) => checkName(name) ?? wrong((now) => addRows(now, oneRow(name))) ?? isThere(name, plan),
    }),
  },
];

/** What `record` needs, in the order in which it is asked for. */
const RECORD_NEEDS: readonly NeededAnswer[] = [
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
];

/** What `link` needs, in the order in which it is asked for. */
const LINK_NEEDS: readonly NeededAnswer[] = [
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
];

/** What `set` needs, in the order in which it is asked for. */
const SET_NEEDS: readonly NeededAnswer[] = [
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
];

/** What each command that changes a plan needs, in the order in which it is asked for. */
export const NEEDS: Readonly<Record<string, readonly NeededAnswer[]>> = {
  add: ADD_NEEDS,
  record: RECORD_NEEDS,
  voice: VOICE_NEEDS,
  review: REVIEW_NEEDS,
  link: LINK_NEEDS,
  action: ACTION_NEEDS,
  done: DONE_NEEDS,
  move: MOVE_NEEDS,
  celebrate: CELEBRATE_NEEDS,
  evidence: EVIDENCE_NEEDS,
  set: SET_NEEDS,
};
