import { type LinkSource, linkSources } from "../facts/links.ts";
import { defineRule } from "../rule.ts";

export const duplicateMeasure = defineRule({
  id: "duplicate-measure",
  group: "catalogue",
  severity: "error",
  summary: "A measure has one row only, or is listed as embedded",
  why: "Two rows for one measure split its readings and voices, and a report could show only one of them.",
  help: "Bring the two together, or take one away.",
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
    const seen = new Map<string, LinkSource>();
    for (const source of linkSources(plan)) {
      const first = seen.get(source.measure);
      if (first) {
        const line = lineOf({ path: [...first.path, "measure"], part: "value" });
        const what = first.path[0] === "measures" ? "has a row" : "is listed as embedded";
        yield {
          at: { path: [...source.path, "measure"], part: "value" },
          message: `"${nameOf(source.measure)}" ${what} already, on line ${line}`,
        };
      } else seen.set(source.measure, source);
    }
  },
});
