import { isPlaceholder } from "../facts/row-state.ts";
import { defineRule } from "../rule.ts";

export const linkWithoutReason = defineRule({
  id: "link-without-reason",
  group: "links",
  severity: "info",
  summary: "A link says why work on one measure could help the other",
  why: "The reason is what people talk about, and what next year's group needs to see why the two belong together.",
  help: "Write `- to: cm-in-induction` with `because:` below it.",
  bad: [
    [
      "- { to: cm-positive-language, because: Values show in the words that we use }",
      "- cm-positive-language",
    ],
  ],
  good: [],
  *check({ plan, nameOf }) {
    for (const row of plan.rows) {
      // A link to the row itself, and the second to one measure, are to go: no reason would mend them.
      const known = new Set([row.measure]);
      for (const link of row.links) {
        const isWrong = known.has(link.to);
        known.add(link.to);
        const hasReason = link.because !== null && !isPlaceholder(link.because);
        if (isWrong || hasReason || row.unsound.has("links")) continue;
        yield {
          at: { path: link.toPath, part: "value" },
          message: `the link to "${nameOf(link.to)}" gives no reason`,
        };
      }
    }
  },
});
