import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeStyle } from "../../src/markup/style.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { KINDS } from "../../src/report/csv/everything/columns.ts";
import { PLAN_COLUMNS, REST_COLUMNS } from "../../src/report/csv/render-csv.ts";
import { isReportView, REPORT_VIEWS, type ReportView } from "../../src/report/formats.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { VIEWS } from "../../src/report/views.ts";
import {
  action,
  baseline,
  evaluation,
  indicator,
  plan,
  reading,
  row,
  target,
  voice,
} from "../progress/build.ts";
import { DAY, HOSTILE, inputOf, LIVELY, TOOL } from "./sample.ts";

const NAMES: readonly ReportView[] = Object.keys(REPORT_VIEWS).filter(isReportView);
const csv = (view: ReportView, ...plans: Parameters<typeof inputOf>[0][]) =>
  renderReport(
    buildReport(
      plans.map((each, index) => inputOf(each, `${index}.yaml`)),
      { asOf: DAY, tool: TOOL },
    ),
    { view, format: "csv", style: makeStyle(true), width: 20 },
  );

/** The records by column: the texts of these tests hold no commas. */
function records(text: string): Record<string, string>[] {
  const [heads = "", ...lines] = text.trimEnd().split("\n");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(heads.split(",").map((head, at) => [head, cells[at] ?? ""]));
  });
}

test.each(NAMES)("the table of %s", async (view) => {
  await expect(csv(view, LIVELY)).toMatchFileSnapshot(`snapshots/lively-${view}.csv`);
});

test.each(NAMES)("%s without a plan is its head alone", (view) => {
  const heads = [PLAN_COLUMNS, VIEWS[view].table.columns, REST_COLUMNS].flatMap((each) => Object.keys(each));
  expect(new Set(heads).size).toBe(heads.length);
  expect(csv(view)).toBe(`${heads.join(",")}\n`);
  expect(heads.filter((head) => !/^[a-z]+(?:_[a-z]+)*$/.test(head))).toEqual([]);
});

test.each(NAMES)(
  "%s of hostile text holds a record a line, and none begins with what a stranger wrote",
  (view) => {
    const lines = csv(view, HOSTILE).trimEnd().split("\n");
    expect(lines.slice(1).filter((line) => !line.startsWith(`${DAY},`))).toEqual([]);
  },
);

describe("figures", () => {
  const rows = [
    row({
      extra: { "x-ref": "A-1" },
      indicators: [
        indicator({
          baseline: baseline(40, { date: "2025-09-15" }),
          target: target(90, "2026-07-01"),
          readings: [reading("2025-12-01", 55, 11)],
          extra: { "x-ref": { page: 3 } },
        }),
        indicator({ id: "yes-no", target: target(true), readings: [reading("2026-01-01", false)] }),
        indicator({ id: "bare" }),
      ],
    }),
    row({ measure: "vi-shared-values" }),
  ];
  const told = records(csv("summary", plan({ rows }), plan({ setting: "Second" })));

  test("one record a baseline, reading and target; what has none yet has one without a role", () => {
    expect(
      told.map(({ measure, indicator: id, role, date, value }) => [measure, id, role, date, value]),
    ).toEqual([
      ["wc-staff-induction", "confident-staff", "baseline", "2025-09-15", "40"],
      ["wc-staff-induction", "confident-staff", "reading", "2025-12-01", "55"],
      ["wc-staff-induction", "confident-staff", "target", "2026-07-01", "90"],
      ["wc-staff-induction", "yes-no", "reading", "2026-01-01", "false"],
      ["wc-staff-induction", "yes-no", "target", "2026-07-21", "true"],
      ["wc-staff-induction", "bare", "", "", ""],
      ["vi-shared-values", "", "", "", ""],
    ]);
  });

  test("x- keys have columns of their own at the end", () => {
    const [first] = told;
    expect(Object.keys(first ?? {}).slice(-2)).toEqual(["measure_x_ref", "indicator_x_ref"]);
    expect(first).toMatchObject({ measure_x_ref: "A-1", indicator_x_ref: '"{""page"":3}"' });
  });
});

test("a figure that the public is not told keeps its place and its day", () => {
  const few = indicator({
    target: target(30, "2026-07-01"),
    readings: [reading("2025-12-01", 3), reading("2026-03-01", 20)],
  });
  const report = buildReport([inputOf(plan({ rows: [row({ indicators: [few] })] }))], {
    asOf: DAY,
    tool: TOOL,
    public: { smallNumber: 5, ratings: false },
  });
  for (const view of ["summary", "progress"] as const) {
    const text = renderReport(report, { view, format: "csv", style: makeStyle(true), width: 20 });
    const told = records(text).filter(({ role, kind }) => (role ?? kind) === "reading");
    expect(told.map(({ date, value, masked, public: isPublic }) => [date, value, masked, isPublic])).toEqual([
      ["2025-12-01", "", "true", "true"],
      ["2026-03-01", "20", "false", "true"],
    ]);
  }
});

describe("everything", () => {
  const moved = [
    { path: [], from: "2025-12-12", date: "2025-12-04", because: "Illness", extra: { "x-by": 1 } },
  ];
  const rows = [
    row({
      lead: ["Head"],
      success: ["One", "Two"],
      extra: { "x-priority": 1 },
      actions: [
        action("New photos", {
          with: ["staff", "parent-carers"],
          cost: "Two mornings",
          moved,
          extra: { "x-cost": 740, "x-rag": "amber" },
        }),
      ],
      voices: [
        voice("2026-02-01", {
          id: "gate",
          doing: ["A bench", "A roof"],
          did: ["Paint"],
          couldNot: ["A wall"],
          by: "2026-06-01",
          told: "At the gate",
        }),
      ],
      evaluation: [
        evaluation("2026-03-20", {
          note: "Better",
          views: {
            staff: { path: [], says: "Calm", level: "consulted", rating: "green", extra: { "x-b": 2 } },
          },
        }),
      ],
      links: [
        {
          path: [],
          toPath: [],
          to: "wc-few-complaints",
          because: "Calls in time",
          happened: [
            { path: [], date: "2026-03-01", what: "It did", from: "staff", helped: true, extra: {} },
            {
              path: [],
              date: "2026-03-02",
              what: "It did not",
              from: "parent-carers",
              helped: false,
              extra: {},
            },
          ],
          extra: {},
        },
      ],
    }),
  ];
  const told = records(csv("progress", plan({ rows })));
  const of = (kind: string, ...columns: string[]) =>
    told.filter((each) => each.kind === kind).map((each) => columns.map((column) => each[column]));

  test("one record a thing, each under its kind", () => {
    expect(told.filter(({ kind }) => !Object.hasOwn(KINDS, kind ?? ""))).toEqual([]);
    expect(of("success", "measure", "text")).toEqual([
      ["wc-staff-induction", "One"],
      ["wc-staff-induction", "Two"],
    ]);
    expect(of("action", "text", "lead", "with", "cost", "state")).toEqual([
      ["New photos", "Head", "staff; parent-carers", "Two mornings", "open"],
    ]);
    expect(of("moved", "part_of", "action", "was", "date", "because")).toEqual([
      ["action", "New photos", "2025-12-12", "2025-12-04", "Illness"],
    ]);
    expect(of("view", "group", "date", "text", "level", "rating")).toEqual([
      ["staff", "2026-03-20", "Calm", "consulted", "green"],
    ]);
    expect(of("happened", "to", "group", "text", "state")).toEqual([
      ["wc-few-complaints", "staff", "It did", "helped"],
      ["wc-few-complaints", "parent-carers", "It did not", "did-not-help"],
    ]);
  });

  test("each text of an answer", () => {
    expect(of("answer", "id", "answer", "text", "by", "told")).toEqual([
      ["gate", "did", "Paint", "", "At the gate"],
      ["gate", "doing", "A bench", "2026-06-01", "At the gate"],
      ["gate", "doing", "A roof", "2026-06-01", "At the gate"],
      ["gate", "could-not", "A wall", "", "At the gate"],
    ]);
  });

  test("x- keys of every level, in columns named after what holds them", () => {
    const [first] = told;
    expect(Object.keys(first ?? {}).filter((name) => name.includes("_x_"))).toEqual([
      "measure_x_priority",
      "action_x_cost",
      "action_x_rag",
      "moved_x_by",
      "view_x_b",
    ]);
    expect(of("action", "action_x_cost", "action_x_rag", "measure_x_priority")).toEqual([
      ["740", "amber", ""],
    ]);
  });
});

describe("what could not be read", () => {
  const unread = { findings: 3, dates: 2 };
  const input = { ...inputOf(plan({ rows: [row()] })), unread };

  test.each(NAMES)("is said in the table of %s, also where nothing else stands in it", (view) => {
    for (const each of [input, { ...input, plan: plan() }]) {
      const report = buildReport([each], { asOf: DAY, tool: TOOL });
      const told = records(renderReport(report, { view, format: "csv", style: makeStyle(true), width: 20 }));
      expect(told.length).toBeGreaterThan(0);
      for (const each of told) expect(each).toMatchObject({ unread: "3", unread_dates: "2" });
    }
  });

  test.each(NAMES)("a plan that could not be read at all has a record in the table of %s", (view) => {
    const unreadable = [{ file: "list.yaml", reason: "the file is empty" }];
    const report = buildReport([inputOf(plan({ rows: [row()] }))], { asOf: DAY, tool: TOOL, unreadable });
    const told = records(renderReport(report, { view, format: "csv", style: makeStyle(true), width: 20 }));
    expect(told.at(-1)).toMatchObject({ as_of: DAY, plan: "list.yaml", not_read: unreadable[0]?.reason });
    expect(told.slice(0, -1).map(({ not_read }) => not_read)).toEqual(told.slice(0, -1).map(() => ""));
  });

  test.each(NAMES)("is said in the JSON of %s", (view) => {
    const report = buildReport([input], { asOf: DAY, tool: TOOL });
    const text = renderReport(report, { view, format: "json", style: makeStyle(true), width: 20 });
    expect(JSON.parse(text).plans[0]).toMatchObject({ unread });
  });
});

test("docs/data.md tells every column of every view, in its words", () => {
  const page = readFileSync("docs/data.md", "utf8");
  const lines = [PLAN_COLUMNS, REST_COLUMNS, ...NAMES.map((view) => VIEWS[view].table.columns)].flatMap(
    (columns) => Object.entries(columns).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`),
  );
  expect(lines.filter((line) => !page.includes(line))).toEqual([]);
});
