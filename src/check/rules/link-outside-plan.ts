import { hasLostRows, linkSources } from "../facts/links.ts";
import { describeMeantId } from "../facts/meant-ids.ts";
import { defineRule } from "../rule.ts";

export const linkOutsidePlan = defineRule({
  id: "link-outside-plan",
  group: "links",
  severity: "warning",
  summary: "A link leads to a measure that this plan has",
  why: "Work on a measure cannot be seen to help another that nobody here looks at.",
  help: "Add a row for the measure, or take the link away. What earlier years embedded can be listed under `embedded`.",
  bad: [["to: vi-shared-values\n        because", "to: vi-someone-to-speak-to\n        because"]],
  good: [],
  *check(context) {
    const { plan, measures } = context;
    if (hasLostRows(context)) return;
    const sources = linkSources(plan);
    const chosen = new Set(sources.map((source) => describeMeantId(source.measure, context)));
    for (const { links } of sources) {
      for (const link of links) {
        const measure = measures.get(link.to);
        if (!measure || chosen.has(link.to)) continue;
        yield {
          at: { path: link.toPath, part: "value" },
          message: `this plan does not work on "${measure.short}"`,
        };
      }
    }
  },
});
