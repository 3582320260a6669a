import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../src/civil-date.ts";
import { makeStyle } from "../../../src/markup/style.ts";
import type { Indicator, Plan } from "../../../src/plan/plan.ts";
import { buildReport } from "../../../src/report/build-report.ts";
import { renderReport } from "../../../src/report/render-report.ts";
import type { IndicatorReport, Report } from "../../../src/report/report.ts";
import * as make from "../../progress/build.ts";
import { inputOf, TOOL } from "../sample.ts";

const SMALL = 5;
const START = "2025-09-01";
const FIRST = "2026-01-31";
const LAST = "2026-07-01";

/** Numbers that stand nowhere else, so that a text that holds one has told a figure. */
const marked = fc.integer({ min: 100, max: 899 }).map((tail) => 0.0001 * tail + 0.00001);

const day = fc.integer({ min: 0, max: 290 }).map((days) => addDays(START, days));
const people = fc.option(fc.integer({ min: 1, max: 60 }), { freq: 3 });
const count = fc.tuple(
  fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  fc.constant<number | null>(null),
);
const percentage = people.chain((of) =>
  of === null
    ? fc.tuple(fc.integer({ min: 0, max: 100 }), fc.constant<number | null>(null))
    : fc.tuple(
        fc.integer({ min: 0, max: of }).map((counted) => Math.round((counted / of) * 100)),
        fc.constant<number | null>(of),
      ),
);

const anIndicator = fc
  .constantFrom("percent", null, "families")
  .chain((unit) => {
    const figure = unit === "percent" ? percentage : count;
    return fc.record({
      unit: fc.constant(unit),
      cumulative: fc.boolean(),
      aim: fc.constantFrom("up", "down", null),
      baseline: fc.option(figure.map(([value, of]) => make.baseline(value, of === null ? {} : { of }))),
      target: fc.option(fc.integer({ min: 0, max: 100 }).map((value) => make.target(value))),
      readings: fc.uniqueArray(
        fc.tuple(day, figure).map(([date, [value, of]]) => make.reading(date, value, of)),
        { maxLength: 6, selector: ({ date }) => date },
      ),
    });
  })
  .map((over): Indicator => make.indicator(over));

const aVoice = fc
  .record({ date: day, share: fc.boolean(), answer: fc.constantFrom("did", "doing", "couldNot", null) })
  .map(({ date, share, answer }) => {
    const words = share ? "Printable" : "SECRET";
    return make.voice(date, { said: words, who: words, share, ...(answer ? { [answer]: [words] } : {}) });
  });

const aPlan = fc
  .record({
    indicators: fc.array(anIndicator, { maxLength: 3 }),
    voices: fc.array(aVoice, { maxLength: 3 }),
    isPrivate: fc.boolean(),
  })
  .map(({ indicators, voices, isPrivate }): Plan => {
    const evidence = {
      path: [],
      date: "2026-01-01",
      what: isPrivate ? "SECRET" : "Printable",
      where: null,
      extra: {},
    };
    return make.plan({
      rows: [make.row({ indicators, voices, evidence: [{ ...evidence, private: isPrivate }] })],
      voices,
      celebrate: [{ path: [], date: "2026-01-01", what: "SECRET", who: null, share: false, extra: {} }],
    });
  });

function publicReport(plan: Plan, asOf: string): Report {
  return buildReport([inputOf(plan)], { asOf, tool: TOOL, public: { smallNumber: SMALL, ratings: false } });
}

function printed(report: Report): string {
  const look = { style: makeStyle(false), width: 1000, view: "progress" } as const;
  return (["terminal", "markdown", "json"] as const)
    .map((format) => renderReport(report, { ...look, format }))
    .join("\n");
}

const indicatorsOf = (report: Report): readonly IndicatorReport[] =>
  report.plans[0]?.measures[0]?.indicators ?? [];

/** The counts of people that anybody can work out from what is told of an indicator. */
function toldCounts({ unit, readings, baseline, latest }: IndicatorReport): readonly (readonly number[])[] {
  const figures = [...readings, ...(baseline ? [baseline] : []), ...(latest ? [latest] : [])];
  return figures.map(({ value, of }) => {
    const number = Number(value);
    if (unit !== "percent") return [number];
    return of === null ? [] : [Math.round((number * of) / 100), of - Math.round((number * of) / 100), of];
  });
}

test("no unshared word and no private evidence is ever printed", () => {
  fc.assert(
    fc.property(aPlan, (plan) => {
      expect(printed(publicReport(plan, LAST))).not.toContain("SECRET");
    }),
    { numRuns: 60 },
  );
});

test("no count of people from one to four is told", () => {
  fc.assert(
    fc.property(aPlan, day, (plan, asOf) => {
      const counts = indicatorsOf(publicReport(plan, asOf)).flatMap(toldCounts).flat();
      expect(counts.filter((each) => each > 0 && each < SMALL)).toEqual([]);
    }),
  );
});

test("two reports of two days never differ by one to four people, whatever was asked on each", () => {
  fc.assert(
    fc.property(aPlan, (plan) => {
      const [early, late] = [indicatorsOf(publicReport(plan, FIRST)), indicatorsOf(publicReport(plan, LAST))];
      for (const [position, indicator] of early.entries()) {
        const later = late[position];
        for (const before of toldCounts(indicator))
          for (const after of later ? toldCounts(later) : [])
            for (const [kind, number] of before.entries()) {
              const difference = Math.abs(number - (after[kind] ?? number));
              expect(difference > 0 && difference < SMALL).toBe(false);
            }
      }
    }),
  );
});

/** What anybody is told of the indicators. */
const told = (report: Report) => indicatorsOf(report).map(({ aim: _, ...indicator }) => indicator);

test("an earlier report printed again is the same, whatever was measured since", () => {
  fc.assert(
    fc.property(aPlan, (plan) => {
      const known = plan.rows.map((row) => ({
        ...row,
        indicators: row.indicators.map((indicator) => ({
          ...indicator,
          readings: indicator.readings.filter(({ date }) => date <= FIRST),
        })),
      }));
      const then = publicReport({ ...plan, rows: known }, FIRST);
      expect(told(publicReport(plan, FIRST))).toEqual(told(then));
    }),
  );
});

test("what is not told has no part in anything that is: another small number gives the same page", () => {
  const few = fc.integer({ min: 1, max: SMALL - 1 });
  const isCount = ({ unit }: Indicator): boolean => unit !== "percent";
  fc.assert(
    fc.property(anIndicator.filter(isCount), few, few, (indicator, one, other) => {
      const page = (value: number): string => {
        const at = <T extends { readonly value: unknown }>(figure: T): T =>
          figure.value === 0 ? { ...figure, value } : figure;
        const { baseline, readings } = indicator;
        const filled = { ...indicator, baseline: baseline && at(baseline), readings: readings.map(at) };
        return printed(publicReport(make.plan({ rows: [make.row({ indicators: [filled] })] }), LAST));
      };
      expect(page(other)).toBe(page(one));
    }),
  );
});

test("nor has an average of few people", () => {
  const held = fc.tuple(marked, fc.constantFrom("baseline", "reading"));
  fc.assert(
    fc.property(held, fc.integer({ min: 1, max: SMALL - 1 }), ([value, where], of) => {
      const secret = make.indicator({
        unit: "points",
        target: make.target(9),
        baseline: where === "baseline" ? make.baseline(value, { of }) : make.baseline(2, { of: 30 }),
        readings: [
          make.reading("2026-01-10", 6, 30),
          ...(where === "reading" ? [make.reading("2026-03-10", value, of)] : []),
        ],
      });
      const plan = make.plan({ rows: [make.row({ indicators: [secret] })] });
      const text = printed(publicReport(plan, LAST));
      expect(text).not.toContain(String(value));
      // The same page for any other value: nothing on it is worked out from this one.
      const other = {
        ...secret,
        readings: secret.readings.map((each) => (each.of === of ? { ...each, value: 7 } : each)),
      };
      const base = secret.baseline?.of === of ? { ...secret.baseline, value: 3 } : secret.baseline;
      const twin = make.plan({ rows: [make.row({ indicators: [{ ...other, baseline: base }] })] });
      expect(printed(publicReport(twin, LAST))).toBe(text);
    }),
  );
});
