import { describe, expect, test } from "vitest";
import type { Action, Voice } from "../../src/plan/plan.ts";
import { planAgenda } from "../../src/report/facts/agenda.ts";
import * as make from "../progress/build.ts";
import { reportOf } from "./sample.ts";

/** What stands under NEXT of a plan with these actions in its one row, and a review ahead. */
function next(actions: readonly Partial<Action>[], asOf = "2026-05-15"): readonly string[] {
  const row = make.row({ actions: actions.map((each) => make.action("Ask", each)) });
  const plan = make.plan({ rows: [row], reviews: [make.review("2026-07-03")] });
  const [report] = reportOf(plan, asOf).plans;
  return (report ? planAgenda(report, asOf) : []).map((item) =>
    item.kind === "action" ? `${item.action.do} ${item.action.by}` : item.kind,
  );
}

describe("what comes next", () => {
  test("goes by day, and actions without one come behind all that have one, in the plan's order", () => {
    expect(
      next([
        { do: "Some day" },
        { do: "After", by: "2026-07-04" },
        { do: "One day" },
        { do: "Late", by: "2026-03-01" },
        { do: "Before", by: "2026-07-02" },
        { do: "Once more" },
      ]),
    ).toEqual([
      "Late 2026-03-01",
      "Before 2026-07-02",
      "review",
      "After 2026-07-04",
      "Some day null",
      "One day null",
      "Once more null",
    ]);
  });

  test("of one day, in the plan's order, an action before a review", () => {
    expect(
      next([
        { do: "First", by: "2026-07-03" },
        { do: "Second", by: "2026-07-03" },
      ]),
    ).toEqual(["First 2026-07-03", "Second 2026-07-03", "review"]);
  });

  test("leaves out what rests with a measure that is set aside", () => {
    const row = (stage: "paused" | "in-progress", measure: string) =>
      make.row({
        measure,
        evaluation: [make.evaluation("2026-01-10", { stage })],
        actions: [make.action(`Go on with ${measure}`, { by: "2026-07-01" })],
      });
    const plan = make.plan({ rows: [row("paused", "wc-attendance"), row("in-progress", "cm-website")] });
    const [report] = reportOf(plan, "2026-05-15").plans;
    const told =
      report &&
      planAgenda(report, "2026-05-15").map((item) => (item.kind === "action" ? item.action.do : item.kind));
    expect(told).toEqual(["Go on with cm-website"]);
  });

  test("a promise stands under its day; one without, once it is late, under the day it was made, else last", () => {
    const promise = (doing: string, over: Partial<Voice> = {}) =>
      make.voice("2026-01-01", { doing, ...over });
    const plan = make.plan({
      voices: [
        promise("lately", { answered: "2026-05-01" }),
        promise("after the review", { by: "2026-07-04" }),
        promise("long ago"),
        promise("before the review", { by: "2026-07-02" }),
      ],
      reviews: [make.review("2026-07-03")],
    });
    const [report] = reportOf(plan, "2026-05-15").plans;
    const told = (report ? planAgenda(report, "2026-05-15") : []).map((item) =>
      item.kind === "promise" ? item.promise.answer.text : item.kind,
    );
    expect(told).toEqual(["long ago", "before the review", "review", "after the review", "lately"]);
  });

  test("leaves out what is done, on the day too, and standing duties", () => {
    const actions = [
      { do: "Yesterday", done: "2026-05-14" },
      { do: "Today", done: "2026-05-15" },
      { do: "Tomorrow", done: "2026-05-16" },
      { do: "Always", ongoing: true },
    ];
    expect(next(actions)).toEqual(["review", "Tomorrow null"]);
  });
});
