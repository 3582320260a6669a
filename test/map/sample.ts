import { buildLinkMap } from "../../src/map/build-link-map.ts";
import type { LinkMap, MapInput, MapOptions } from "../../src/map/link-map.ts";
import { resolveMeasures } from "../../src/measures/resolve-measures.ts";
import type { Plan, Row } from "../../src/plan/plan.ts";
import { GROUP_IDS, type Group, type Stage } from "../../src/vocabulary.ts";
import { catalogueMeasure, planOf, row, type SampleLink } from "../measures/sample.ts";
import {
  baseline,
  evaluation,
  indicator,
  involvement,
  part,
  reading,
  target,
  voice,
} from "../progress/build.ts";

/** A small catalogue with real names. */
export const catalogue: MapInput["catalogue"] & Parameters<typeof resolveMeasures>[1] = {
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
    catalogueMeasure("wc-attendance", "welcome-and-care", {
      short: "Good attendance",
      statement: "Children and young people's attendance is good",
    }),
    catalogueMeasure("wc-few-complaints", "welcome-and-care", {
      short: "Few complaints",
      statement: "There are few formal complaints",
    }),
    catalogueMeasure("wc-staff-induction", "welcome-and-care", {
      short: "Staff induction",
      statement: "Staff induction arrangements are robust",
      aliases: ["Staff induction processes"],
    }),
    catalogueMeasure("wc-clubs", "welcome-and-care", { short: "Clubs", retired: true }),
    catalogueMeasure("vi-shared-values", "value-and-include", {
      short: "Shared values",
      statement: "There are strong shared values",
    }),
    catalogueMeasure("cm-feedback-given", "communicate", {
      short: "You said, we did",
      statement:
        "Communication is acted upon and feedback is given, for example via 'You Said, We Did' reports",
    }),
    catalogueMeasure("cm-named-person", "communicate", {
      short: "A named person",
      statement:
        "Parents and carers of children and young people with additional needs have a named person with whom they can communicate readily",
    }),
    catalogueMeasure("wp-school-council", "work-in-partnership", {
      short: "School Council",
      statement:
        "There is an inclusive School Council or equivalent that is actively and meaningfully involved in decisions that are important to the children and young people",
    }),
  ],
};

/** What of a row a map shows. */
export interface RowFacts {
  readonly stage?: Stage;
  readonly planned?: readonly Group[];
  readonly heard?: readonly Group[];
  /** Of one indicator that should go up to 10, a reading a month from October 2025. */
  readonly readings?: readonly number[];
}

/** A row with the facts and links given. */
export function rowOf(measure: string, facts: RowFacts, ...links: readonly SampleLink[]): Row {
  const { stage, planned = [], heard = [], readings } = facts;
  return {
    ...row(measure, ...links),
    involve: involvement(Object.fromEntries(planned.map((group) => [group, part({ how: "Takes part" })]))),
    voices: heard.map((from) => voice("2025-11-02", { from })),
    evaluation: stage ? [evaluation("2025-12-11", { stage })] : [],
    indicators: readings
      ? [
          indicator({
            aim: "up",
            baseline: baseline(0, { date: "2025-09-01" }),
            target: target(10),
            readings: readings.map((value, month) => reading(`2025-${10 + month}-01`, value)),
          }),
        ]
      : [],
  };
}

/** Oakfield's plan: a chain, a pair that help each other, a link out of the plan, a row without links. */
export function oakfield(rest: Partial<Plan> = {}): Plan {
  return planOf(
    [
      rowOf(
        "wc-staff-induction",
        { stage: "in-progress", planned: GROUP_IDS, heard: ["parent-carers", "staff"], readings: [2, 4] },
        { to: "cm-named-person", because: "New staff learn who each family's named person is" },
        "wc-few-complaints",
      ),
      rowOf(
        "cm-named-person",
        { stage: "embedded", heard: GROUP_IDS },
        {
          to: "wc-few-complaints",
          because: "A person who knows the family hears a worry before it becomes a complaint",
        },
      ),
      rowOf(
        "cm-feedback-given",
        { stage: "completed", planned: ["staff"], readings: [8, 3] },
        { to: "wp-school-council", because: "The Council sees what came of its ideas" },
      ),
      rowOf(
        "wp-school-council",
        { stage: "paused" },
        { to: "cm-feedback-given", because: 'The Council prints "You said, we did"' },
        { to: "wc-attendance", because: "Pupils come to what they helped to plan" },
      ),
      rowOf("vi-shared-values", {}),
      rowOf("wc-few-complaints", { stage: "not-started" }),
    ],
    rest,
  );
}

/** A plan as a map takes it. */
export function input(plan: Plan, file = "oakfield.cornerstones.yaml"): MapInput {
  return { file, plan, measures: resolveMeasures(plan, catalogue), catalogue };
}

/** The map of Oakfield's plan in May. */
export function oakfieldMap(options: Partial<MapOptions> = {}, rest: Partial<Plan> = {}): LinkMap {
  return buildLinkMap([input(oakfield(rest))], { asOf: "2026-05-15", ...options });
}
