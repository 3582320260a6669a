import type { Indicator } from "../../plan/plan.ts";
import { defineRule } from "../rule.ts";

export const duplicateIndicator = defineRule({
  id: "duplicate-indicator",
  group: "measuring",
  severity: "error",
  summary: "Each indicator of a row has its own id",
  why: "A reading that is recorded for the id would not know which of the two it belongs to.",
  help: "Give one of them another id.",
  bad: [
    [
      "        readings:\n          - { date: 2025-12-01, value: 21 }",
      "        readings:\n          - { date: 2025-12-01, value: 21 }\n      - id: families\n        what: Families who help\n        target: yes",
    ],
  ],
  good: [],
  *check(context) {
    const { lineOf } = context;
    for (const row of context.activeRows) {
      const seen = new Map<string, Indicator>();
      for (const indicator of row.indicators) {
        if (indicator.id === null) continue;
        const first = seen.get(indicator.id);
        if (first) {
          const line = lineOf({ path: [...first.path, "id"], part: "value" });
          yield {
            at: { path: [...indicator.path, "id"], part: "value" },
            message: `the id "${indicator.id}" is taken in this row, on line ${line}`,
          };
        } else seen.set(indicator.id, indicator);
      }
    }
  },
});
