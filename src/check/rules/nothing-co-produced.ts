import { type Participation, participation } from "../../progress/participation.ts";
import type { Level } from "../../vocabulary.ts";
import { reviewHasPassed } from "../facts/row-state.ts";
import { defineRule } from "../rule.ts";

const TOGETHER: readonly (Level | null)[] = ["participating", "co-producing"];
const INVITED = ["children-and-young-people", "parent-carers"] as const;

export const nothingCoProduced = defineRule({
  id: "nothing-co-produced",
  group: "co-production",
  severity: "warning",
  summary: "Somewhere in the plan, families or young people take part as partners",
  why: "Being informed or consulted is not yet co-production: ideas are shaped together, or they are somebody's.",
  help: "Where families or young people shape the work, say so: `level: participating` or `co-producing`.",
  bad: [
    [
      "{ level: co-producing, how: Two families help to run it }",
      "{ level: consulted, how: Two families are asked }",
    ],
  ],
  good: [],
  boundaries: [
    { what: "the first review", day: "2025-12-11", found: "after" },
    {
      what: "a view that tells of taking part",
      day: "2026-01-12",
      found: "before",
      plan: [
        [
          "{ level: co-producing, how: Two families help to run it }",
          "{ level: consulted, how: Two families are asked }",
        ],
        [
          "note: Good talks and little on paper yet }\n",
          "note: Good talks }\n      - { date: 2026-01-12, views: { parent-carers: { says: We wrote it, level: co-producing } } }\n",
        ],
      ],
    },
  ],
  *check(context) {
    const { plan, day, groupName } = context;
    if (!reviewHasPassed(context)) return;
    const rows = context.activeRows;
    if (rows.length === 0 || rows.some(({ unsound }) => unsound.has("involve") || unsound.has("evaluation")))
      return;
    const isShared = rows.some((row) => {
      const parts = participation(row, plan, day);
      return INVITED.some((group) => isTogether(parts[group]));
    });
    if (isShared) return;
    yield {
      at: { path: ["measures"], part: "key" },
      message: `no row plans or shows that ${groupName(INVITED[0])} or ${groupName(INVITED[1])} take part as partners (participating or co-producing)`,
    };
  },
});

/** As planned, or as views say that it went: within the period and by the day. */
function isTogether({ planned, level, levelSeen }: Participation): boolean {
  return (planned && TOGETHER.includes(level)) || TOGETHER.includes(levelSeen);
}
