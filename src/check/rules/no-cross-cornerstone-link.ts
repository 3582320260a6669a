import { hasLostLinks, linkSources } from "../facts/links.ts";
import { describeMeantId } from "../facts/meant-ids.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const noCrossCornerstoneLink = defineRule({
  id: "no-cross-cornerstone-link",
  group: "links",
  severity: "info",
  summary: "Some link leads from one Cornerstone to another",
  why: "The booklet sets all measures in one circle: trust won under one Cornerstone helps the work under the next.",
  help: "Look at the map together (`cornerstones map`) and ask what helps across.",
  bad: [
    [
      "      - to: vi-shared-values\n        because: Eating together is where the school's values are seen\n        happened: [{ date: 2025-12-11, what: Pupils named the values over porridge }]\n",
      "      - { to: wc-social-events, because: Both bring families in }\n",
    ],
    [
      "to: cm-positive-language, because: Values show in the words that we use",
      "to: vi-diverse-curriculum, because: Values show in what is taught",
    ],
    [
      "to: wp-parent-forum, because: The reading group reports to the Forum",
      "to: cm-website, because: Good letters go on the website",
    ],
    [
      "to: own-breakfast-club, because: The Forum invites families at breakfast, happened: [{ date: 2025-12-08, what: Three families came }]",
      "to: wp-school-council, because: The two meet each term",
    ],
    [
      "\nmeasures:\n",
      `\nmeasures:
  - measure: wc-social-events
    lead: SENCo
    improve: We begin this term
    success: People tell us so
    involve: Everyone is asked
    voices: [{ date: 2025-11-20, from: staff, said: A good idea, kind: thanks }]
    evaluation: [{ date: 2025-12-11, stage: in-progress }]
  - measure: vi-diverse-curriculum
    lead: SENCo
    improve: We begin this term
    success: People tell us so
    involve: Everyone is asked
    voices: [{ date: 2025-11-20, from: staff, said: A good idea, kind: thanks }]
    evaluation: [{ date: 2025-12-11, stage: in-progress }]
  - measure: cm-website
    lead: SENCo
    improve: We begin this term
    success: People tell us so
    involve: Everyone is asked
    voices: [{ date: 2025-11-20, from: staff, said: A good idea, kind: thanks }]
    evaluation: [{ date: 2025-12-11, stage: in-progress }]
  - measure: wp-school-council
    lead: SENCo
    improve: We begin this term
    success: People tell us so
    involve: Everyone is asked
    voices: [{ date: 2025-11-20, from: staff, said: A good idea, kind: thanks }]
    evaluation: [{ date: 2025-12-11, stage: in-progress }]
`,
    ],
  ],
  good: [],
  *check(context) {
    const { plan, graph } = context;
    const first = graph.links[0];
    if (!first || hasLostLinks(context) || mayCross(context)) return;
    const row = plan.rows.find(({ measure }) => measure === first.from);
    yield {
      at: { path: row ? [...row.path, "links"] : ["measures"], part: "key" },
      message: "every link of this plan stays inside its own Cornerstone",
    };
  },
});

/** Whether some link leads across, or could: an id that resembles none may lie under any Cornerstone. */
function mayCross(context: RuleContext): boolean {
  const cornerstone = (id: string) => context.measures.get(describeMeantId(id, context))?.cornerstone;
  return linkSources(context.plan).some(({ measure, links }) => {
    const own = cornerstone(measure);
    return links.some(({ to }) => own === undefined || cornerstone(to) !== own);
  });
}
