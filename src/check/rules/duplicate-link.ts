import type { Link } from "../../plan/plan.ts";
import { linkSources } from "../facts/links.ts";
import { defineRule } from "../rule.ts";

export const duplicateLink = defineRule({
  id: "duplicate-link",
  group: "links",
  severity: "error",
  summary: "A measure links to another once",
  why: "Each link is counted and drawn, and two with one meaning would make it look stronger than it is.",
  help: "Bring the reasons together in one link.",
  bad: [
    [
      "{ to: wp-parent-forum, because: The reading group reports to the Forum }",
      "{ to: wp-parent-forum, because: The reading group reports to the Forum }\n      - { to: wp-parent-forum, because: Members read the letters }",
    ],
  ],
  good: [],
  *check({ plan, lineOf, nameOf }) {
    for (const source of linkSources(plan)) {
      const seen = new Map<string, Link>();
      for (const link of source.links) {
        const first = seen.get(link.to);
        if (first) {
          yield {
            at: { path: link.toPath, part: "value" },
            message: `there is a link to "${nameOf(link.to)}" already, on line ${lineOf({ path: first.toPath, part: "value" })}`,
          };
        } else seen.set(link.to, link);
      }
    }
  },
});
