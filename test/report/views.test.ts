import { describe, expect, test } from "vitest";
import { makeStyle } from "../../src/markup/style.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { dueReport } from "../../src/report/due/due-report.ts";
import { gapsReport } from "../../src/report/gaps/gaps-report.ts";
import { GRID_HEADS } from "../../src/report/grid/grid-page.ts";
import { rowCells } from "../../src/report/grid/row-cells.ts";
import { involvementReport } from "../../src/report/involvement/involvement-report.ts";
import { renderReport } from "../../src/report/render-report.ts";
import type { PlanReport } from "../../src/report/report.ts";
import type { ReportOptions } from "../../src/report/shown-plans.ts";
import { voicesReport } from "../../src/report/voices/voices-report.ts";
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
import { DAY, inputOf, LIVELY, type reportOf, TOOL } from "./sample.ts";

const at = { path: [], extra: {} };

/** The report of a plan on the day of the sample. */
function reported(on: Parameters<typeof reportOf>[0], over: Partial<ReportOptions> = {}): PlanReport {
  const [first] = buildReport([inputOf(on)], { asOf: DAY, tool: TOOL, ...over }).plans;
  if (!first) throw new Error("no plan");
  return first;
}

test("the grid's columns have the booklet's titles, word for word", () => {
  expect(GRID_HEADS).toEqual([
    "Cornerstone",
    "Success Measure",
    "What exactly needs to be improved?",
    "How will we know this has improved?",
    "How will staff, parent carers and children/young people be involved?",
    "What are we measuring?",
    "Evaluation - what else needs to happen?",
  ]);
});

test("a row's cells say what is late, and what is promised for later or done only when", () => {
  const cells = (over: Parameters<typeof row>[0]) => {
    const on = reported(plan({ rows: [row(over)] }));
    const [measure] = on.measures;
    return measure && rowCells(measure, { plan: on, asOf: DAY });
  };
  const voices = [
    voice("2026-03-01", { said: "a", doing: "A rota", by: "2026-05-14" }),
    voice("2026-03-01", { said: "b", doing: "A clock", by: DAY }),
    voice("2026-03-01", { said: "c", did: "A gate" }),
  ];
  expect(cells({ voices })?.voices).toBe(
    "a (2026-03-01, parent-carers) -> A rota (doing, 2026-03-01, promised by 2026-05-14, not done yet); b (2026-03-01, parent-carers) -> A clock (doing, 2026-03-01, promised by 2026-05-15); c (2026-03-01, parent-carers) -> A gate (did, 2026-03-01)",
  );
  const actions = [action("Ask", { by: "2026-05-14" }), action("Ring", { by: DAY })];
  expect(cells({ actions })?.actions).toBe("Ask (due 2026-05-14, late); Ring (due 2026-05-15)");
});

describe("what is due", () => {
  const told = (rows: Parameters<typeof row>[0][], over: Parameters<typeof plan>[0] = {}) => {
    const due = dueReport(reported(plan({ rows: rows.map(row), ...over })), DAY);
    return Object.fromEntries(
      Object.entries(due).map(([when, items]) => [when, items.map(({ text }: { text: string }) => text)]),
    );
  };

  test("actions: late, within 30 days, later, and without a date last", () => {
    const actions = [
      action("no date"),
      action("in 31 days", { by: "2026-06-15" }),
      action("in 30 days", { by: "2026-06-14" }),
      action("today", { by: DAY }),
      action("yesterday", { by: "2026-05-14" }),
      action("done", { by: "2026-05-01", done: "2026-05-02" }),
    ];
    expect(told([{ actions }])).toEqual({
      late: ["yesterday"],
      soon: ["today", "in 30 days"],
      later: ["in 31 days", "no date"],
    });
  });

  test("voices: late after 60 days, soon before that; thanks never", () => {
    const voices = [
      voice("2026-03-15", { said: "61 days" }),
      voice("2026-03-16", { said: "60 days" }),
      voice("2026-03-01", { said: "thanks", kind: "thanks" }),
    ];
    expect(told([{ voices }])).toMatchObject({ late: ["61 days"], soon: ["60 days"] });
  });

  test("promises: late from the day after theirs, soon and later before; kept ones and thanks never", () => {
    const promise = (doing: string, by: string) => voice("2026-03-01", { doing, by });
    const voices = [
      promise("yesterday", "2026-05-14"),
      promise("today", DAY),
      promise("tomorrow", "2026-05-16"),
      promise("in 31 days", "2026-06-15"),
      voice("2026-03-01", { did: "kept" }),
    ];
    expect(told([{ voices }])).toEqual({
      late: ["yesterday"],
      soon: ["today", "tomorrow"],
      later: ["in 31 days"],
    });
  });

  test("promises without a day: late once 90 days are over, until then to be done some day", () => {
    const promise = (doing: string, answered: string) => voice("2026-01-01", { doing, answered });
    const voices = [
      promise("91 days", "2026-02-13"),
      promise("90 days", "2026-02-14"),
      promise("89 days", "2026-02-15"),
    ];
    expect(told([], { voices })).toEqual({ late: ["91 days", "90 days"], soon: [], later: ["89 days"] });
  });

  test("a promise says to whom it was made, who leads there, and how late it is", () => {
    const voices = [voice("2026-03-01", { who: "night shift", doing: "A rota", by: "2026-05-01" })];
    const view = (over: Partial<ReportOptions>) =>
      renderReport(
        buildReport([inputOf(plan({ rows: [row({ voices, lead: ["SENCo"] })] }))], {
          asOf: DAY,
          tool: TOOL,
          ...over,
        }),
        { view: "due", format: "markdown", style: makeStyle(false), width: 80 },
      );
    expect(view({})).toContain(
      "**1 May:** Under way for parents and carers (night shift): A rota · Staff induction · SENCo · 14 days late",
    );
    const forAnybody = { smallNumber: 5, ratings: false };
    expect(view({ public: forAnybody })).not.toContain("A rota");
  });

  test.each([
    ["the day before", "2026-05-14", false],
    ["the day", "2026-05-15", false],
    ["the day after", "2026-05-16", true],
  ])("the public is not told that a promise is late, nor a day that has passed: %s", (_, asOf, isLate) => {
    const promise = (over: object) => voice("2026-02-01", { share: true, answered: "2026-02-15", ...over });
    const voices = [promise({ doing: "A rota", by: "2026-05-15" }), promise({ doing: "A folder" })];
    const views = ["summary", "due", "voices", "grid", "progress"] as const;
    const said = (leads: boolean) => {
      const report = buildReport([inputOf(plan({ rows: [row({ voices })] }))], {
        asOf,
        since: "2026-04-15",
        tool: TOOL,
        public: { smallNumber: 5, ratings: false, leads },
      });
      return views
        .flatMap((view) =>
          (["markdown", "csv", "json"] as const).map((format) =>
            renderReport(report, { view, format, style: makeStyle(false), width: 80 }),
          ),
        )
        .join("\n");
    };
    const late = /not done yet|was due|since 15 February|thing is late|things are late|became late/;
    expect(said(false)).not.toMatch(late);
    expect(said(false)).not.toMatch(/"days":-\d/);
    expect(/by (?:15 May|2026-05-15)/.test(said(false))).toBe(!isLate);
    expect(said(true).includes("not done yet")).toBe(isLate);
  });

  test("targets that are not met and whose day has passed or comes soon, with where they stand", () => {
    const figure = (by: string, value: number) =>
      indicator({ what: by, target: target(9, by), readings: [reading("2026-01-01", value)] });
    const indicators = [
      figure("2026-05-01", 3),
      figure("2026-05-02", 9),
      figure("2026-06-01", 3),
      figure("2026-07-01", 3),
    ];
    expect(told([{ indicators }])).toMatchObject({ late: ["2026-05-01"], soon: ["2026-06-01"], later: [] });
    const { late } = dueReport(reported(plan({ rows: [row({ indicators, lead: ["SENCo"] })] })), DAY);
    expect(late[0]).toMatchObject({
      kind: "target",
      days: -14,
      standing: "3, the aim is 9: past its date",
      lead: ["SENCo"],
    });
  });

  test("the next review, and one that nobody wrote up", () => {
    const review = (date: string, note: string | null = null) => ({
      ...at,
      date,
      label: date,
      with: {},
      withExtra: {},
      note,
    });
    const reviews = [
      review("2026-03-20"),
      review("2026-05-10"),
      review("2026-04-20", "We met"),
      review("2026-07-03"),
    ];
    const due = dueReport(reported(plan({ reviews })), DAY);
    expect(due.late.map(({ kind, text }) => [kind, text])).toEqual([["write-up", "2026-03-20"]]);
    expect(due.soon.map(({ kind, text }) => [kind, text])).toEqual([["write-up", "2026-05-10"]]);
    expect(due.later.map(({ kind, text }) => [kind, text])).toEqual([["review", "2026-07-03"]]);
  });

  test("a measure set aside rests, and those who spoke for it still wait", () => {
    const paused = {
      actions: [action("rest", { by: "2026-01-01" })],
      voices: [
        voice("2026-01-01", { said: "and why?" }),
        voice("2026-01-01", { doing: "rests too", by: "2026-02-01" }),
      ],
      evaluation: [evaluation("2026-02-01", { stage: "paused" })],
    };
    expect(told([paused])).toEqual({ late: ["and why?"], soon: [], later: [] });
  });
});

describe("gaps", () => {
  test("tell what is not chosen, Cornerstone by Cornerstone, own measures apart", () => {
    const own = { ...at, id: "own-club", cornerstone: "communicate", statement: "A club", short: "Club" };
    const rows = [row(), row({ measure: "own-club" })];
    const { notChosen } = gapsReport(reported(plan({ rows, ownMeasures: [own] })));
    expect(
      notChosen.map(({ cornerstone, offered, chosen, own: ours }) => [cornerstone, offered, chosen, ours]),
    ).toEqual([
      ["welcome-and-care", 2, 1, 0],
      ["value-and-include", 1, 0, 0],
      ["communicate", 0, 0, 1],
      ["work-in-partnership", 2, 0, 0],
    ]);
    expect(notChosen[0]?.notChosen).toEqual(["wc-few-complaints"]);
  });

  test("tell not begun from begun without a figure or words", () => {
    const rows = [
      row({ measure: "wc-staff-induction" }),
      row({ measure: "wc-few-complaints", actions: [action("A card", { done: "2026-01-01" })] }),
      row({ measure: "vi-shared-values", evaluation: [evaluation("2026-01-01", { stage: "not-started" })] }),
      row({ measure: "wp-school-council", voices: [voice("2026-01-01")], indicators: [indicator()] }),
      row({ measure: "wp-codesigned-reviews", evaluation: [evaluation("2026-01-01", { stage: "dropped" })] }),
    ];
    const gaps = gapsReport(reported(plan({ rows })));
    expect(gaps.notStarted.map(({ measure }) => measure)).toEqual(["wc-staff-induction", "vi-shared-values"]);
    expect(gaps.notMeasured.map(({ measure }) => measure)).toEqual(["wc-few-complaints"]);
    expect(gaps.notRead.map(({ measure }) => measure)).toEqual(["wp-school-council"]);
    expect(gaps.notAsked.map(({ indicator: id }) => id)).toEqual(["confident-staff"]);
    expect(gaps.groupsNotAsked).toEqual(["children-and-young-people", "parent-carers", "staff"]);
    expect(gaps.groupsNotHeard).toEqual(["children-and-young-people", "staff"]);
  });

  test("a group that is left out on purpose is no gap", () => {
    const part = (level: "not-this-time" | "consulted") => ({ ...at, how: "Why", level, date: null });
    const groups = { staff: part("not-this-time"), "parent-carers": part("consulted") };
    const { noPart } = gapsReport(reported(plan({ rows: [row({ involve: { ...at, all: null, groups } })] })));
    expect(noPart.map(({ groups: missing }) => missing)).toEqual([["children-and-young-people"]]);
  });
});

test("each group has a part in every measure only where it has one, and not where it is left out on purpose", () => {
  const part = (level: "not-this-time" | "consulted") => ({ ...at, how: "Why", level, date: null });
  const told = (staff: "not-this-time" | "consulted"): string => {
    const groups = {
      "children-and-young-people": part("consulted"),
      "parent-carers": part("consulted"),
      staff: part(staff),
    };
    const inputs = [inputOf(plan({ rows: [row({ involve: { ...at, all: null, groups } })] }))];
    const report = buildReport(inputs, { asOf: DAY, tool: TOOL });
    return renderReport(report, { view: "gaps", format: "terminal", style: makeStyle(false), width: 80 });
  };
  expect(told("consulted").toLowerCase()).toContain("each group has a part in every measure");
  expect(told("not-this-time").toLowerCase()).not.toContain("each group has a part in every measure");
});

test("voices are counted by what came of them, by group and by month", () => {
  const rows = [
    row({
      voices: [
        voice("2026-02-01", { did: ["A card"], share: true }),
        voice("2026-01-01", { from: "staff", couldNot: ["No cover"] }),
      ],
    }),
  ];
  const voices = [voice("2026-02-09"), voice("2026-02-10", { kind: "thanks" })];
  const { heard, counts, byGroup, byMonth } = voicesReport(reported(plan({ rows, voices })));
  expect(heard.map(({ outcome, name }) => [outcome, name])).toEqual([
    ["could-not", "Staff induction"],
    ["did", "Staff induction"],
    ["waiting", null],
    ["thanks", null],
  ]);
  expect(counts).toMatchObject({
    said: 4,
    shared: 1,
    outcomes: { did: 1, "could-not": 1, waiting: 1, thanks: 1 },
  });
  expect(byGroup.map(({ group, said }) => [group, said])).toEqual([
    ["children-and-young-people", 0],
    ["parent-carers", 3],
    ["staff", 1],
  ]);
  expect(byMonth.map(({ month, said }) => [month, said])).toEqual([
    ["2026-01", 1],
    ["2026-02", 3],
  ]);
});

test("involvement tells who has a part that does not show yet, and who has none", () => {
  const groups = { "parent-carers": { ...at, how: "They lead", level: "co-producing" as const, date: null } };
  const rows = [
    row({ involve: { ...at, all: null, groups }, voices: [voice("2026-01-01", { from: "staff" })] }),
  ];
  const { byMeasure, byCornerstone } = involvementReport(reported(plan({ rows })));
  expect(byMeasure[0]).toMatchObject({ notSeen: ["parent-carers"], missing: ["children-and-young-people"] });
  expect(byCornerstone[0]?.groups).toEqual({
    "children-and-young-people": { planned: 0, seen: 0 },
    "parent-carers": { planned: 1, seen: 0 },
    staff: { planned: 0, seen: 1 },
  });
});

describe("a filter", () => {
  test("leaves Cornerstones and statuses, both together, and counts what is left", () => {
    const scope = {
      cornerstones: ["welcome-and-care", "work-in-partnership"],
      statuses: ["behind", "in-words"],
    } as const;
    const report = reported(LIVELY, { scope });
    expect(report.measures.map(({ measure }) => measure)).toEqual([
      "wp-school-council",
      "wp-codesigned-reviews",
    ]);
    expect(report.summary.measures).toBe(2);
    expect(report.filter?.of).toBe(5);
  });

  test("leaves out what is said about no one measure", () => {
    const report = reported(LIVELY, { scope: { cornerstones: ["welcome-and-care"], statuses: [] } });
    expect(voicesReport(report).heard.map(({ measure }) => measure)).toEqual(["wc-staff-induction"]);
  });
});

test.each(["summary", "progress", "grid", "involvement"] as const)(
  "%s says plainly where a filter leaves nothing, and calls nothing unchosen",
  (view) => {
    const scope = { cornerstones: ["communicate"], statuses: [] } as const;
    const report = buildReport([inputOf(LIVELY)], { asOf: DAY, tool: TOOL, scope });
    const text = renderReport(report, { view, format: "terminal", style: makeStyle(false), width: 80 });
    expect(text).toContain("Only Communicate: 0 of 5 measures.");
    expect(text).toContain("No measure is of that kind on this day.");
    expect(text).not.toMatch(/chosen yet|No measure yet/);
  },
);

describe("what changed", () => {
  const changes = (since: string) => reported(LIVELY, { since }).changes;

  test("figures from where they were to where they are", () => {
    const [confident] = changes("2026-01-01")?.figures ?? [];
    expect(confident).toMatchObject({
      measure: "wc-staff-induction",
      from: { value: 55, date: "2025-12-01", of: 11 },
      to: { value: 91, date: "2026-03-26", of: 11 },
      direction: "better",
      status: "met",
    });
  });

  test("the first figure comes from the baseline, or from nowhere", () => {
    const indicators = [
      indicator({ id: "a", target: target(9), readings: [reading("2026-02-01", 3)] }),
      indicator({ id: "b", target: target(9), baseline: baseline(5), readings: [reading("2026-02-01", 3)] }),
    ];
    const report = reported(plan({ rows: [row({ indicators })] }), { since: "2026-01-01" });
    expect(report.changes?.figures.map(({ from, direction }) => [from?.value ?? null, direction])).toEqual([
      [null, null],
      [5, "worse"],
    ]);
  });

  test("a running total that should stay low can only rise, and is not called worse for it", () => {
    const formal = changes("2026-01-01")?.figures.find(({ indicator: id }) => id === "formal");
    expect(formal).toMatchObject({ from: { value: 1 }, to: { value: 2 }, direction: null, status: "within" });
  });

  test("stages, answers, voices and what became late; a day counts itself", () => {
    const told = changes("2026-02-12");
    expect(told?.stages.map(({ measure, to }) => [measure, to])).toEqual([
      ["wc-staff-induction", "in-progress"],
      ["wp-school-council", "in-progress"],
      ["wp-codesigned-reviews", "embedded"],
      ["vi-shared-values", "paused"],
    ]);
    expect(told?.answered.map(({ answer }) => answer?.date)).toEqual(["2026-02-12"]);
    expect(told?.said.map(({ date }) => date)).toEqual(["2026-04-02", "2026-04-17"]);
    expect(told?.late.map(({ kind, text }) => [kind, text])).toEqual([
      ["action", "Write the page about the gate"],
    ]);
    expect(changes("2025-11-06")?.done.map(({ done }) => done)).toEqual(["2025-11-06"]);
    expect(changes("2025-11-07")?.done).toEqual([]);
  });

  test("promises that became late are told once: from the day after theirs, or once 90 days are over", () => {
    const voices = [
      voice("2026-03-01", { doing: "a rota", by: "2026-05-14" }),
      voice("2026-03-01", { doing: "a clock", by: DAY }),
      voice("2026-02-14", { doing: "a quiet corner" }),
      voice("2026-02-15", { doing: "a new gate" }),
    ];
    const of = plan({ rows: [row({ voices: voices.slice(0, 2) })], voices: voices.slice(2) });
    const late = (since: string) => reported(of, { since }).changes?.late;
    expect(late(DAY)?.map(({ kind, name, text, by }) => [kind, name, text, by])).toEqual([
      ["promise", "Staff induction", "a rota", "2026-05-14"],
      ["promise", null, "a quiet corner", null],
    ]);
    const page = renderReport(buildReport([inputOf(of)], { asOf: DAY, tool: TOOL, since: DAY }), {
      view: "summary",
      format: "terminal",
      style: makeStyle(false),
      width: 80,
    });
    expect(page).toContain("! Staff induction: under way: a rota, was due 14 May");
    expect(page).toContain("! Under way: a quiet corner, for 90 days or more");
    const nextDay = { asOf: "2026-05-16", since: "2026-05-16" } as const;
    expect(reported(of, nextDay).changes?.late.map(({ text }) => text)).toEqual(["a clock", "a new gate"]);
  });

  test("without a review before the day, it is said so, and what it is compared with", () => {
    const page = (over: Parameters<typeof plan>[0], view: "summary" | "voices" | "due" = "summary") =>
      renderReport(buildReport([inputOf(plan(over))], { asOf: DAY, tool: TOOL, since: "last-review" }), {
        view,
        format: "markdown",
        style: makeStyle(false),
        width: 80,
      });
    const none = "There has been no review yet: this is compared with the plan's first day. ";
    expect(page({})).toContain(`${none}Nothing new is written down.`);
    expect(page({}, "due")).toContain(`${none}Nothing new is written down.`);
    expect(page({ voices: [voice("2026-02-01")] }, "voices")).toContain(`${none}What is new since`);
    expect(page({ reviews: [review("2026-06-01")] })).toContain(none);
    expect(page({ reviews: [review(DAY)] })).toContain("This day's review is the first: this is compared");
    expect(page({ period: { from: null, to: null } })).toContain(
      "and the plan's first day could not be read: everything counts as new.",
    );
    expect(page({ reviews: [review("2026-05-14")] })).not.toContain("compared with");
  });

  test("since the last review, as for what there is to celebrate", () => {
    const report = reported(LIVELY, { since: "last-review" });
    expect(report.changes?.since).toBe("2026-03-20");
    expect(report.celebrate.since).toBe("2026-03-20");
  });
});
