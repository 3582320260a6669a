import { addAction } from "../../../src/authoring/edits/add-action.ts";
import { addCelebration } from "../../../src/authoring/edits/add-celebration.ts";
import { addEvidence } from "../../../src/authoring/edits/add-evidence.ts";
import { addRows } from "../../../src/authoring/edits/add-rows.ts";
import { addVoice } from "../../../src/authoring/edits/add-voice.ts";
import { answerVoice } from "../../../src/authoring/edits/answer-voice.ts";
import { completeAction } from "../../../src/authoring/edits/complete-action.ts";
import type { MakeEdit } from "../../../src/authoring/edits/edit.ts";
import { linkMeasures } from "../../../src/authoring/edits/link-measures.ts";
import { moveDate } from "../../../src/authoring/edits/move-date.ts";
import { planNextReview } from "../../../src/authoring/edits/plan-next-review.ts";
import { recordReading } from "../../../src/authoring/edits/record-reading.ts";
import { reviewPlan } from "../../../src/authoring/edits/review-plan.ts";
import { type RowReview, reviewRow } from "../../../src/authoring/edits/review-row.ts";
import { setField, setFields } from "../../../src/authoring/edits/set-field.ts";

/** A plan with one of everything that an edit is about, each written in another way. */
export const PLAN = `# yaml-language-server: $schema=./cornerstones.schema.json
cornerstones: 1
setting: Oakfield Primary School   # on the sign
period: { from: 2025-09-01, to: 2026-07-21 }
chosen-with:
  parent-carers: { date: 2025-09-24, how: Parent Forum chose, level: co-producing }
  staff: Whole-staff meeting

reviews:
  - date: 2025-12-11
    with: { parent-carers: 4 Forum members, staff: SENCo }
  - date: 2026-05-15
    label: Summer

voices:
  - { id: queue, date: 2026-02-09, from: children-and-young-people, said: The queue is long }

measures:
  # ==== Welcome and Care ====
  - measure: wc-staff-induction
    lead: Deputy head
    improve: >-
      Training to support staff in developing the skills to communicate
      confidently
    success:
      - Staff feel more confident
    involve:
      parent-carers: { level: participating, how: Two members help }
      staff: New staff shape the session
    indicators:
      - id: confident
        what: New staff who feel confident
        unit: percent
        baseline: 40
        target: { value: 90, by: 2026-07-01 }
        readings:
          # from the survey
          - { date: 2025-12-01, value: 55, of: 11 }   # the first
          - { date: 2026-03-02, value: 60, of: 11, source: Survey }
      - id: newsletter
        what: '"You said, we did" is in the newsletter'
        target: yes
    actions:
      - id: module
        do: Add a module
        by: 2025-10-31
      - do: Ask the Forum
    voices:
      - date: 2025-11-02
        from: parent-carers
        said: We never know whom to ring
        share: yes
    evaluation: Going well
    links:
      - wc-few-complaints   # why?
      - to: wc-attendance
        because: It helps

  # ==== Communicate ====
  - measure: cm-website
    improve: Pages
    indicators:
      - { id: visits, what: Visits, target: 300, readings: [{ date: 2025-10-01, value: 100 }] }
    actions: [ { id: pages, do: Write, by: 2026-01-01 } ]
    evaluation:
      - date: 2025-12-11
        stage: in-progress
        note: Slow
    links: [ wc-attendance, vi-shared-values ]
`;

const ROW = "wc-staff-induction";
const WORDS =
  "We listen: it's so, and we write down what we hear # always\nand tell everybody what came of it";

const review = (said: Partial<RowReview>): RowReview => ({
  stage: null,
  rating: null,
  note: null,
  next: null,
  views: {},
  ...said,
});

/** An edit of every kind, as it would be asked of that plan. */
export const EVERY_EDIT: Readonly<Record<string, MakeEdit>> = {
  record: (plan) =>
    recordReading(plan, {
      measure: ROW,
      indicator: "confident",
      value: "70",
      of: "12",
      source: "Survey: spring",
    }),
  "record between": (plan) =>
    recordReading({ ...plan, day: "2026-01-15" }, { measure: ROW, indicator: "confident", value: "57" }),
  "record first": (plan) =>
    recordReading({ ...plan, day: "2025-10-15" }, { measure: ROW, indicator: "confident", value: "41" }),
  "record the first of all": (plan) =>
    recordReading(plan, { measure: ROW, indicator: "newsletter", value: "yes" }),
  "record in brackets": (plan) =>
    recordReading(plan, { measure: "cm-website", indicator: "visits", value: "200" }),
  "record first in brackets": (plan) =>
    recordReading(
      { ...plan, day: "2025-09-15" },
      { measure: "cm-website", indicator: "visits", value: "90" },
    ),
  "record over the same day's": (plan) =>
    recordReading(plan, { measure: ROW, indicator: "confident", value: "7 of 12", replace: true }),
  action: (plan) =>
    addAction(plan, {
      measure: ROW,
      do: WORDS,
      lead: ["SENCo", "Parent Forum chair"],
      with: ["staff", "parents"],
      by: "1 July",
      cost: "2 mornings: cover",
    }),
  "action, a row's first": (plan) =>
    addAction(plan, { measure: "cm-website", do: "Ask the Forum again", lead: [], with: [], ongoing: true }),
  evidence: (plan) => addEvidence(plan, { measure: ROW, what: WORDS, where: "Hall", private: true }),
  celebration: (plan) => addCelebration(plan, { what: WORDS, who: "Breakfast club team", share: true }),
  "next review": (plan) =>
    planNextReview(plan, { on: "3 July 2026", label: "Summer", with: { staff: "SENCo" } }),
  "add to a list": (plan) =>
    setField(plan, { measure: ROW, key: "lead", value: "Parent Forum chair", adds: true }),
  "set a key of one's own": (plan) => setField(plan, { measure: ROW, key: "x-cost", value: WORDS }),
  "set several fields": (plan) =>
    setFields(plan, [
      { measure: ROW, key: "success", value: WORDS },
      { measure: ROW, key: "success", value: "Two", adds: true },
      { measure: ROW, key: "x-cost", value: "200" },
    ]),
  done: (plan) => completeAction(plan, { action: "module" }),
  "done, the last": (plan) => completeAction(plan, { action: "Ask the Forum" }),
  "done in brackets": (plan) => completeAction(plan, { action: "pages" }),
  move: (plan) => moveDate(plan, { name: "module", to: "2026-06-30", because: "Snow, and more snow" }),
  "move what had no date": (plan) =>
    moveDate(plan, { name: "Ask the Forum", to: "2026-06-30", because: "Snow" }),
  "move a target": (plan) => moveDate(plan, { name: "confident", to: "2026-07-10", because: "Snow" }),
  "move a short target": (plan) => moveDate(plan, { name: "newsletter", to: "2026-07-10", because: "Snow" }),
  "move in braces": (plan) => moveDate(plan, { name: "visits", to: "2026-07-10", because: "Snow" }),
  link: (plan) => linkMeasures(plan, { from: ROW, to: "cm-website", because: WORDS }),
  "link a reason": (plan) => linkMeasures(plan, { from: ROW, to: "wc-few-complaints", because: WORDS }),
  "link that helped": (plan) =>
    linkMeasures(plan, {
      from: ROW,
      to: "wc-attendance",
      happened: { what: WORDS, from: "staff", helped: true },
    }),
  "link, short, that did not": (plan) =>
    linkMeasures(plan, {
      from: ROW,
      to: "wc-few-complaints",
      happened: { what: "Nothing, so far", from: undefined, helped: false },
    }),
  "link in brackets": (plan) => linkMeasures(plan, { from: "cm-website", to: ROW, because: "Calm, at last" }),
  "link a reason in brackets": (plan) =>
    linkMeasures(plan, { from: "cm-website", to: "vi-shared-values", because: "Calm" }),
  voice: (plan) => addVoice(plan, { measure: ROW, from: "staff", said: WORDS, did: "Two queues" }),
  "voice first": (plan) =>
    addVoice({ ...plan, day: "2025-10-02" }, { measure: ROW, from: "staff", said: "Too early" }),
  "voice, a row's first": (plan) => addVoice(plan, { measure: "cm-website", from: "staff", said: WORDS }),
  "voice of the plan": (plan) => addVoice(plan, { measure: undefined, from: "staff", said: "Too early" }),
  answer: (plan) =>
    answerVoice(plan, { measure: ROW, voice: "whom to ring", did: WORDS, told: "Newsletter" }),
  "answer in braces": (plan) =>
    answerVoice(plan, { measure: undefined, voice: "queue", doing: "Two queues, from May", share: true }),
  review: (plan) =>
    reviewRow(plan, {
      measure: "cm-website",
      textFrom: undefined,
      review: review({ stage: "completed", rating: "green", note: WORDS, views: { staff: "Glad" } }),
    }),
  "review after a text": (plan) =>
    reviewRow(plan, {
      measure: ROW,
      textFrom: "2026-01-01",
      review: review({ rating: "amber", note: "Better" }),
    }),
  "review of the day": (plan) =>
    reviewRow(
      { ...plan, day: "2025-12-11" },
      {
        measure: "cm-website",
        textFrom: undefined,
        review: review({ rating: "amber", note: WORDS, next: "Ask" }),
      },
    ),
  "review together": (plan) =>
    reviewPlan(plan, {
      day: "2026-05-15",
      present: { "parent-carers": "Four Forum members", staff: "SENCo" },
      rows: new Map([["cm-website", { textFrom: undefined, review: review({ stage: "embedded" }) }]]),
    }),
  "review together on a new day": (plan) =>
    reviewPlan(plan, { day: "2026-03-01", present: { staff: "SENCo" }, rows: new Map() }),
  add: (plan) =>
    addRows(plan, {
      measures: ["wc-punctuality"],
      own: null,
      words: { ourWords: null, lead: ["SENCo"], improve: WORDS, success: ["Calm", "Quiet"] },
    }),
  "add under a heading": (plan) =>
    addRows(plan, {
      measures: ["wp-school-council", "vi-shared-values"],
      own: null,
      words: { ourWords: null, lead: [], improve: null, success: [] },
    }),
  "add of one's own": (plan) =>
    addRows(plan, {
      measures: [],
      own: {
        statement: "Every family feels able to use the breakfast club",
        cornerstone: "welcome-and-care",
        id: undefined,
        short: undefined,
      },
      words: { ourWords: null, lead: [], improve: null, success: [] },
    }),
  ...Object.fromEntries(
    [
      ["setting", "Oak: the school"],
      ["period.to", "2026-08-31"],
      ["chosen-with.children-and-young-people", WORDS],
      ["chosen-with.staff.level", "consulted"],
      ["group-names.staff", "Team"],
      ["rating-key.red", "Stuck"],
    ].map(
      ([key = "", value = ""]) =>
        [`set ${key}`, (plan) => setField(plan, { key, value })] as const satisfies readonly [
          string,
          MakeEdit,
        ],
    ),
  ),
  ...Object.fromEntries(
    [
      ["lead", "Head"],
      ["lead", ""],
      ["improve", WORDS],
      ["improve", "Short"],
      ["our-words", "New people: welcome"],
      ["success", "All feel sure"],
      ["involve.staff", WORDS],
      ["involve.staff.level", "consulted"],
      ["involve.parent-carers.level", "informed"],
      ["involve.children-and-young-people", "School Council"],
      ["involve.children-and-young-people.level", "consulted"],
      ["indicators.confident.what", WORDS],
      ["indicators.confident.baseline.date", "2025-09-15"],
      ["indicators.confident.target.by", "2026-07-15"],
      ["indicators.newsletter.target.by", "2026-07-15"],
      ["indicators.new-one.what", "How many come"],
    ].map(
      ([key = "", value = ""]) =>
        [
          `set ${key} "${value.slice(0, 9)}"`,
          (plan) => setField(plan, { measure: ROW, key, value }),
        ] as const satisfies readonly [string, MakeEdit],
    ),
  ),
};
