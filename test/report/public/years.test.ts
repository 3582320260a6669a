import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeStyle } from "../../../src/markup/style.ts";
import type { Indicator, Plan, Row } from "../../../src/plan/plan.ts";
import { buildReport } from "../../../src/report/build-report.ts";
import { publicPlans } from "../../../src/report/public/public-plan.ts";
import { renderReport } from "../../../src/report/render-report.ts";
import * as make from "../../progress/build.ts";
import { DAY, inputOf, TOOL } from "../sample.ts";
import { aPlan, someDay } from "./random-plan.ts";

const RULES = { smallNumber: 5, ratings: false };
const LAST: Plan["period"] = { from: "2024-09-02", to: "2025-07-21" };
const THIS: Plan["period"] = { from: "2025-09-02", to: "2026-07-21" };

const year = (period: Plan["period"], over: Partial<Plan> = {}): Plan => make.plan({ period, ...over });

/** Two years of one setting as the public may see them side by side. */
function beside(last: Plan, now: Plan): readonly [Plan, Plan] {
  const [shownLast = last, shownNow = now] = publicPlans([last, now], RULES, DAY);
  return [shownLast, shownNow];
}

/** All that a public report of two years prints. */
function printed(last: Partial<Plan>, now: Partial<Plan>): string {
  const plans = [year(LAST, last), year(THIS, now)];
  const report = buildReport(
    plans.map((plan, at) => inputOf(plan, `${at}.yaml`)),
    { asOf: DAY, tool: TOOL, public: RULES },
  );
  const look = { style: makeStyle(false), width: 1000 };
  return (["progress", "voices", "summary"] as const)
    .flatMap((view) =>
      (["terminal", "json", "csv"] as const).map((format) => renderReport(report, { ...look, view, format })),
    )
    .join("\n");
}

describe("words", () => {
  const said = (share: boolean, over = {}) =>
    make.voice("2025-06-12", { said: "The gate scares us at night", share, ...over });

  test("are printed where every year that tells of them shares them", () => {
    expect(printed({ voices: [said(true)] }, { voices: [said(true)] })).toContain("The gate scares us");
  });

  test.each([
    ["not shared last year", said(false), said(true)],
    ["not shared this year", said(true), said(false)],
    [
      "known by their id, though worded anew",
      said(false, { id: "gate" }),
      said(true, { id: "gate", said: "The gate, at night!" }),
    ],
    [
      "short, so that no repetition of them would be looked for",
      said(false, { said: "Yes" }),
      said(true, { said: "Yes" }),
    ],
  ])("%s, they are in none", (_, then, now) => {
    for (const text of printed({ voices: [then] }, { rows: [make.row({ voices: [now] })] }).split("\n"))
      expect(text).not.toMatch(/The gate|"said": "Yes"|“Yes”/);
  });

  test("that one year does not share are repeated in no text of another", () => {
    const row = make.row({
      improve: "They say that the gate scares us at night",
      evaluation: [make.evaluation("2026-01-10", { note: "The gate scares us at night, again" })],
    });
    expect(printed({}, { rows: [row] })).toContain("the gate scares us");
    expect(printed({ voices: [said(false)] }, { rows: [row] }).toLowerCase()).not.toContain("gate scares us");
  });

  test("of a view of last year stand in no note of this one", () => {
    const views = {
      staff: { path: [], says: "We are tired of the gate", level: null, rating: null, extra: {} },
    };
    const last = { rows: [make.row({ evaluation: [make.evaluation("2025-06-01", { views })] })] };
    const now = {
      rows: [make.row({ evaluation: [make.evaluation("2026-01-10", { note: "We are tired of the gate" })] })],
    };
    expect(printed({}, now)).toContain("tired of the gate");
    expect(printed(last, now)).not.toContain("tired of the gate");
  });

  test("evidence that is private in one year, and a celebration that is not shared, are in none", () => {
    const proof = (isPrivate: boolean): Partial<Row> => ({
      evidence: [
        { path: [], date: "2025-06-01", what: "The letter", where: null, private: isPrivate, extra: {} },
      ],
    });
    const cheer = (share: boolean): Partial<Plan> => ({
      celebrate: [{ path: [], date: "2025-06-01", what: "The picnic", who: null, share, extra: {} }],
    });
    const both = (isPrivate: boolean, share: boolean): Partial<Plan> => ({
      rows: [make.row(proof(isPrivate))],
      ...cheer(share),
    });
    expect(printed(both(false, true), both(false, true))).toMatch(
      /The letter[\s\S]*The picnic|The picnic[\s\S]*The letter/,
    );
    expect(printed(both(true, false), both(false, true))).not.toMatch(/The letter|The picnic/);
    expect(printed(both(false, true), both(true, false))).not.toMatch(/The letter|The picnic/);
  });

  test("of another setting are nobody's here", () => {
    const plans = [
      year(LAST, { setting: "Ash", voices: [said(false)] }),
      year(THIS, { setting: "Birch", voices: [said(true)] }),
    ];
    const report = buildReport(
      plans.map((plan, at) => inputOf(plan, `${at}.yaml`)),
      { asOf: DAY, tool: TOOL, public: RULES },
    );
    expect(report.plans[1]?.said[0]?.said).toBe("The gate scares us at night");
  });
});

describe("figures", () => {
  const row = (...indicators: Partial<Indicator>[]) => ({
    rows: [make.row({ indicators: indicators.map((each) => make.indicator({ unit: "percent", ...each })) })],
  });
  const told = (last: Partial<Plan>, now: Partial<Plan>) =>
    beside(year(LAST, last), year(THIS, now)).map(({ rows }) =>
      rows.flatMap(({ indicators }) =>
        indicators.map(({ baseline, readings }) => [
          baseline?.value ?? null,
          ...readings.map(({ value }) => value),
        ]),
      ),
    );

  test("a start that repeats a reading about few people goes, also where it does not say of how many", () => {
    const last = row({ readings: [make.reading("2025-06-01", 50, 4)] });
    for (const now of [
      row({ baseline: make.baseline(50, { date: "2025-06-01" }) }),
      row({ baseline: make.baseline(50) }),
      row({ baseline: make.baseline(50, { date: "2025-06-01", of: 400 }) }),
    ])
      expect(told(last, now)).toEqual([[[null]], [[null]]]);
    expect(told({}, row({ baseline: make.baseline(50) }))).toEqual([[], [[50]]]);
  });

  test("two years never differ by a few people", () => {
    const last = row({ unit: null, readings: [make.reading("2025-06-01", 57)] });
    const now = row({
      unit: null,
      readings: [make.reading("2025-10-01", 55), make.reading("2026-01-01", 40)],
    });
    expect(told(last, now)).toEqual([[[null, 57]], [[null, 40]]]);
  });

  test("of one day too, whichever year is looked at", () => {
    const last = row({ unit: null, readings: [make.reading("2025-06-01", 57)] });
    const now = row({ unit: null, baseline: make.baseline(55, { date: "2025-06-01" }) });
    expect(told(last, now)).toEqual([[[null]], [[55]]]);
  });

  test("the rest of a whole that one year held back is in no other", () => {
    const part = (id: string, value: number) => ({ id, readings: [make.reading("2025-06-01", value, 40)] });
    const last = row(part("yes", 50), part("no", 40), part("neither", 10));
    const now = row({ id: "no", baseline: make.baseline(40, { date: "2025-06-01", of: 40 }) });
    expect(told({}, now)).toEqual([[], [[40]]]);
    expect(told(last, now)).toEqual([[[null, 50], [null], [null]], [[null]]]);
  });

  test("a text of this year that holds a number goes where last year held a figure back by its day", () => {
    const last = {
      rows: [make.row({ indicators: [make.indicator({ readings: [make.reading("2025-06-01", 3)] })] })],
    };
    const note = (date: string) => ({
      rows: [make.row({ evaluation: [make.evaluation(date, { note: "Only 3 complained" })] })],
    });
    expect(printed({}, note("2026-01-10"))).toContain("Only 3");
    expect(printed(last, note("2026-01-10"))).not.toContain("Only 3");
    expect(printed(last, note("2025-05-31"))).toContain("Only 3");
  });
});

/** Every figure that is told, as far as anybody could know it again. */
function figuresOf({ rows }: Plan): readonly string[] {
  return rows.flatMap(({ measure, indicators }) =>
    indicators.flatMap(({ id, unit, baseline, readings }) =>
      [...(baseline ? [baseline] : []), ...readings].map(({ date, value, of }) =>
        JSON.stringify([measure, id, unit, date, value, of]),
      ),
    ),
  );
}

/** The same plan a year later, with some of its figures. */
const aSecondYear = fc.tuple(aPlan, aPlan, fc.boolean()).map(([last, now, isCarried]) => ({
  last: { ...last, period: LAST },
  now: {
    ...now,
    period: THIS,
    rows: isCarried
      ? last.rows.map((row, at) => ({ ...row, ...(now.rows[at] && { evaluation: now.rows[at].evaluation }) }))
      : now.rows,
  },
}));

test("beside another year no plan tells a figure that it would not tell alone", () => {
  fc.assert(
    fc.property(aSecondYear, someDay, ({ last, now }, asOf) => {
      const alone = new Set(
        [last, now].flatMap((plan) => publicPlans([plan], RULES, asOf)).flatMap(figuresOf),
      );
      const both = publicPlans([last, now], RULES, asOf);
      const withoutBase = (figure: string) => JSON.stringify([...JSON.parse(figure).slice(0, 5), null]);
      const allowed = new Set([...alone, ...[...alone].map(withoutBase)]);
      expect(both.flatMap(figuresOf).filter((figure) => !allowed.has(figure))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("no year shows a figure that another holds back", () => {
  fc.assert(
    fc.property(aSecondYear, someDay, ({ last, now }, asOf) => {
      const whole = [last, now];
      const shown = publicPlans([last, now], RULES, asOf);
      const named = (plan: Plan) =>
        figuresOf(plan).map((figure) => JSON.stringify(JSON.parse(figure).slice(0, 5)));
      for (const [at, plan] of whole.entries()) {
        const told = new Map<string, number>();
        for (const figure of named(shown[at] ?? plan)) told.set(figure, (told.get(figure) ?? 0) + 1);
        const held = named(plan).filter((figure) => !told.has(figure));
        const other = new Set(named(shown[1 - at] ?? plan));
        expect(held.filter((figure) => other.has(figure))).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

test("forty years of a setting are looked at once together, and not each beside all others anew", () => {
  const indicators = ["a", "b"].map((id) =>
    make.indicator({
      id,
      readings: Array.from({ length: 20 }, (_, at) => make.reading(`2025-10-${at + 10}`, at)),
    }),
  );
  const years = Array.from({ length: 40 }, () => year(THIS, { rows: [make.row({ indicators })] }));
  const shown = publicPlans(years, RULES, DAY);
  expect(new Set(shown.map((plan) => figuresOf(plan).join())).size).toBe(1);
});
