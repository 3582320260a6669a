import { describe, expect, test } from "vitest";
import { assetText } from "../../src/assets.ts";
import { makeStyle } from "../../src/markup/style.ts";
import { displayWidth } from "../../src/markup/width.ts";
import type { OwnMeasure, Plan, Review } from "../../src/plan/plan.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { fromAToZ } from "../../src/report/facts/a-to-z.ts";
import type { ReportTextFormat, ReportView } from "../../src/report/formats.ts";
import { renderReport } from "../../src/report/render-report.ts";
import type { Report } from "../../src/report/report.ts";
import type { RollUpMeasure } from "../../src/report/roll-up/roll-up.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";
import type { Group } from "../../src/vocabulary.ts";
import { evaluation, plan, row, voice } from "../progress/build.ts";
import { DAY, HOSTILE, HOSTILE_TEXT, inputOf, LIVELY, TOOL } from "./sample.ts";

const validate = compileSchema(JSON.parse(assetText("report.schema.json")));

/** The report of several plans, each under its file. */
function together(plans: Readonly<Record<string, Plan>>): Report {
  const inputs = Object.entries(plans).map(([file, on]) => inputOf(on, file));
  return buildReport(inputs, { asOf: DAY, tool: TOOL });
}

function rollUpOf(plans: Readonly<Record<string, Plan>>) {
  const { rollUp } = together(plans);
  if (!rollUp) throw new Error("two plans or more have a roll-up");
  return rollUp;
}

const render = (report: Report, view: ReportView, format: ReportTextFormat, width = 80) =>
  renderReport(report, { view, format, style: makeStyle(false), width });

const chosenBy = (...groups: Group[]): Plan["chosenWith"] => ({
  path: [],
  all: null,
  groups: Object.fromEntries(
    groups.map((group) => [group, { path: [], how: "Dots", level: null, date: null, extra: {} }]),
  ),
  extra: {},
});
const review = (date: string, ...groups: Group[]): Review => ({
  path: [],
  date,
  label: null,
  with: Object.fromEntries(groups.map((group) => [group, "Some"])),
  note: null,
  extra: {},
  withExtra: {},
});
const own = (id: string, statement: string): OwnMeasure => ({
  path: [],
  id,
  cornerstone: "communicate",
  statement,
  short: null,
  extra: {},
});
const ALL = ["children-and-young-people", "parent-carers", "staff"] as const;

const told = (measures: readonly RollUpMeasure[]) =>
  measures.map(({ measure, settings }) => `${measure}: ${settings.map(({ name }) => name).join(", ")}`);

test("one plan, or none, has no roll-up", () => {
  expect(together({ "a.yaml": LIVELY }).rollUp).toBeNull();
  expect(together({}).rollUp).toBeNull();
});

describe("from A to Z", () => {
  const sorted = (...names: string[]) =>
    fromAToZ(names.map((name) => ({ name, file: "" }))).map(({ name }) => name);

  test("accents, case and punctuation have no part in it, whatever the computer's language", () => {
    expect(sorted("Zoë", "Åsen", "ysgol", "Élan", "Elm", "Øster", "Oak")).toEqual([
      "Åsen",
      "Élan",
      "Elm",
      "Oak",
      "Øster",
      "ysgol",
      "Zoë",
    ]);
    expect(sorted("St. Mary's Z", "St Marys B", "St Mary’s A")).toEqual([
      "St Mary’s A",
      "St Marys B",
      "St. Mary's Z",
    ]);
  });

  test("names that only look alike in sorting keep one order", () => {
    expect(sorted("Elan", "Élan")).toEqual(sorted("Élan", "Elan"));
  });

  test("settings of one name are told apart by file, and nobody else is", () => {
    const { statuses } = rollUpOf({
      "z.yaml": plan({ setting: "Oak", settingId: "2" }),
      "b.yaml": plan({ setting: "Ash" }),
      "a.yaml": plan({ setting: "Oak", settingId: "1" }),
      "none.yaml": plan({ setting: null }),
    });
    expect(statuses.map(({ name }) => name)).toEqual(["Ash", "none.yaml", "Oak (a.yaml)", "Oak (z.yaml)"]);
  });
});

describe("co-production", () => {
  const { coProduction, plans, settings, measures } = rollUpOf({
    "b.yaml": plan({
      setting: "Birch",
      chosenWith: chosenBy("staff", "parent-carers"),
      reviews: [review("2026-01-10", "staff"), review("2026-09-10", ...ALL)],
      rows: [row({ involve: chosenBy("staff") })],
    }),
    "a.yaml": plan({
      setting: "Ash",
      chosenWith: chosenBy(...ALL),
      reviews: [review("2026-03-10", ...ALL)],
      voices: [
        voice("2026-02-01"),
        voice("2026-02-02", { did: ["A card"] }),
        voice("2026-02-03", { kind: "thanks" }),
      ],
      rows: [
        row({
          involve: chosenBy(...ALL),
          evaluation: [
            evaluation("2026-03-10", {
              views: { staff: { path: [], says: null, level: "co-producing", rating: null, extra: {} } },
            }),
          ],
        }),
      ],
    }),
    "c.yaml": plan({ setting: "Cedar" }),
  });

  test("counts settings that were chosen and last reviewed with all three; what lies ahead is not held", () => {
    expect({ plans, settings, measures }).toEqual({ plans: 3, settings: 3, measures: 2 });
    expect(coProduction).toMatchObject({
      chosenWithAll: 1,
      reviewed: 2,
      reviewedWithAll: 1,
      withAll: { planned: 1, plannedForAll: 0, seen: 0 },
    });
  });

  test("says of each setting who took part, and null of a review that was not yet", () => {
    const told = coProduction.settings.map(({ file, setting, chosenWith, lastReview }) => {
      return { file, setting, chosenWith, lastReview };
    });
    expect(told).toEqual([
      { file: "a.yaml", setting: "Ash", chosenWith: ALL, lastReview: { date: "2026-03-10", with: ALL } },
      {
        file: "b.yaml",
        setting: "Birch",
        chosenWith: ["parent-carers", "staff"],
        lastReview: { date: "2026-01-10", with: ["staff"] },
      },
      { file: "c.yaml", setting: "Cedar", chosenWith: [], lastReview: null },
    ]);
  });

  test("of one text for all three it says of nobody that they chose, nor that they did not", () => {
    const inOneText = plan({ setting: "Elm", chosenWith: { ...chosenBy(), all: "Everybody together" } });
    const refused = plan({
      setting: "Fir",
      chosenWith: {
        ...chosenBy(),
        groups: { staff: { path: [], how: "Not asked", level: null, date: null, extra: {} } },
      },
    });
    const report = together({ "e.yaml": inOneText, "f.yaml": refused, "g.yaml": plan({ setting: "Gum" }) });
    expect(report.rollUp?.coProduction).toMatchObject({
      chosenWithAll: 0,
      choosingNotSaid: 1,
      byGroup: [{ choosing: 0 }, { choosing: 0 }, { choosing: 0 }],
      settings: [
        { chosenWith: [], choosingNotSaid: ALL },
        { chosenWith: [], choosingNotSaid: [] },
        { chosenWith: [], choosingNotSaid: [] },
      ],
    });
    const text = render(report, "summary", "terminal");
    expect(text).toContain(
      "Measures chosen with all three groups: 0 of 3 settings; not said in 1, where\n  one text stands for all",
    );
    expect(text).toMatch(/^ {2}Not said, one text \(1\) +Elm$/m);
    expect(text).toMatch(/^ {2}None of the three \(1\) +Fir$/m);
    expect(text).toMatch(/^ {2}Not written down yet \(1\) +Gum$/m);
  });

  test("rows that plan their parts in one text for all are told beside, for no single group", () => {
    const rows = [row({ involve: { ...chosenBy(), all: "Everybody" } }), row({ involve: chosenBy(...ALL) })];
    const report = together({ "e.yaml": plan({ setting: "Elm", rows }), "f.yaml": plan({ setting: "Fir" }) });
    expect(report.rollUp?.coProduction.withAll).toEqual({ planned: 1, plannedForAll: 1, seen: 0 });
    expect(render(report, "summary", "terminal")).toMatch(
      /planned in 1 of 2 rows, and 1 more in one text for all;\s+seen so far in 0/,
    );
  });

  test("adds up voices and rows by group", () => {
    expect(coProduction.byGroup[1]).toMatchObject({
      heard: 3,
      answered: 1,
      waiting: 1,
      heardIn: 1,
      choosing: 2,
    });
    expect(coProduction.byGroup[2]).toMatchObject({
      heard: 0,
      planned: 2,
      seen: 1,
      seenCoProducing: 1,
      lastReview: 2,
    });
  });
});

describe("measures together", () => {
  test("stand in the catalogue's order, each with its settings from A to Z", () => {
    const { shared, single } = rollUpOf({
      "b.yaml": plan({
        setting: "Birch",
        rows: [row({ measure: "wp-school-council" }), row({ measure: "wc-few-complaints" })],
      }),
      "a.yaml": plan({
        setting: "Ash",
        rows: [
          row({
            measure: "wp-school-council",
            evaluation: [evaluation("2026-03-01", { stage: "embedded" })],
          }),
          row({ measure: "vi-shared-values" }),
        ],
      }),
    });
    expect(told(shared)).toEqual(["wp-school-council: Ash, Birch"]);
    expect(shared[0]?.settings[0]).toMatchObject({ status: "in-words", stage: "embedded" });
    expect(told(single)).toEqual(["wc-few-complaints: Birch", "vi-shared-values: Ash"]);
  });

  test("own measures of one id are one only where they mean the same", () => {
    const withOwn = (setting: string, statement: string) =>
      plan({ setting, ownMeasures: [own("own-club", statement)], rows: [row({ measure: "own-club" })] });
    const { shared, single } = rollUpOf({
      "a.yaml": withOwn("Ash", "A chess club"),
      "b.yaml": withOwn("Birch", "A breakfast club"),
      "c.yaml": withOwn("Cedar", "A chess club"),
    });
    expect(told(shared)).toEqual(["own-club: Ash, Cedar"]);
    expect(told(single)).toEqual(["own-club~2: Birch"]);
  });

  test("an id that no catalogue knows is never taken for another's", () => {
    const unknown = (setting: string) => plan({ setting, rows: [row({ measure: "wc-unknown" })] });
    const { shared, single } = rollUpOf({ "a.yaml": unknown("Ash"), "b.yaml": unknown("Birch") });
    expect(shared).toEqual([]);
    expect(single.map(({ measure, cornerstone }) => [measure, cornerstone])).toEqual([
      ["wc-unknown", null],
      ["wc-unknown", null],
    ]);
  });
});

const AREA: Readonly<Record<string, Plan>> = {
  "ysgol.yaml": LIVELY,
  "b/oak.yaml": plan({
    setting: "Oak Lane",
    settingId: "2",
    chosenWith: chosenBy(...ALL),
    rows: [
      row({ evaluation: [evaluation("2026-03-01", { stage: "completed" })] }),
      row({ measure: "wc-no-such" }),
    ],
  }),
  "a/oak.yaml": plan({ setting: "Oak Lane", settingId: "1", reviews: [review("2026-02-01", "staff")] }),
};

describe("the pages of several plans", () => {
  test.each([40, 80, 200])("the roll-up at %i columns", async (width) => {
    const text = render(together(AREA), "summary", "terminal", width);
    await expect(text).toMatchFileSnapshot(`snapshots/roll-up-${width}.txt`);
  });

  test("as Markdown", async () => {
    await expect(render(together(AREA), "summary", "markdown")).toMatchFileSnapshot("snapshots/roll-up.md");
  });

  test("in full it names everybody, and each plan's own page follows", () => {
    const text = render(together(AREA), "progress", "terminal");
    expect(text).toMatch(/^3 settings together/);
    expect(text).toContain("Few complaints");
    expect(text.match(/^Oak Lane · 2025-26/gm)).toHaveLength(2);
    expect(text).not.toContain("--view progress");
  });

  test("what could not be read is told, of all plans together", () => {
    const unread = { findings: 2, dates: 1 };
    const inputs = Object.entries(AREA).map(([file, on]) => ({ ...inputOf(on, file), unread }));
    const text = render(buildReport(inputs, { asOf: DAY, tool: TOOL }), "summary", "terminal");
    expect(text).toMatch(
      /6 things in these plans could not be read, 3 of them dates, so this may miss\s+something\./,
    );
    expect(render(together(AREA), "summary", "terminal")).not.toContain("could not be read");
  });

  test("no line is wider than the terminal, and hostile text stays text", () => {
    const report = together({ "a.yaml": HOSTILE, [HOSTILE_TEXT]: HOSTILE });
    for (const width of [20, 33, 59, 60, 79, 110, 200]) {
      const lines = render(report, "summary", "terminal", width).split("\n");
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;
    expect(render(report, "summary", "terminal")).not.toMatch(unsafe);
    expect(render(report, "summary", "markdown")).not.toMatch(/<script|\u202e/);
  });

  test("the JSON holds to its schema, nulls and all", () => {
    for (const plans of [
      {},
      { "a.yaml": LIVELY },
      AREA,
      { "a.yaml": HOSTILE, "b.yaml": plan({ setting: null }) },
    ]) {
      expect(validate(JSON.parse(render(together(plans), "summary", "json")))).toEqual([]);
    }
    expect(JSON.parse(render(together({ "a.yaml": LIVELY }), "summary", "json")).rollUp).toBeNull();
  });
});

describe("of a thousand plans", () => {
  const ids = ["wc-staff-induction", "vi-shared-values", "wp-school-council"];
  const many = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [
      `${index}.yaml`,
      plan({
        setting: `School ${String(index).padStart(4, "0")}`,
        rows: ids.map((measure) => row({ measure })),
      }),
    ]),
  );
  const text = render(together(many), "summary", "terminal");

  test("the summary stays short, and says how many it does not name", () => {
    expect(text.split("\n").length).toBeLessThan(80);
    expect(text).toContain("and 994 more");
    expect(text).toContain("1,000 settings: School 0000 · School 0001 and 998");
    expect(text).toContain("and 982 more settings: --view progress");
  });

  test("what is not written down is said once", () => {
    expect(text).toContain("Nothing is written down yet of what anybody says");
    expect(text).toContain("No review yet (1,000)");
  });
});

test("of sixty settings that chose much, few measures a Cornerstone are named on one page, and the rest counted", () => {
  const ownMeasures = Array.from({ length: 14 }, (_, at) =>
    own(`own-walk-${at}`, `Every family walks route ${at}`),
  );
  const rows = ownMeasures.map(({ id }) => row({ measure: id }));
  const names = Array.from({ length: 60 }, (_, at) => `Ysgol Gynradd Llanfair ${at + 10}`);
  const sixty = together(
    Object.fromEntries(names.map((setting) => [setting, plan({ setting, ownMeasures, rows })])),
  );
  const summary = render(sixty, "summary", "terminal");
  expect(summary).toMatch(/and 9 more: --view progress/);
  expect(summary.split("\n").length).toBeLessThan(130);
  expect(render(sixty, "progress", "terminal")).not.toContain("more: --view");
});
