import { hasLostRows } from "../link-gaps.ts";
import { meantId } from "../meant-id.ts";
import { defineRule } from "../rule.ts";

export const linkOutsidePlan = defineRule({
  id: "link-outside-plan",
  group: "links",
  severity: "warning",
  summary: "A link leads to a measure that this plan works on",
  why: "Work on a measure cannot be seen to help another that nobody here looks at.",
  help: "Add a row for the measure, or take the link away.",
  bad: [["to: vi-shared-values\n        because", "to: vi-someone-to-speak-to\n        because"]],
  good: [],
  *check(context) {
    const { plan, measures } = context;
    if (hasLostRows(context)) return;
    const chosen = new Set(plan.rows.map((row) => meantId(row.measure, context)));
    for (const row of plan.rows) {
      for (const link of row.links) {
        const measure = measures.get(link.to);
        if (!measure || chosen.has(link.to)) continue;
        yield {
          at: { path: link.toPath, part: "value" },
          message: `this plan has no row for "${measure.short}"`,
        };
      }
    }
  },
});
