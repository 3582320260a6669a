import { andWords } from "../../document/words.ts";
import { CORNERSTONE_IDS } from "../../vocabulary.ts";
import { hasLostRows, linkSources } from "../facts/links.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const cornerstoneWithoutMeasure = defineRule({
  id: "cornerstone-without-measure",
  group: "catalogue",
  severity: "warning",
  summary: "There is a measure under each of the four Cornerstones",
  why: "The Cornerstones hold each other up: a plan that leaves one out works on part of co-production only.",
  help: "`cornerstones catalogue` lists what there is to choose; one or two under each Cornerstone is plenty.",
  bad: [
    [
      "  - id: own-breakfast-club\n    cornerstone: welcome-and-care",
      "  - id: own-breakfast-club\n    cornerstone: communicate",
    ],
  ],
  good: [],
  *check(context) {
    const { plan, cornerstoneName } = context;
    if (hasLostRows(context) || plan.unsound.has("own-measures")) return;
    const covered = new Set(linkSources(plan).map(({ measure }) => cornerstoneOf(measure, context)));
    const bare = CORNERSTONE_IDS.filter((cornerstone) => !covered.has(cornerstone));
    if (bare.length === 0) return;
    yield {
      at: { path: ["measures"], part: "key" },
      message: `no measure is chosen under ${andWords(bare.map(cornerstoneName))}`,
      absent: bare.join("+"),
    };
  },
});

/** A mistyped id counts for the Cornerstone of the measure it most likely meant: that fault has its own finding. */
function cornerstoneOf(id: string, { measures, guessMeasure }: RuleContext): string | undefined {
  return (measures.get(id) ?? guessMeasure(id))?.cornerstone;
}
