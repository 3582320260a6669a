import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assetText } from "../../src/assets.ts";
import { addDays } from "../../src/civil-date.ts";
import { makeStyle } from "../../src/markup/style.ts";
import type { Plan, Row, Voice } from "../../src/plan/plan.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { isReportView, REPORT_VIEWS } from "../../src/report/formats.ts";
import { renderReport } from "../../src/report/render-report.ts";
import type { Report } from "../../src/report/report.ts";
import { VIEWS } from "../../src/report/views.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";
import { baseline, evaluation, indicator, plan, reading, row, target, voice } from "../progress/build.ts";
import { DAY, HOSTILE, inputOf, LIVELY, reportOf, TOOL } from "./sample.ts";

const validate = compileSchema(JSON.parse(assetText("report.schema.json")));
const json = (report: Report) =>
  renderReport(report, { view: "summary", format: "json", style: makeStyle(false), width: 80 });

const NOBODY = { "children-and-young-people": null, "parent-carers": null, staff: null };
const NO_PART = { level: null, seen: false, seenIn: [], levelSeen: null };

const NAMES = Object.keys(REPORT_VIEWS).filter(isReportView);

describe("the JSON", () => {
  test.each<[string, Plan]>([
    ["a lively year", LIVELY],
    ["hostile text", HOSTILE],
    ["an empty plan", plan({ setting: null, period: { from: null, to: null } })],
  ])("of %s holds to its schema", (_name, on) => {
    for (const asOf of ["1999-01-01", "2025-08-31", "2025-12-11", DAY, "2026-12-31"]) {
      expect(validate(JSON.parse(json(reportOf(on, asOf))))).toEqual([]);
    }
  });

  const look = { format: "json", style: makeStyle(true), width: 20 } as const;

  test("is the same for summary and progress, and each other view adds a key of its name", () => {
    const report = reportOf(LIVELY);
    expect(renderReport(report, { ...look, view: "progress" })).toBe(json(report));
    const [common] = JSON.parse(json(report)).plans;
    for (const view of NAMES.filter((name) => VIEWS[name].json !== null)) {
      const [plan] = JSON.parse(renderReport(report, { ...look, view })).plans;
      expect(plan).toEqual({ ...common, [view]: plan[view] });
      expect(plan[view]).toBeDefined();
    }
  });

  test.each([
    ["a lively year", LIVELY],
    ["hostile text", HOSTILE],
    ["an empty plan", plan({ setting: null, period: { from: null, to: null } })],
  ])("of %s holds to its schema in every view, filtered, and with what changed", (_name, on) => {
    const scope = { cornerstones: ["welcome-and-care"], statuses: ["on-track", "within"] } as const;
    for (const asOf of ["2025-08-31", "2025-12-11", DAY, "2026-12-31"]) {
      const report = buildReport([inputOf(on)], { asOf, tool: TOOL, since: "2025-08-01", scope });
      for (const view of NAMES) {
        for (const each of [report, reportOf(on, asOf)]) {
          expect(validate(JSON.parse(renderReport(each, { ...look, view })))).toEqual([]);
        }
      }
    }
  });

  test("keeps plans and rows in their order", () => {
    const report = buildReport([inputOf(plan(), "b.yaml"), inputOf(LIVELY, "a.yaml")], {
      asOf: DAY,
      tool: TOOL,
    });
    expect(report.plans.map(({ file }) => file)).toEqual(["b.yaml", "a.yaml"]);
    expect(report.plans[1]?.measures.map(({ measure }) => measure)).toEqual([
      "wc-staff-induction",
      "wc-few-complaints",
      "wp-school-council",
      "wp-codesigned-reviews",
      "vi-shared-values",
    ]);
  });

  test("tells one measure in full", () => {
    const rows = [
      row({
        ourWords: "We learn how to talk",
        lead: ["Deputy head"],
        indicators: [
          indicator({
            from: "staff",
            unit: "percent",
            baseline: baseline(40, { of: 10, date: "2025-09-15" }),
            target: target(90),
            readings: [reading("2025-12-01", 55, 11)],
          }),
        ],
        voices: [voice("2026-02-09"), voice("2026-03-01", { did: ["A card for each family"] })],
        evaluation: [evaluation("2025-12-11", { stage: "in-progress", rating: "amber", note: "Rising" })],
        links: [{ path: [], toPath: [], to: "wc-few-complaints", because: null, happened: [], extra: {} }],
      }),
    ];
    const judged = {
      date: "2025-12-11",
      stage: "in-progress",
      rating: "amber",
      note: "Rising",
      next: null,
      views: { ...NOBODY, x: {} },
      x: {},
    };
    const said = {
      id: null,
      group: "parent-carers",
      who: null,
      said: "We never know whom to ring",
      kind: "idea",
      told: null,
      share: false,
      x: {},
    };
    const waiting = { ...said, date: "2026-02-09", age: 95, answer: null, waiting: true };
    const answered = {
      ...said,
      date: "2026-03-01",
      age: 75,
      answer: {
        kind: "did",
        text: "A card for each family",
        texts: ["A card for each family"],
        already: [],
        couldNot: [],
        by: null,
        date: "2026-03-01",
      },
      waiting: false,
    };
    const [measure] = JSON.parse(json(reportOf(plan({ rows })))).plans[0].measures;
    expect(measure).toEqual({
      measure: "wc-staff-induction",
      cornerstone: "welcome-and-care",
      statement: "Staff induction arrangements are robust",
      short: "Staff induction",
      ourWords: "We learn how to talk",
      status: "on-track",
      stage: "in-progress",
      rating: "amber",
      statusOfShown: false,
      lead: ["Deputy head"],
      improve: "Training in talking with families",
      success: [],
      involve: { all: null, groups: NOBODY, x: {} },
      participation: {
        "children-and-young-people": { ...NO_PART, planned: false },
        "parent-carers": { ...NO_PART, planned: false, seen: true, seenIn: ["voice"] },
        staff: { ...NO_PART, planned: false, seen: true, seenIn: ["figure"] },
      },
      indicators: [
        {
          id: "confident-staff",
          what: "New staff who feel confident",
          from: "staff",
          unit: "percent",
          aim: "up",
          cumulative: false,
          ofWhat: null,
          ended: null,
          baseline: { value: 40, date: "2025-09-15", of: 10, source: null, stated: true, x: {} },
          latest: { value: 55, date: "2025-12-01", of: 11, age: 165 },
          target: { value: 90, by: "2026-07-21", steps: [], moved: [], x: {} },
          progress: 0.3,
          expected: 77 / 309,
          status: "on-track",
          trend: null,
          sinceStart: "better",
          readings: [{ date: "2025-12-01", value: 55, of: 11, source: null, x: {} }],
          x: {},
        },
      ],
      actions: { total: 0, done: 0, overdue: 0, items: [] },
      voices: { heard: 2, answered: 1, waiting: 1, items: [waiting, answered] },
      evidence: [],
      evaluation: judged,
      evaluations: [judged],
      links: [
        {
          to: "wc-few-complaints",
          name: "Few complaints",
          cornerstone: "welcome-and-care",
          because: null,
          happened: [],
          x: {},
        },
      ],
      accept: [],
      x: {},
    });
  });

  test("counts every status, over all and by Cornerstone", () => {
    const [first] = reportOf(LIVELY).plans;
    expect(first?.summary).toMatchObject({ measures: 5, indicators: 5, setAside: 1 });
    expect(first?.summary.byStatus).toEqual({
      overdue: 0,
      worse: 0,
      behind: 1,
      "no-readings": 0,
      "not-yet": 1,
      "on-track": 1,
      within: 0,
      met: 0,
      "start-only": 0,
      "no-target": 0,
      "in-words": 1,
      "not-measured": 0,
      "set-aside": 1,
    });
    expect(first?.summary.byCornerstone["value-and-include"]).toMatchObject({ "set-aside": 1, behind: 0 });
  });

  test("tells apart reviews held and reviews ahead", () => {
    const [first] = reportOf(LIVELY).plans;
    expect(first?.reviews.map(({ date, held }) => [date, held])).toEqual([
      ["2026-03-20", true],
      ["2025-12-11", true],
      ["2026-07-03", false],
    ]);
  });
});

test("a measure that no catalogue knows stands in no Cornerstone, under its id", () => {
  const [first] = reportOf(plan({ rows: [row({ measure: "wc-unknown" })] })).plans;
  expect(first?.measures[0]).toMatchObject({
    measure: "wc-unknown",
    cornerstone: null,
    statement: null,
    short: null,
  });
});

describe("what is later than the day has no part in a report", () => {
  const day = fc.integer({ min: -30, max: 400 }).map((days) => addDays("2025-09-01", days));

  test("deleting it changes nothing", () => {
    fc.assert(
      fc.property(fc.array(shaken, { maxLength: 4 }), fc.array(aVoice), day, (rows, voices, asOf) => {
        const on = { ...LIVELY, rows: [...LIVELY.rows, ...rows], voices };
        expect(json(reportOf(known(on, asOf), asOf))).toBe(json(reportOf(on, asOf)));
      }),
      { numRuns: 60 },
    );
  });

  const aVoice = fc
    .record({
      date: day,
      answered: fc.option(day),
      did: fc.constantFrom<readonly string[]>([], ["Done"]),
      kind: fc.constantFrom("idea", "thanks", "worry"),
      from: fc.constantFrom("staff", "parent-carers"),
    })
    .map(({ date, ...over }) => voice(date, over));
  const shaken = fc
    .record({
      readings: fc.array(fc.tuple(day, fc.integer({ min: 0, max: 100 }))),
      voices: fc.array(aVoice),
      stages: fc.array(fc.tuple(day, fc.constantFrom("paused", "completed", "embedded", null))),
      by: fc.option(day),
    })
    .map(({ readings, voices, stages, by }) =>
      row({
        voices,
        indicators: [
          indicator({
            target: target(50, by),
            readings: readings.map(([date, value]) => reading(date, value)),
          }),
        ],
        evaluation: stages.map(([date, stage]) => evaluation(date, { stage })),
      }),
    );
});

/** The plan as it could have been written on the day: nothing that is later in it. */
function known(on: Plan, asOf: string): Plan {
  const by = <T extends { readonly date: string | null }>(items: readonly T[]): T[] =>
    items.filter(({ date }) => date === null || date <= asOf);
  return {
    ...on,
    voices: knownVoices(on.voices, asOf),
    celebrate: by(on.celebrate),
    rows: on.rows.map(
      (each): Row => ({
        ...each,
        indicators: each.indicators.map((one) => ({ ...one, readings: by(one.readings) })),
        evaluation: by(each.evaluation),
        evidence: by(each.evidence),
        voices: knownVoices(each.voices, asOf),
        actions: each.actions.map((one) => ({
          ...one,
          done: one.done && one.done <= asOf ? one.done : null,
        })),
      }),
    ),
  };
}

function knownVoices(voices: readonly Voice[], asOf: string): Voice[] {
  return voices
    .filter(({ date }) => date <= asOf)
    .map((one) =>
      (one.answered ?? one.date) <= asOf ? one : { ...one, did: [], doing: [], couldNot: [], answered: null },
    );
}
