import { hasLostLinks, linkSources } from "../facts/links.ts";
import { describeMeantId } from "../facts/meant-ids.ts";
import { isUntouched, reviewHasPassed } from "../facts/row-state.ts";
import { defineRule } from "../rule.ts";

export const unlinkedMeasure = defineRule({
  id: "unlinked-measure",
  group: "links",
  severity: "info",
  severityNote: "warning after the first review",
  summary: "Each measure is linked with another, either way",
  why: "The connections show how work on one measure strengthens the others: the Cornerstones form a circle.",
  help: "Ask together which other measure this work could help, or what could help it, and add it under `links`.",
  bad: [
    [
      "    links:\n      - { to: wp-parent-forum, because: The reading group reports to the Forum }\n",
      "    links:\n      - { to: own-breakfast-club, because: The reading group meets at breakfast }\n",
    ],
    [
      "    links:\n      - { to: own-breakfast-club, because: The Forum invites families at breakfast, happened: [{ date: 2025-12-08, what: Three families came }] }\n",
      "",
    ],
  ],
  good: [],
  boundaries: [{ what: "the first review", day: "2025-12-11", found: "after", severity: "warning" }],
  *check(context) {
    const { plan } = context;
    if (hasLostLinks(context)) return;
    const links = linkSources(plan).flatMap((source) => source.links);
    const linkedTo = new Set(links.map(({ to }) => describeMeantId(to, context)));
    for (const row of plan.rows) {
      // A link that is wrong in itself has a finding of its own, and shows that somebody thought of one.
      if (
        row.links.length > 0 ||
        linkedTo.has(describeMeantId(row.measure, context)) ||
        isUntouched(row, context)
      )
        continue;
      yield {
        at: { path: row.path, part: "key" },
        message: "no link leads to this measure or from it",
        severity: reviewHasPassed(context) ? "warning" : "info",
      };
    }
  },
});
