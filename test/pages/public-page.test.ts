import { describe, expect, test } from "vitest";
import { reportPage } from "../../src/pages/report-page.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { buildReport, toldPlans } from "../../src/report/build-report.ts";
import { REPORT_VIEWS, type ReportView } from "../../src/report/formats.ts";
import * as make from "../progress/build.ts";
import { DAY, inputOf, TOOL } from "../report/sample.ts";
import { faultsOf } from "./looked-at.ts";

const VIEWS = Object.keys(REPORT_VIEWS).filter((name): name is ReportView => name in REPORT_VIEWS);
const OPTIONS = { asOf: DAY, tool: TOOL, since: "2025-09-01", public: { smallNumber: 5, ratings: false } };

function publicPage(plan: Plan, view: ReportView = "summary"): string {
  const inputs = [inputOf(plan)];
  return reportPage(buildReport(inputs, OPTIONS), toldPlans(inputs, OPTIONS), view);
}

interface KeptBack {
  readonly people: readonly [first: number, middle: number, last: number];
  readonly words: string;
  readonly rating: "red" | "green";
}

/** A plan of which figures of three to four people, words and ratings are kept back; 40 and 60 of 100 people are told. */
function planWith({ people: [first, middle, last], words, rating }: KeptBack): Plan {
  const few = {
    id: "few",
    what: "New staff who feel confident",
    unit: "percent",
    baseline: make.baseline(first, { of: 4, date: "2025-09-15" }),
    target: make.target(90, "2026-07-01"),
    readings: [make.reading("2025-12-01", middle, 4), make.reading("2026-03-26", last, 4)],
  };
  const between = {
    id: "between",
    what: "Families who feel welcome",
    unit: "percent",
    readings: [
      make.reading("2025-12-01", 40, 100),
      make.reading("2026-02-02", middle, 3),
      make.reading("2026-03-26", 60, 100),
    ],
  };
  const view = make.view({ says: words, rating });
  return make.plan({
    celebrate: [make.celebration("2026-03-01", words, { who: words })],
    rows: [
      make.row({
        indicators: [make.indicator(few), make.indicator(between)],
        actions: [make.action("Add a module", { by: "2025-10-31", done: "2025-11-06" })],
        voices: [
          make.voice("2026-01-21", {
            said: words,
            who: words,
            did: words,
            answered: "2026-02-12",
            told: words,
            share: false,
          }),
          make.voice("2026-01-22", {
            said: "The letter was clear",
            did: "We wrote more of them",
            answered: "2026-02-12",
            told: "At the Spring coffee morning",
            share: true,
          }),
        ],
        evaluation: [make.evaluation("2026-03-27", { stage: "in-progress", rating, views: { staff: view } })],
      }),
    ],
  });
}

const ONE = planWith({ people: [25, 50, 75], words: "Zyxomma petiolatum", rating: "red" });
const OTHER = planWith({ people: [50, 25, 50], words: "Quite another sentence", rating: "green" });

describe("a public page", () => {
  test.each(VIEWS)("%s: is the same whatever stands in what is kept back", (view) => {
    expect(publicPage(ONE, view)).toBe(publicPage(OTHER, view));
    expect(publicPage(ONE, view)).not.toContain("Zyxomma");
  });

  test.each(VIEWS)("%s: html-validate has nothing against it", async (view) => {
    expect(await faultsOf(publicPage(ONE, view))).toEqual([]);
  });

  test("says of a figure that is kept back that it is not shown: in the chart's words, in the table, in the story", () => {
    const page = publicPage(ONE);
    expect(page).toContain(
      'aria-label="Readings over time: 40% on 1 Dec 2025, not shown on 2 Feb 2026, 60% on 26 Mar 2026."',
    );
    expect(page).toContain('<th scope="row">2 February 2026</th><td>not shown</td>');
    expect(page).toContain('<span class="label">Start: </span>not shown, 15 September 2025');
    expect(page).toContain('<span class="label">Latest: </span>not shown, 26 March 2026');
  });

  test("draws no chart of a figure of which nothing is told", () => {
    // Once where the story begins, once among all of its figures; of the other figure nothing is told.
    expect(publicPage(ONE).match(/<svg class="chart"/g)).toHaveLength(2);
  });

  test("tells what was shared, how people heard back, and what is done", () => {
    const page = publicPage(ONE);
    expect(page).toContain("The letter was clear");
    expect(page).toContain("Told: At the Spring coffee morning");
    expect(page).toContain("Add a module");
    expect(page).toContain("1 of these was shared with us but not for printing.");
  });
});
