import { andWords } from "../../document/words.ts";
import type { Row } from "../../plan/plan.ts";
import { wasPresent } from "../../progress/equal-measure.ts";
import { participation } from "../../progress/participation.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { isPastTheMiddle } from "../facts/dates.ts";
import { PAST_THE_MIDDLE } from "../reference/sound-plan.ts";
import { defineRule, type RuleContext } from "../rule.ts";

/** What a part is planned in and shows in. */
const SHOWN_IN = ["involve", "voices", "evaluation", "actions", "indicators"] as const;

export const involvementNotSeen = defineRule({
  id: "involvement-not-seen",
  group: "co-production",
  severity: "info",
  summary: "By the middle of the period, each planned part shows in what happened",
  why: "What happened counts more than what was meant.",
  help: "A voice, a view in an evaluation, a survey with `of`, an action done together (`with`) or a review can show it; or say plainly that it did not come about.",
  bad: [
    ["      children-and-young-people: School Council\n", ""],
    [
      "      - date: 2025-11-20\n        from: children-and-young-people\n",
      "      - date: 2025-11-20\n        from: staff\n",
    ],
    [
      "        answered: 2025-11-03\n",
      "        answered: 2025-11-03\n      - { date: 2025-11-04, from: children-and-young-people, said: Our posters are better, kind: thanks }\n",
    ],
  ],
  good: [],
  day: PAST_THE_MIDDLE,
  boundaries: [{ what: "the middle of the period", day: "2026-02-09", found: "after" }],
  *check(context) {
    const { plan, day, groupName } = context;
    if (!isPastTheMiddle(context) || plan.unsound.has("reviews") || plan.unsound.has("roles")) return;
    const absent = GROUP_IDS.filter((group) => !wasAtReview(group, context));
    for (const row of context.activeRows) {
      if (isPartlyUnread(row)) continue;
      const parts = participation(row, plan, day);
      const unseen = absent.filter((group) => parts[group].planned && !parts[group].seen);
      if (unseen.length === 0) continue;
      yield {
        at: { path: [...row.path, "involve"], part: "key" },
        message: `nothing shows yet of the part planned for ${andWords(unseen.map(groupName))}`,
      };
    }
  },
});

/** Where some of it cannot be read, nobody can say that nothing shows. */
function isPartlyUnread({ unsound, actions, indicators }: Row): boolean {
  const isUnread = (each: { readonly unsound: ReadonlySet<string> }): boolean => each.unsound.size > 0;
  return SHOWN_IN.some((key) => unsound.has(key)) || [...actions, ...indicators].some(isUnread);
}

/** Whether a group was at a review of this period by the day: it then had its say on every row. */
function wasAtReview(group: Group, { plan, day }: RuleContext): boolean {
  const { from } = plan.period;
  return plan.reviews.some(
    (review) => review.date <= day && (from === null || review.date >= from) && wasPresent(review, group),
  );
}
