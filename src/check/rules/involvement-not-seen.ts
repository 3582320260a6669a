import { participation } from "../../progress/participation.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { joined } from "../joined.ts";
import { isPastTheMiddle } from "../period.ts";
import { defineRule } from "../rule.ts";

/** What a part is planned in and shows in: where some of it cannot be read, nobody can say that nothing shows. */
const SHOWN_IN = ["involve", "voices", "evaluation", "actions"] as const;

export const involvementNotSeen = defineRule({
  id: "involvement-not-seen",
  group: "co-production",
  severity: "info",
  summary: "By the middle of the period, each planned part shows in what happened",
  why: "What happened counts more than what was meant.",
  help: "A voice, a view in an evaluation, an action done or a review can show it; or say plainly that it did not come about.",
  bad: [
    ["to: 2026-07-21 }", "to: 2026-02-01 }"],
    ["target: { value: 30, by: 2026-07-01 }", "target: { value: 30, by: 2026-01-31 }"],
    ["target: { value: 80, by: 2026-06-30 }", "target: { value: 80, by: 2026-01-30 }"],
    ["target: { value: 6, by: 2026-07-01 }", "target: { value: 6, by: 2026-01-31 }"],
    ["by: 2026-03-20 }", "by: 2026-01-31 }"],
    [
      "    voices:\n      - date: 2025-11-20\n        from: children-and-young-people\n        said: I like it when my little brother comes too\n        kind: thanks\n    evaluation:\n      - { date: 2025-12-11, stage: in-progress, rating: green, note: More families each week }",
      "    evaluation:\n      - { date: 2025-10-20, stage: in-progress, rating: green, note: More families each week }\n      - { date: 2026-01-08, stage: in-progress, rating: green, views: { parent-carers: We feel at home, staff: It is a good start to the day } }",
    ],
    [
      "        answered: 2025-11-03\n",
      "        answered: 2025-11-03\n      - { date: 2025-11-04, from: children-and-young-people, said: Our posters are better, kind: thanks }\n",
    ],
  ],
  good: [],
  boundaries: [{ what: "the middle of the period", day: "2026-02-09", found: "after", plan: [] }],
  *check(context) {
    const { plan, day, isSetAside, groupName } = context;
    if (!isPastTheMiddle(context) || plan.unsound.has("reviews")) return;
    for (const row of plan.rows) {
      if (isSetAside(row) || SHOWN_IN.some((key) => row.unsound.has(key))) continue;
      const parts = participation(row, plan, day);
      const unseen = GROUP_IDS.filter((group) => parts[group].planned && !parts[group].seen);
      if (unseen.length === 0) continue;
      yield {
        at: { path: [...row.path, "involve"], part: "key" },
        message: `nothing shows yet of the part planned for ${joined(unseen.map(groupName))}`,
      };
    }
  },
});
