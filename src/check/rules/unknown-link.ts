import { linkSources } from "../facts/links.ts";
import { didYouMean, isOwnInDoubt } from "../facts/meant-ids.ts";
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
    const sources = linkSources(plan);
    // A link to a measure of the plan leads somewhere: that nobody knows its id has a finding there.
    const chosen = new Set(sources.map(({ measure }) => measure));
    for (const { links } of sources) {
      for (const link of links) {
        if (measures.get(link.to) || chosen.has(link.to) || isOwnInDoubt(link.to, context)) continue;
        yield {
          at: { path: link.toPath, part: "value" },
          message: `no measure has the id "${link.to}"${didYouMean(guessMeasure(link.to))}`,
        };
      }
    }
  },
});
