import { describe, expect, test } from "vitest";
import { assetText } from "../../src/assets.ts";
import { makeStyle } from "../../src/markup/style.ts";
import { reportPage } from "../../src/pages/report-page.ts";
import type { Plan, Voice } from "../../src/plan/plan.ts";
import { buildReport } from "../../src/report/build-report.ts";
import type { ReportTextFormat, ReportView } from "../../src/report/formats.ts";
import { renderReport } from "../../src/report/render-report.ts";
import type { Report } from "../../src/report/report.ts";
import type { RollUp } from "../../src/report/roll-up/roll-up.ts";
import type { ReportInput } from "../../src/report/shown-plans.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";
import * as make from "../progress/build.ts";
import { DAY, inputOf, TOOL } from "./sample.ts";

const validate = compileSchema(JSON.parse(assetText("report.schema.json")));

const LAST: Plan["period"] = { from: "2024-09-02", to: "2025-07-21" };
const THIS: Plan["period"] = { from: "2025-09-02", to: "2026-07-21" };

const year = (period: Plan["period"], over: Partial<Plan> = {}): Plan => make.plan({ period, ...over });
const inputs = (plans: Readonly<Record<string, Plan>>): ReportInput[] =>
  Object.entries(plans).map(([file, plan]) => inputOf(plan, file));
const together = (plans: Readonly<Record<string, Plan>>, over = {}): Report =>
  buildReport(inputs(plans), { asOf: DAY, tool: TOOL, ...over });
const render = (report: Report, format: ReportTextFormat, view: ReportView = "summary") =>
  renderReport(report, { view, format, style: makeStyle(false), width: 80 });

function rollUpOf(plans: Readonly<Record<string, Plan>>, over = {}): RollUp {
  const { rollUp } = together(plans, over);
  if (!rollUp) throw new Error("two plans or more have a roll-up");
  return rollUp;
}

/** How much was said, answered and still waits, over all groups. */
function voicesOf({ coProduction }: RollUp): readonly [number, number, number] {
  const sum = (of: "heard" | "answered" | "waiting") =>
    coProduction.byGroup.reduce((total, group) => total + group[of], 0);
  return [sum("heard"), sum("answered"), sum("waiting")];
}

describe("two years of one setting", () => {
  const chosen = { path: [], how: "Dots", level: null, date: null, extra: {} };
  const groups = { "children-and-young-people": chosen, "parent-carers": chosen, staff: chosen };
  const last = year(LAST, {
    chosenWith: { path: [], all: "All of us", groups: {}, extra: {} },
    rows: [
      make.row({ evaluation: [make.evaluation("2025-06-01", { stage: "in-progress" })] }),
      make.row({
        measure: "wp-school-council",
        evaluation: [make.evaluation("2025-06-01", { stage: "embedded" })],
      }),
    ],
  });
  const now = year(THIS, { chosenWith: { path: [], all: null, groups, extra: {} }, rows: [make.row()] });
  const plans = { "2024-25.yaml": last, "2025-26.yaml": now };
  const rollUp = rollUpOf(plans);

  test("are one setting with its years, whose plan of the day speaks for it", () => {
    expect(rollUp).toMatchObject({ plans: 2, settings: 1, measures: 1, shared: [], sameTime: [] });
    expect(rollUp.coProduction).toMatchObject({ chosenWithAll: 1, choosingNotSaid: 0 });
    expect(rollUp.coProduction.settings).toMatchObject([
      { file: "2025-26.yaml", period: THIS, otherYears: [{ file: "2024-25.yaml", period: LAST }] },
    ]);
    expect(rollUp.statuses).toHaveLength(1);
  });

  test("a measure of both stands once, with its years; one of last year alone as it stood then", () => {
    expect(rollUp.single.map(({ measure, settings }) => [measure, settings.length])).toEqual([
      ["wc-staff-induction", 1],
      ["wp-school-council", 1],
    ]);
    expect(rollUp.single[0]?.settings).toMatchObject([
      { file: "2025-26.yaml", stage: null, otherYears: [{ file: "2024-25.yaml", stage: "in-progress" }] },
    ]);
    expect(rollUp.single[1]?.settings).toMatchObject([
      { file: "2024-25.yaml", stage: "embedded", otherYears: [] },
    ]);
  });

  test("are told from year to year, and no year is a setting", () => {
    const text = render(together(plans), "terminal");
    expect(text).toMatch(
      /^Oakfield Primary School: 2 years together · as of 15 May 2026 · 2024-25 and\n2025-26\n/,
    );
    expect(text).toContain("Measures chosen with all three groups: 1 of 2 years; not said in 1");
    expect(text).toMatch(/Chosen with +not said, one text for all +all three/);
    expect(text).toMatch(/Staff induction +2024-25: judged, in progress · 2025-26: not measured yet/);
    expect(text).not.toMatch(/2 settings|2 plans/);
  });

  test("whatever the order of the files, the JSON says the same of them, and holds to its schema", () => {
    const turned = { "2025-26.yaml": now, "2024-25.yaml": last };
    const json = (each: Readonly<Record<string, Plan>>) => JSON.parse(render(together(each), "json")).rollUp;
    expect(json(turned)).toEqual(json(plans));
    expect(
      validate(JSON.parse(render(together(plans), "json"))).filter(({ path }) => path[0] === "rollUp"),
    ).toEqual([]);
  });

  test("the page is of one setting, its years to be opened, the oldest first", () => {
    const page = reportPage(together(plans), inputs(plans), "summary");
    expect(page).toContain("<title>Oakfield Primary School: 2 years together: co-production</title>");
    const years = [...page.matchAll(/<summary><h3[^>]*>([^<:]*)/g)].map((match) => match[1]);
    expect(years).toEqual(["2024-25", "2025-26"]);
    expect(page).not.toContain("2 settings");
    const due = reportPage(together(plans), inputs(plans), "due");
    expect(due).toContain("<title>Oakfield Primary School: 2 years together: what is due</title>");
  });

  test("the groups are called as the setting calls them now", () => {
    const named = { ...plans, "2025-26.yaml": { ...now, groupNames: { staff: "Practitioners" } } };
    const text = render(together(named), "terminal");
    expect(text).toMatch(/In equal measure.*Practitioners/);
    expect(text).not.toMatch(/Staff$/m);
  });

  test("among other settings they stand under one name", () => {
    const birch = make.plan({ setting: "Birch", rows: [make.row()] });
    const mixed = { ...plans, "birch.yaml": birch };
    expect(rollUpOf(mixed)).toMatchObject({ plans: 3, settings: 2, measures: 2 });
    const text = render(together(mixed), "terminal");
    expect(text).toMatch(/^2 settings together · as of 15 May 2026 · 3 plans · 2 measures\n/);
    expect(text).toMatch(
      /Staff induction +Birch \(not measured yet\) · Oakfield Primary School \(not\s+measured yet; 2024-25: judged, in progress\)/,
    );
    expect(text).toMatch(/All settings together: 2 not measured yet\./);
  });
});

describe("who is one setting", () => {
  test("the same name, case and spaces folded; two ids are two settings", () => {
    const named = (setting: string, settingId: string | null, period = LAST) =>
      year(period, { setting, settingId });
    expect(
      rollUpOf({ "a.yaml": named("Oak  lane", null), "b.yaml": named("OAK Lane", null, THIS) }).settings,
    ).toBe(1);
    expect(
      rollUpOf({ "a.yaml": named("Oak", "1"), "b.yaml": named("Oak Academy", "1", THIS) }).settings,
    ).toBe(1);
    expect(rollUpOf({ "a.yaml": named("Oak", "1"), "b.yaml": named("Oak", "2", THIS) }).settings).toBe(2);
  });

  test("plans of one name for the same time are told, since they can hardly be years", () => {
    const report = together({ "b/oak.yaml": year(THIS), "a/oak.yaml": year(THIS) });
    expect(report.rollUp).toMatchObject({
      settings: 1,
      sameTime: [
        { setting: "Oakfield Primary School", settingId: null, files: ["a/oak.yaml", "b/oak.yaml"] },
      ],
    });
    const text = render(report, "terminal").replaceAll(/\s+/g, " ");
    expect(text).toContain(
      "Oakfield Primary School has 2 plans for the same time (a/oak.yaml and b/oak.yaml). They are counted as one setting's; where they are of two settings, give each its setting-id.",
    );
    expect(text).toContain("Oakfield Primary School: 2 plans together");
  });
});

describe("what several years tell is counted once", () => {
  const said = (over: Partial<Voice> = {}) =>
    make.voice("2025-06-12", { said: "We never know whom to ring", ...over });
  const years = (then: readonly Voice[], later: readonly Voice[]) => ({
    "a.yaml": year(LAST, { voices: then }),
    "b.yaml": year(THIS, { rows: [make.row({ voices: later })] }),
  });

  test.each([
    ["a carried voice", [said()], [said()], [1, 0, 1]],
    [
      "its words in other case and spaces",
      [said()],
      [said({ said: "WE never  know whom to ring" })],
      [1, 0, 1],
    ],
    [
      "one id, whatever its words by now",
      [said({ id: "ring" })],
      [said({ id: "ring", said: "Whom do we ring?" })],
      [1, 0, 1],
    ],
    ["another day", [said()], [{ ...said(), date: "2025-06-13" }], [2, 0, 2]],
    ["another group", [said()], [said({ from: "staff" })], [2, 0, 2]],
    ["other words", [said()], [said({ said: "We know whom to ring" })], [2, 0, 2]],
    ["answered in the later year", [said()], [said({ did: ["A list"], answered: "2025-10-01" })], [1, 1, 0]],
    ["answered in the earlier year", [said({ did: ["A list"] })], [said()], [1, 1, 0]],
    ["said twice in each year", [said(), said()], [said(), said()], [2, 0, 2]],
    ["said twice last year, and carried once", [said(), said()], [said()], [2, 0, 2]],
    ["thanks", [said({ kind: "thanks" })], [said({ kind: "thanks" })], [1, 0, 0]],
  ] as const)("%s", (_, then, later, expected) => {
    expect(voicesOf(rollUpOf(years(then, later)))).toEqual(expected);
    expect(
      voicesOf(rollUpOf({ "b.yaml": years(then, later)["b.yaml"], "a.yaml": years(then, later)["a.yaml"] })),
    ).toEqual(expected);
  });

  test("in the first of the years that tells of it", () => {
    const { coProduction } = rollUpOf(years([said()], [said(), said({ said: "New", from: "staff" })]));
    expect(coProduction.settings).toMatchObject([
      {
        voices: { heard: 1 },
        heard: ["staff"],
        otherYears: [{ voices: { heard: 1 }, heard: ["parent-carers"] }],
      },
    ]);
  });

  test("of two settings, the same words are two voices", () => {
    const plans = {
      "a.yaml": year(THIS, { setting: "Ash", voices: [said()] }),
      "b.yaml": year(THIS, { setting: "Birch", voices: [said()] }),
    };
    expect(voicesOf(rollUpOf(plans))).toEqual([2, 0, 2]);
  });

  test("for the public too, where the words are withheld", () => {
    const rules = { public: { smallNumber: 5, ratings: false } };
    const two = years(
      [said(), said({ said: "The gate sticks" })],
      [said(), said({ said: "The gate sticks" })],
    );
    expect(voicesOf(rollUpOf(two, rules))).toEqual([2, 0, 2]);
  });

  test("what a filter leaves out of one year is not lost in the other", () => {
    const scope = { cornerstones: ["welcome-and-care"] as const, statuses: [] };
    expect(voicesOf(rollUpOf(years([said()], [said()]), { scope }))).toEqual([1, 0, 1]);
  });
});

describe("in tables", () => {
  const indicator = (over: Parameters<typeof make.indicator>[0]) =>
    make.row({ indicators: [make.indicator(over)] });
  const records = (plans: Readonly<Record<string, Plan>>, view: ReportView, column: string): string[] => {
    const [head = "", ...lines] = render(together(plans), "csv", view).trimEnd().split(/\r?\n/);
    const at = head.split(",").indexOf(column);
    return lines.map((line) => `${line.split(",")[1]} ${line.split(",")[at]}`);
  };

  test("a start that repeats last year's last reading is told once, as that reading", () => {
    const plans = {
      "a.yaml": year(LAST, {
        rows: [
          indicator({
            baseline: make.baseline(40, { date: "2024-09-10" }),
            readings: [make.reading("2025-06-01", 55)],
          }),
        ],
      }),
      "b.yaml": year(THIS, {
        rows: [
          indicator({
            baseline: make.baseline(55, { date: "2025-06-01" }),
            readings: [make.reading("2026-01-10", 60)],
            target: make.target(80),
          }),
        ],
      }),
    };
    expect(records(plans, "summary", "role")).toEqual([
      "a.yaml baseline",
      "a.yaml reading",
      "b.yaml reading",
      "b.yaml target",
    ]);
  });

  test("a figure that has nothing but a repeated start keeps a record, so that it does not vanish", () => {
    const rows = [indicator({ baseline: make.baseline(55, { date: "2025-06-01" }) })];
    const plans = { "a.yaml": year(LAST, { rows }), "b.yaml": year(THIS, { rows: structuredClone(rows) }) };
    expect(records(plans, "summary", "role")).toEqual(["a.yaml baseline", "b.yaml "]);
  });

  test("other days, values, figures and settings are other readings", () => {
    const of = (date: string, value: number, over: Partial<Plan> = {}) =>
      year(THIS, { rows: [indicator({ readings: [make.reading(date, value)] })], ...over });
    const roles = (second: Plan) =>
      records({ "a.yaml": of("2026-01-10", 5, { period: LAST }), "b.yaml": second }, "summary", "role")
        .length;
    expect(roles(of("2026-01-10", 5))).toBe(2);
    expect(roles(of("2026-01-11", 5))).toBe(2);
    expect(roles(of("2026-01-10", 6))).toBe(2);
    expect(
      records(
        { "a.yaml": of("2026-01-10", 5, { period: LAST }), "b.yaml": of("2026-01-10", 5) },
        "summary",
        "value",
      ),
    ).toEqual(["a.yaml 5", "b.yaml "]);
    expect(roles(of("2026-01-10", 5, { setting: "Birch" }))).toBe(2);
  });

  test("a voice is one record, as the last year tells it, or the last that has an answer", () => {
    const said = make.voice("2025-06-12");
    const answered = { ...said, did: ["A list"], answered: "2025-10-01" };
    const outcomes = (then: Voice, later: Voice) =>
      records(
        { "a.yaml": year(LAST, { voices: [then] }), "b.yaml": year(THIS, { voices: [later] }) },
        "voices",
        "outcome",
      );
    expect(outcomes(said, { ...said })).toEqual(["b.yaml waiting"]);
    expect(outcomes(said, answered)).toEqual(["b.yaml did"]);
    expect(outcomes(answered, said)).toEqual(["a.yaml did"]);
  });

  test("a figure that is not told has one place, and a judgement that was carried over one record", () => {
    const few = [make.reading("2025-06-01", 50, 3)];
    const evaluation = [make.evaluation("2025-07-01", { stage: "in-progress", note: "Slow" })];
    const plans = {
      "a.yaml": year(LAST, {
        rows: [make.row({ indicators: [make.indicator({ readings: few })], evaluation })],
      }),
      "b.yaml": year(THIS, {
        rows: [
          make.row({
            indicators: [make.indicator({ baseline: make.baseline(50, { date: "2025-06-01", of: 3 }) })],
            evaluation: structuredClone(evaluation),
          }),
        ],
      }),
    };
    const report = together(plans, { public: { smallNumber: 5, ratings: false } });
    const things = render(report, "csv", "progress");
    expect(things.match(/,(?:baseline|reading),[^\n]*2025-06-01/g)).toHaveLength(1);
    expect(things.match(/Slow/g)).toHaveLength(1);
  });

  test("a row of the grid keeps all that its year tells", () => {
    const voices = [make.voice("2025-06-12")];
    const plans = {
      "a.yaml": year(LAST, { rows: [make.row({ voices })] }),
      "b.yaml": year(THIS, { rows: [make.row({ voices: structuredClone(voices) })] }),
    };
    expect(render(together(plans), "csv", "grid").match(/We never know whom to ring/g)).toHaveLength(2);
  });
});
