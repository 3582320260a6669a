import { didYouMean } from "../did-you-mean.ts";
import { isOwnInDoubt } from "../own-in-doubt.ts";
import { defineRule } from "../rule.ts";

export const unknownLink = defineRule({
  id: "unknown-link",
  group: "links",
  severity: "error",
  summary: "A link leads to a measure of the catalogue or of the plan",
  why: "A link to an id that nobody knows is drawn on no map.",
  help: "`cornerstones catalogue WORDS` searches the measures.",
  bad: [["to: vi-shared-values\n        because", "to: vi-share-values\n        because"]],
  good: [],
  *check(context) {
    const { plan, measures, guessMeasure } = context;
    // A link to a row leads somewhere: that nobody knows the row's measure has its finding there.
    const rows = new Set(plan.rows.map((row) => row.measure));
    for (const row of plan.rows) {
      for (const link of row.links) {
        if (measures.get(link.to) || rows.has(link.to) || isOwnInDoubt(link.to, context)) continue;
        yield {
          at: { path: link.toPath, part: "value" },
          message: `no measure has the id "${link.to}"${didYouMean(guessMeasure(link.to))}`,
        };
      }
    }
  },
});
