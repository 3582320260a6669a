import type { Indicator, Row } from "../../plan/plan.ts";
import { existingBy } from "../../progress/chronology.ts";
import { indicatorProgress } from "../../progress/indicator-progress.ts";
import { isTargetBehindBaseline, targetBeforeBaselineDay } from "../facts/target-and-baseline.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const ratingAgainstFigures = defineRule({
  id: "rating-against-figures",
  group: "judgement",
  severity: "warning",
  summary: "Where a rating and the figures part ways, a note says why",
  why: "People may well know better than the figures, and a reader wants to know what they know.",
  help: "Add a `note` to the evaluation, or look at the rating and the figures again.",
  bad: [
    ["          - { date: 2025-12-01, value: 21 }", "          - { date: 2025-12-01, value: 9 }"],
    ["rating: green, note: More families each week", "rating: green"],
  ],
  good: [],
  boundaries: [
    { what: "the day of the rating", day: "2025-12-11", found: "from" },
    {
      what: "a rating on the target's date",
      day: "2025-12-15",
      found: "after",
      plan: (day) => [
        ["target: { value: 30, by: 2026-07-01 }", "target: { value: 30, by: 2025-12-15 }"],
        [
          "- { date: 2025-12-11, stage: in-progress, rating: green, note: More families each week }",
          `- { date: ${day}, stage: in-progress, rating: green }`,
        ],
      ],
    },
  ],
  *check(context) {
    for (const row of context.activeRows) {
      const entry = existingBy(row.evaluation, context.day).findLast(({ rating }) => rating !== null);
      if (!entry || entry.note !== null || row.unsound.has("evaluation") || row.unsound.has("indicators"))
        continue;
      const odd = oddity(row, { context, date: entry.date, rating: entry.rating });
      if (odd !== null) yield { at: { path: [...entry.path, "rating"], part: "value" }, message: odd };
    }
  },
});

interface Judged {
  readonly context: RuleContext;
  readonly date: string;
  readonly rating: string | null;
}

function oddity(row: Row, { context, date, rating }: Judged): string | null {
  const statuses = row.indicators
    .filter((indicator) => hasSoundTarget(indicator, context))
    .map((indicator) => indicatorProgress(indicator, context.plan.period, date).status)
    .filter((status) => status !== "no-target");
  if (rating === "green" && statuses.includes("worse"))
    return "rated green while a figure had moved away from its target";
  if (rating === "green" && statuses.includes("overdue"))
    return "rated green while a figure was past its date";
  if (rating === "red" && statuses.length > 0 && statuses.every((status) => status === "met"))
    return "rated red while every target was met";
  return null;
}

/** What a target that cannot hold says of its figures is no news: the target has its own finding. */
function hasSoundTarget(indicator: Indicator, { plan }: RuleContext): boolean {
  return !isTargetBehindBaseline(indicator) && targetBeforeBaselineDay(indicator, plan) === null;
}
