import { hasLostRows, linkSources } from "../facts/links.ts";
import { describeMeantId } from "../facts/meant-ids.ts";
import { defineRule } from "../rule.ts";

export const unusedOwnMeasure = defineRule({
  id: "unused-own-measure",
  group: "catalogue",
  severity: "info",
  summary: "An own measure has a row",
  why: "A measure that people took the trouble to write is easily forgotten where no row works on it.",
  help: "Add a row for it under `measures`, or take it away.",
  bad: [
    [
      "  - id: own-breakfast-club\n    cornerstone",
      "  - id: own-quiet-room\n    cornerstone: communicate\n    statement: There is a quiet room to talk in\n  - id: own-breakfast-club\n    cornerstone",
    ],
  ],
  good: [],
  *check(context) {
    const { plan, measures } = context;
    if (hasLostRows(context)) return;
    const chosen = new Set(linkSources(plan).map(({ measure }) => describeMeantId(measure, context)));
    for (const own of plan.ownMeasures) {
      // An own measure that lacks its `own-` has a finding, and rows that name it rightly.
      if (chosen.has(own.id) || chosen.has(`own-${own.id}`) || !measures.get(own.id)?.own) continue;
      chosen.add(own.id);
      yield {
        at: { path: [...own.path, "id"], part: "value" },
        message: `no row works on "${own.statement}"`,
      };
    }
  },
});
