import { linkSources } from "../facts/links.ts";
import { defineRule } from "../rule.ts";

export const selfLink = defineRule({
  id: "self-link",
  group: "links",
  severity: "error",
  summary: "A link leads to another measure",
  why: "A link says that work on one measure could help another.",
  help: "Take the link away, or name the measure that is meant.",
  bad: [
    ["  - measure: cm-positive-language\n", "  - measure: cm-positive-language\n"],
    [
      "{ to: wp-parent-forum, because: The reading group reports to the Forum }",
      "{ to: wp-parent-forum, because: The reading group reports to the Forum }\n      - { to: cm-positive-language, because: It spreads }",
    ],
  ],
  good: [],
  *check({ plan, nameOf }) {
    for (const { measure, links } of linkSources(plan)) {
      for (const link of links) {
        if (link.to !== measure) continue;
        yield {
          at: { path: link.toPath, part: "value" },
          message: `"${nameOf(measure)}" is linked to itself`,
        };
      }
    }
  },
});
