import type { Row } from "../../plan/plan.ts";
import { defineRule } from "../rule.ts";

export const duplicateMeasure = defineRule({
  id: "duplicate-measure",
  group: "catalogue",
  severity: "error",
  summary: "A measure stands in one row only",
  why: "Two rows for one measure split its readings and voices, and a report could show only one of them.",
  help: "Bring the two rows together, or take one away.",
  bad: [
    [
      "  - measure: wp-parent-forum\n    lead",
      `  - measure: vi-shared-values
    lead: SENCo
    improve: We begin this term
    success: People tell us so
    involve: Everyone is asked
    voices: [{ date: 2025-11-20, from: staff, said: A good idea, kind: thanks }]
    evaluation: [{ date: 2025-12-11, stage: in-progress }]

  - measure: wp-parent-forum
    lead`,
    ],
  ],
  good: [],
  *check({ plan, lineOf, nameOf }) {
    const seen = new Map<string, Row>();
    for (const row of plan.rows) {
      const first = seen.get(row.measure);
      if (first) {
        const line = lineOf({ path: [...first.path, "measure"], part: "value" });
        yield {
          at: { path: [...row.path, "measure"], part: "value" },
          message: `"${nameOf(row.measure)}" has a row already, on line ${line}`,
        };
      } else seen.set(row.measure, row);
    }
  },
});
