import type { Value } from "../../plan/plan.ts";
import { defineRule } from "../rule.ts";

export const mixedValues = defineRule({
  id: "mixed-values",
  group: "measuring",
  severity: "error",
  summary: "An indicator is either a number or a yes/no throughout",
  why: "A number cannot be compared with a yes or no, so nothing could be said of how it went.",
  help: "Keep to one of the two, or make two indicators of it.",
  bad: [["- { date: 2025-12-05, value: no }", "- { date: 2025-12-05, value: 4 }"]],
  good: [],
  *check(context) {
    for (const { figures } of context.activeIndicators) {
      const first = figures.find(({ kind }) => kind === "target") ?? figures[0];
      const odd = figures.find(({ value }) => typeof value !== typeof first?.value);
      if (!first || !odd) continue;
      yield {
        at: { path: odd.path, part: "value" },
        message: `the ${odd.kind} is ${said(odd.value)} where the ${first.kind} is ${said(first.value)}`,
      };
    }
  },
});

function said(value: Value): string {
  return typeof value === "number" ? `a number (${value})` : `a yes/no (${value ? "yes" : "no"})`;
}
