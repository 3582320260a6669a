import { describe, expect, test } from "vitest";
import { makeStyle } from "../../src/markup/style.ts";
import { renderReport } from "../../src/report/render-report.ts";
import {
  action,
  baseline,
  evaluation,
  indicator,
  plan,
  reading,
  review,
  row,
  target,
  voice,
} from "../progress/build.ts";
import { HOSTILE, LIVELY, reportOf } from "./sample.ts";

const style = makeStyle(false);
const summary = (of: ReturnType<typeof plan>, format: "terminal" | "markdown" = "terminal"): string =>
  renderReport(reportOf(of), { view: "summary", format, style, width: 80 });
const lines = (of: ReturnType<typeof plan>): readonly string[] => summary(of).trimEnd().split("\n");

const LONG = "Somebody wrote a very long sentence here, with all that there is to be said of it. ".repeat(6);
const CROWDED = plan({
  ownMeasures: Array.from({ length: 53 }, (_, at) => ({
    path: [],
    id: `own-${at}`,
    cornerstone: at % 2 === 0 ? "communicate" : "work-in-partnership",
    statement: LONG,
    short: null,
    extra: {},
  })),
  rows: Array.from({ length: 53 }, (_, at) =>
    row({
      measure: `own-${at}`,
      lead: ["Deputy head", "Parent Forum chair"],
      indicators: [
        indicator({
          what: LONG,
          unit: "families who came",
          baseline: baseline(1),
          readings: [reading("2026-03-01", 2)],
          target: target(40, "2026-07-01"),
        }),
        indicator({ id: "b", what: LONG, readings: [reading("2026-03-01", true)] }),
      ],
      actions: [action(LONG, { by: "2026-05-01" }), action(LONG, { by: "2026-06-01" })],
      voices: [voice("2026-01-01", { said: LONG, who: "a grandparent" })],
      evaluation: [evaluation("2026-03-20", { next: LONG })],
    }),
  ),
});

describe("the summary is one page", () => {
  test.each([
    ["a lively year", LIVELY],
    ["a plan with hostile texts", HOSTILE],
    ["a plan with 53 measures and long texts everywhere", CROWDED],
    ["an empty plan", plan({})],
  ])("%s takes at most 60 lines of 80 columns", (_, of) => {
    expect(lines(of).length).toBeLessThanOrEqual(60);
  });

  test("as many measures are shown as there is room for, the most pressing ones, and the rest counted", () => {
    const text = summary(CROWDED);
    const shown = text.match(/^ {4}slower than hoped/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(1);
    expect(text).toContain(`${53 - shown} more: `);
  });

  test("a short plan shows every measure", () => {
    const few = plan({ rows: ["wc-staff-induction", "vi-shared-values"].map((measure) => row({ measure })) });
    expect(summary(few)).not.toContain(" more: ");
  });
});

describe("what needs somebody comes first", () => {
  const pressing = plan({
    rows: [
      row({
        measure: "wc-staff-induction",
        actions: [
          action("Ring every new family", { by: "2026-06-05" }),
          action("Print the cards", { by: "2026-05-14", lead: ["Office"] }),
        ],
        voices: [voice("2026-02-09", { said: "The lunch queue is so long", who: "Year 3" })],
        evaluation: [
          evaluation("2025-12-11", { next: "An older decision" }),
          evaluation("2026-03-20", { next: "Ask new families" }),
        ],
      }),
    ],
    reviews: [review("2026-07-03")],
  });

  test("the voice that waits, what is late, what comes next, and what the last review decided", () => {
    const text = summary(pressing);
    const order = [
      "Answer ",
      "Print the cards (Office), was due 14 May",
      "5 Jun",
      "Staff induction: Ask new families (decided 20 March)",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((at) => at > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain("NEEDS YOU  1 late, 1 voice unanswered · next review 3 July");
    expect(text).not.toContain("An older decision");
    expect(text.indexOf("NEEDS YOU")).toBeLessThan(text.indexOf("TO CELEBRATE"));
  });
});

test("a promise whose day has passed needs somebody, and one to come stands under its day", () => {
  const voices = [
    voice("2026-03-01", { doing: "A rota for Thursdays", by: "2026-05-14", who: "kitchen team" }),
    voice("2026-03-01", { doing: "A new clock", by: "2026-05-15" }),
    voice("2026-01-01", { doing: "A quiet corner" }),
  ];
  const text = summary(plan({ voices }));
  expect(text).toContain("NEEDS YOU  2 late · no review is planned yet");
  expect(text).toContain(
    "now     Under way for parents and carers (kitchen team): A rota for Thursdays,\n          was due 14 May",
  );
  expect(text).toContain("15 May  Under way for parents and carers: A new clock\n");
  expect(text).toContain("Under way for parents and carers: A quiet corner, since 1 January");
});

test("what is left is as much as the view of what is due tells beside it", () => {
  const late = indicator({ target: target(9, "2026-05-01"), readings: [reading("2026-01-01", 3)] });
  const actions = ["a", "b", "c", "d"].map((each) => action(each, { by: "2026-06-01" }));
  const of = plan({ rows: [row({ indicators: [late], actions })], reviews: [review("2026-07-03")] });
  expect(summary(of)).toContain("and 2 more: --view due");
  const alone = summary(plan({ rows: [row({ indicators: [late] })] }));
  expect(alone).toContain("NEEDS YOU  1 late · no review is planned yet\n  1 May  Figure: ");
  expect(alone).not.toContain("No actions are planned yet");
});

test("a figure that is due soon is pointed to where nothing is there to do", () => {
  const soon = indicator({ target: target(9, "2026-06-01"), readings: [reading("2026-01-01", 3)] });
  expect(summary(plan({ rows: [row({ indicators: [soon] })] }))).toContain(
    "  No actions are planned yet, and nobody waits for an answer.\n  1 figure is due: --view due\n",
  );
});

test("that nothing has been measured yet is said once", () => {
  const rows = ["wc-staff-induction", "vi-shared-values"].map((measure) => row({ measure }));
  for (const of of [plan({ rows }), plan({ rows: [row({ indicators: [indicator()] })] })])
    expect(summary(of).match(/Nothing has been measured yet/g)).toHaveLength(1);
});

test("in Markdown the summary names no flag, no command and no file", () => {
  expect(summary(CROWDED, "markdown")).not.toMatch(/--\w|cornerstones\.yaml|`cornerstones/);
});

test("what a figure counts stands under its numbers", () => {
  const text = lines(LIVELY);
  const at = text.findIndex((line) => line.includes("» Staff induction"));
  expect(text[at]).toContain("62%");
  expect(text[at + 1]).toContain("on track · Parent carers who rate communication");
});

test("it is said whom the page is for", () => {
  expect(summary(LIVELY)).toContain("For the people in this plan, not for publishing.");
});
