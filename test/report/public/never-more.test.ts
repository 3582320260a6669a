import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeStyle } from "../../../src/markup/style.ts";
import { reportPage } from "../../../src/pages/report-page.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import { buildReport, toldPlans } from "../../../src/report/build-report.ts";
import { NOT_FOR_PRINTING } from "../../../src/report/facts/printable.ts";
import { REPORT_VIEWS, type ReportView } from "../../../src/report/formats.ts";
import { renderReport } from "../../../src/report/render-report.ts";
import type { PlanReport, Report } from "../../../src/report/report.ts";
import { inputOf, TOOL } from "../sample.ts";
import { aPlan, LEADS, someDay, UNSHARED } from "./random-plan.ts";

const RULES = { smallNumber: 5, ratings: false };
const VIEWS = Object.keys(REPORT_VIEWS) as readonly ReportView[];

/** The reports that were built already: the properties are tried on the same plans, from the first on. */
const built = new Map<string, ReturnType<typeof build>>();

function reports(plan: Plan, asOf: string, since?: string) {
  const key = JSON.stringify([plan, asOf, since]);
  const both = built.get(key) ?? build(plan, { asOf, since });
  built.set(key, both);
  return both;
}

function build(plan: Plan, days: { readonly asOf: string; readonly since: string | undefined }) {
  const [inner, shown] = [undefined, RULES].map((rules) =>
    buildReport([inputOf(plan)], { ...days, tool: TOOL, public: rules }),
  );
  return { inner: onlyPlan(inner), shown: onlyPlan(shown), report: shown };
}

function onlyPlan(report: Report | undefined): PlanReport {
  const plan = report?.plans[0];
  if (!plan) throw new Error("one plan has one report");
  return plan;
}

/** The value, or that it is not told. */
function same<T>(shown: T, inner: T, untold: T): void {
  expect([inner, untold]).toContainEqual(shown);
}

describe("a public report never says more, nor better, than the one for the people in the plan", () => {
  test("of a figure: its status, its way, its trend", () => {
    fc.assert(
      fc.property(aPlan, someDay, (plan, asOf) => {
        const { inner, shown } = reports(plan, asOf);
        for (const [at, measure] of shown.measures.entries()) {
          for (const [position, figure] of measure.indicators.entries()) {
            const whole = inner.measures[at]?.indicators[position];
            if (!whole) throw new Error("every figure has its place");
            same(figure.status, whole.status, "not-shown");
            same(figure.trend, whole.trend, null);
            same(figure.sinceStart, whole.sinceStart, null);
            same(figure.progress, whole.progress, null);
            same(figure.expected, whole.expected, null);
            const days = figure.readings.map(({ date }) => date);
            expect(days.toSorted()).toEqual(whole.readings.map(({ date }) => date).toSorted());
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test("of a row: its status, also where only some of its figures may be shown", () => {
    fc.assert(
      fc.property(aPlan, someDay, (plan, asOf) => {
        const { inner, shown } = reports(plan, asOf);
        for (const [at, { status }] of shown.measures.entries()) {
          same(status, inner.measures[at]?.status ?? "not-shown", "not-shown");
        }
        for (const [status, count] of Object.entries(shown.summary.byStatus)) {
          if (status === "not-shown") continue;
          expect(count).toBeLessThanOrEqual(Object(inner.summary.byStatus)[status]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("of the plan: both sentences on top of it", () => {
    fc.assert(
      fc.property(aPlan, someDay, (plan, asOf) => {
        const both = reports(plan, asOf);
        const [inner, shown] = [both.inner.headline, both.shown.headline];
        for (const key of ["better", "same", "worse"] as const) {
          expect(shown.figures[key]).toBeLessThanOrEqual(inner.figures[key]);
          expect(shown.words[key]).toBeLessThanOrEqual(inner.words[key]);
        }
        expect(shown.figures.startOnly).toBeLessThanOrEqual(inner.figures.startOnly);
        expect(shown.figures.notMeasured).toBe(inner.figures.notMeasured);
        expect(shown.allThree).toEqual(inner.allThree);
        expect(shown.missing).toEqual(inner.missing);
      }),
      { numRuns: 200 },
    );
  });

  test("of people: who chose, was asked, heard, seen and there, which is no secret", () => {
    fc.assert(
      fc.property(aPlan, someDay, (plan, asOf) => {
        const { inner, shown } = reports(plan, asOf);
        expect(shown.equalMeasure).toEqual(inner.equalMeasure);
        for (const [at, { participation }] of shown.measures.entries()) {
          for (const [group, { seen, seenIn, planned }] of Object.entries(participation)) {
            const whole = Object(inner.measures[at]?.participation)[group];
            expect({ seen, seenIn, planned }).toEqual({
              seen: whole.seen,
              seenIn: whole.seenIn,
              planned: whole.planned,
            });
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("of what changed", () => {
    fc.assert(
      fc.property(aPlan, someDay, (plan, asOf) => {
        const { inner, shown } = reports(plan, asOf, "2025-12-01" < asOf ? "2025-12-01" : asOf);
        const whole = inner.changes?.figures ?? [];
        for (const { measure, indicator, what, status, statusBefore } of shown.changes?.figures ?? []) {
          const before = whole.filter((each) => each.measure === measure && each.indicator === indicator);
          const allowed = [...before.flatMap((each) => [each.status, each.statusBefore]), "not-shown", null];
          expect([what, allowed]).toEqual([what, expect.arrayContaining([status, statusBefore])]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("in no view and no format: no lead, no word that was not shared, no key of one's own", () => {
    fc.assert(
      fc.property(aPlan, someDay, (plan, asOf) => {
        const options = { asOf, tool: TOOL, since: "2025-09-01" < asOf ? "2025-09-01" : asOf, public: RULES };
        const report = buildReport([inputOf(plan)], options);
        const style = makeStyle(false);
        const texts = VIEWS.flatMap((view) => [
          ...(["terminal", "markdown", "json", "csv"] as const).map((format) =>
            renderReport(report, { view, format, style, width: 1000 }),
          ),
          reportPage(report, toldPlans([inputOf(plan)], options), view),
        ]);
        const all = texts.join("\n").toLowerCase();
        const secrets = [...LEADS, UNSHARED, "XSECRET", "SECRETPROOF", NOT_FOR_PRINTING];
        expect(secrets.filter((secret) => all.includes(secret.toLowerCase()))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("nor that nothing is late where somebody is", () => {
    fc.assert(
      fc.property(aPlan, someDay, (plan, asOf) => {
        const { report, inner } = reports(plan, asOf);
        if (!report) throw new Error("there is a report");
        const isLate = inner.measures.some(({ actions }) => (actions.overdue ?? 0) > 0);
        const look = { view: "due", format: "terminal", style: makeStyle(false), width: 1000 } as const;
        if (isLate) expect(renderReport(report, look)).not.toMatch(/nothing is late/i);
      }),
      { numRuns: 100 },
    );
  });
});
