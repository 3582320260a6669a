import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { resolveMeasures } from "../../src/measures/resolve-measures.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { buildReport } from "../../src/report/build-report.ts";
import type { Report } from "../../src/report/report.ts";
import type { ReportInput } from "../../src/report/shown-plans.ts";
import * as make from "../progress/build.ts";

export const DAY = "2026-05-15";
export const TOOL = { name: "cornerstones", version: "0.1.0" };

const measure = (
  id: string,
  cornerstone: Catalogue["measures"][number]["cornerstone"],
  words: [string, string],
) => ({
  id,
  cornerstone,
  statement: words[1],
  originalStatement: null,
  short: words[0],
  groups: [],
  aliases: [],
  retired: false,
  note: null,
});

const CATALOGUE: Catalogue = {
  name: "Four Cornerstones Approach Success Measures",
  edition: null,
  authors: ["Genuine Partnerships", "Contact"],
  cornerstones: [
    { id: "welcome-and-care", prefix: "wc", name: "Welcome and Care", promises: [] },
    { id: "value-and-include", prefix: "vi", name: "Value and Include", promises: [] },
    { id: "communicate", prefix: "cm", name: "Communicate", promises: [] },
    { id: "work-in-partnership", prefix: "wp", name: "Work in Partnership", promises: [] },
  ],
  measures: [
    measure("wc-staff-induction", "welcome-and-care", [
      "Staff induction",
      "Staff induction arrangements are robust",
    ]),
    measure("wc-few-complaints", "welcome-and-care", ["Few complaints", "There are few formal complaints"]),
    measure("vi-shared-values", "value-and-include", ["Shared values", "There are strong shared values"]),
    measure("wp-school-council", "work-in-partnership", [
      "School Council",
      "There is an inclusive School Council or equivalent that is actively and meaningfully involved in decisions that are important to the children and young people",
    ]),
    measure("wp-codesigned-reviews", "work-in-partnership", [
      "Co-designed reviews",
      "SEND, EHC and PEP reviews are co-designed with children and young people, and their parents and carers",
    ]),
  ],
};

/** The report of one plan on a day. */
export function reportOf(plan: Plan, asOf = DAY, file = "2025-26.cornerstones.yaml"): Report {
  return buildReport([inputOf(plan, file)], { asOf, tool: TOOL });
}

export function inputOf(plan: Plan, file = "2025-26.cornerstones.yaml"): ReportInput {
  return { file, plan, measures: resolveMeasures(plan, CATALOGUE), catalogue: CATALOGUE };
}

const at = { path: [], extra: {} };
const view = (says: string | null, rating: "red" | "amber" | "green" | null = null) => ({
  ...at,
  says,
  level: null,
  rating,
});
const part = (how: string, level: "co-producing" | "consulted" | null = null) => ({
  ...at,
  how,
  level,
  date: null,
});

/** A small lively year, with a long Welsh name, emoji and a measure of every manner of telling. */
export const LIVELY: Plan = make.plan({
  setting: "Ysgol Gynradd Llanfairpwllgwyngyll 🐉",
  groupNames: { "children-and-young-people": "Disgyblion (pupils)" },
  chosenWith: {
    ...at,
    all: null,
    groups: {
      "children-and-young-people": part("Dot stickers"),
      "parent-carers": part("A shortlist of ten"),
    },
  },
  reviews: [
    {
      ...at,
      date: "2026-03-20",
      label: "Spring",
      with: { "parent-carers": "4 Forum members", staff: "SENCo" },
      withExtra: {},
      note: null,
    },
    { ...at, date: "2025-12-11", label: "Autumn", with: { staff: "SENCo" }, withExtra: {}, note: null },
    {
      ...at,
      date: "2026-07-03",
      label: "Summer",
      with: { "parent-carers": "Forum" },
      withExtra: {},
      note: null,
    },
  ],
  celebrate: [{ ...at, date: "2026-03-01", what: "Cawl for 120 people 🍲", who: "Cegin", share: true }],
  voices: [
    make.voice("2026-02-09", {
      from: "children-and-young-people",
      who: "Year 3",
      said: "The lunch queue is too long",
    }),
    make.voice("2026-04-02", { from: "children-and-young-people", said: "Can the library open at noon?" }),
    make.voice("2026-04-17", { from: "parent-carers", kind: "thanks", said: "I know whom to ring" }),
  ],
  rows: [
    make.row({
      measure: "wc-staff-induction",
      ourWords: "New grown-ups learn how to talk with our families",
      lead: ["Deputy head"],
      involve: {
        ...at,
        all: null,
        groups: { "parent-carers": part("Forum members help", "co-producing"), staff: part("They shape it") },
      },
      indicators: [
        make.indicator({
          from: "staff",
          unit: "percent",
          baseline: make.baseline(40, { of: 10, date: "2025-09-15" }),
          target: make.target(90, "2026-07-01"),
          readings: [make.reading("2026-03-26", 91, 11), make.reading("2025-12-01", 55, 11)],
        }),
        make.indicator({
          id: "parent-rating",
          what: "Parent carers who rate communication with them as very good or good",
          from: "parent-carers",
          unit: "percent",
          baseline: make.baseline(62, { of: 84 }),
          target: make.target(80),
          readings: [make.reading("2026-03-13", 71, 82)],
        }),
      ],
      actions: [
        make.action("Add a communication module to induction", { by: "2025-10-31", done: "2025-11-06" }),
        make.action("Write the page about the gate", { by: "2026-05-01", lead: ["Office"] }),
        make.action("Try it with every new colleague", { by: "2026-06-10" }),
      ],
      voices: [
        make.voice("2026-01-21", {
          from: "staff",
          said: "I would rather hear it from a parent than from a slide",
          did: ["Two Forum members now lead half of the session"],
          answered: "2026-02-12",
        }),
      ],
      evaluation: [
        make.evaluation("2026-03-27", {
          stage: "in-progress",
          rating: "green",
          note: "The half that families lead is the half that stays",
          views: { "parent-carers": view("Better at the gate", "amber"), staff: view("It helped", "green") },
          next: "Practise the good-news phone call together",
        }),
      ],
      links: [
        {
          ...at,
          toPath: [],
          to: "wc-few-complaints",
          because: "A call in time keeps a worry small",
          happened: [],
        },
        { ...at, toPath: [], to: "no-such-measure", because: null, happened: [] },
      ],
    }),
    make.row({
      measure: "wc-few-complaints",
      indicators: [
        make.indicator({
          id: "formal",
          what: "Formal complaints so far",
          cumulative: true,
          aim: "down",
          baseline: make.baseline(6, { date: "2025-07-22" }),
          target: make.target(3),
          readings: [make.reading("2025-12-19", 1), make.reading("2026-03-27", 2)],
        }),
        make.indicator({
          id: "newsletter",
          what: '"You said, we did" is in the newsletter',
          target: make.target(true),
          readings: [make.reading("2026-03-20", false)],
        }),
      ],
    }),
    make.row({
      measure: "wp-school-council",
      lead: ["School Council chair"],
      indicators: [
        make.indicator({
          id: "agenda",
          what: "Meetings for which the Council set the agenda",
          unit: "a term",
          from: "children-and-young-people",
          baseline: make.baseline(1, { date: "2025-09-19" }),
          target: make.target(3),
          readings: [make.reading("2026-03-20", 1)],
        }),
      ],
      evaluation: [
        make.evaluation("2026-03-20", {
          stage: "in-progress",
          views: { "children-and-young-people": view("They listen but the date is set already") },
        }),
      ],
    }),
    make.row({
      measure: "wp-codesigned-reviews",
      evaluation: [make.evaluation("2026-03-20", { stage: "embedded", note: "We tell this one in words" })],
    }),
    make.row({
      measure: "vi-shared-values",
      evaluation: [make.evaluation("2026-03-20", { stage: "paused", note: "Until the new head is here" })],
    }),
  ],
});

/** Every text of it tries to be more than text. */
export const HOSTILE_TEXT =
  "a\u001b[31mred\u001b[0m\r\nb\u202ec | <script>alert(1)</script> [x](http://evil.example) `code` **bold** ​@team #1";

export const HOSTILE: Plan = make.plan({
  setting: HOSTILE_TEXT,
  groupNames: { staff: HOSTILE_TEXT },
  chosenWith: { ...at, all: HOSTILE_TEXT, groups: {} },
  reviews: [
    {
      ...at,
      date: "2026-01-01",
      label: HOSTILE_TEXT,
      with: { staff: HOSTILE_TEXT },
      withExtra: {},
      note: HOSTILE_TEXT,
    },
  ],
  celebrate: [{ ...at, date: "2026-03-01", what: HOSTILE_TEXT, who: HOSTILE_TEXT, share: true }],
  voices: [make.voice("2026-02-09", { said: HOSTILE_TEXT, who: HOSTILE_TEXT })],
  rows: [
    make.row({
      measure: "__proto__",
      improve: HOSTILE_TEXT,
      ourWords: HOSTILE_TEXT,
      lead: [HOSTILE_TEXT],
      indicators: [
        make.indicator({
          what: HOSTILE_TEXT,
          unit: HOSTILE_TEXT,
          from: "staff",
          baseline: make.baseline(1),
          target: make.target(9),
          readings: [make.reading("2026-01-01", 2), make.reading("2026-02-01", 3)],
        }),
      ],
      actions: [make.action(HOSTILE_TEXT, { lead: [HOSTILE_TEXT] })],
      voices: [make.voice("2026-02-01", { said: HOSTILE_TEXT, did: [HOSTILE_TEXT] })],
      evaluation: [
        make.evaluation("2026-02-01", {
          note: HOSTILE_TEXT,
          next: HOSTILE_TEXT,
          views: { staff: view(HOSTILE_TEXT, "green") },
        }),
      ],
      links: [{ ...at, toPath: [], to: "constructor", because: HOSTILE_TEXT, happened: [] }],
    }),
  ],
});
