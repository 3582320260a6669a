import { longDate } from "../../civil-date.ts";
import type { Path } from "../../diagnostics/finding.ts";
import { activeRows } from "../figures.ts";
import { reorderFix } from "../reorder-fix.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const outOfOrder = defineRule({
  id: "out-of-order",
  group: "time",
  severity: "warning",
  summary: "Readings, evaluations and reviews stand oldest first",
  why: "People read down the list as a story; reports go by the dates all the same.",
  bad: [
    [
      "          - { date: 2025-12-01, value: 21 }",
      "          - { date: 2025-12-01, value: 21 }\n          - { date: 2025-10-15, value: 17 }",
    ],
  ],
  good: [
    [
      "          - { date: 2025-12-01, value: 21 }",
      "          - { date: 2025-10-15, value: 17 }\n          - { date: 2025-12-01, value: 21 }",
    ],
  ],
  help: "Put the oldest first.",
  *check(context) {
    for (const { path, dates, unsound } of datedLists(context)) {
      const late = dates.findIndex((date, position) => position > 0 && date < (dates[position - 1] ?? ""));
      if (late < 0) continue;
      const fix = unsound ? null : reorderFix(context.file, path, dates);
      yield {
        at: { path: [...path, late], part: "value" },
        message: `${longDate(dates[late] ?? "")} stands after ${longDate(dates[late - 1] ?? "")}`,
        ...(fix && { fix }),
      };
    }
  },
});

interface DatedList {
  readonly path: Path;
  readonly dates: readonly string[];
  /** Whether something was left out of the list, so that its positions in the data cannot be trusted. */
  readonly unsound: boolean;
}

function* datedLists(context: RuleContext): Generator<DatedList> {
  const { plan } = context;
  yield {
    path: ["reviews"],
    dates: plan.reviews.map(({ date }) => date),
    unsound: plan.unsound.has("reviews"),
  };
  for (const row of activeRows(context)) {
    for (const { path, readings, unsound } of row.indicators) {
      yield {
        path: [...path, "readings"],
        dates: readings.map(({ date }) => date),
        unsound: unsound.has("readings"),
      };
    }
    const dates = row.evaluation.flatMap(({ date }) => date ?? []);
    yield { path: [...row.path, "evaluation"], dates, unsound: row.unsound.has("evaluation") };
  }
}
