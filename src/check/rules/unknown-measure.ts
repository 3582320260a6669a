import { linkSources } from "../facts/links.ts";
import { didYouMean, isOwnInDoubt } from "../facts/meant-ids.ts";
import { defineRule } from "../rule.ts";

export const unknownMeasure = defineRule({
  id: "unknown-measure",
  group: "catalogue",
  severity: "error",
  summary: "Each row's measure is in the catalogue or among the plan's own measures",
  why: "A measure that nobody knows has no Cornerstone and no statement, so its row cannot be placed in the grid.",
  help: "`cornerstones catalogue WORDS` searches the measures; one of your own goes under `own-measures`.",
  bad: [["  - measure: cm-positive-language\n    lead", "  - measure: cm-positive-langage\n    lead"]],
  good: [],
  *check(context) {
    const { plan, measures, guessMeasure } = context;
    for (const { path, measure } of linkSources(plan)) {
      if (measures.get(measure) || isOwnInDoubt(measure, context)) continue;
      yield {
        at: { path: [...path, "measure"], part: "value" },
        message: `no measure has the id "${measure}"${didYouMean(guessMeasure(measure))}`,
      };
    }
  },
});
