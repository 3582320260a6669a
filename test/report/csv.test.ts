import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeStyle } from "../../src/markup/style.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { PLAN_COLUMNS } from "../../src/report/csv/render-csv.ts";
import { REPORT_VIEWS, type ReportView } from "../../src/report/formats.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { VIEWS } from "../../src/report/views.ts";
import { baseline, indicator, plan, reading, row, target } from "../progress/build.ts";
import { DAY, HOSTILE, inputOf, LIVELY, TOOL } from "./sample.ts";

const NAMES: readonly ReportView[] = ["summary", "progress", "grid", "due", "gaps", "voices", "involvement"];
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

test("every view is tried here", () => {
  expect(NAMES).toEqual(Object.keys(REPORT_VIEWS));
});

test.each(NAMES)("the table of %s", async (view) => {
  await expect(csv(view, LIVELY)).toMatchFileSnapshot(`snapshots/lively-${view}.csv`);
});

test.each(NAMES)("%s without a plan is its head alone", (view) => {
  const heads = [...Object.keys(PLAN_COLUMNS), ...Object.keys(VIEWS[view].table.columns)];
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
  const told = records(csv("progress", plan({ rows }), plan({ setting: "Second" })));

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

test("docs/data.md tells every column of every view, in its words", () => {
  const page = readFileSync("docs/data.md", "utf8");
  const lines = [PLAN_COLUMNS, ...NAMES.map((view) => VIEWS[view].table.columns)].flatMap((columns) =>
    Object.entries(columns).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`),
  );
  expect(lines.filter((line) => !page.includes(line))).toEqual([]);
});
