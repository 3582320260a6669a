import { addDays, longDate } from "../../civil-date.ts";
import { WRITE_UP_DAYS } from "../../domain-numbers.ts";
import { reviewDays } from "../../progress/review-days.ts";
import { defineRule } from "../rule.ts";

export const notDiscussed = defineRule({
  id: "not-discussed",
  group: "time",
  severity: "info",
  summary: "Each row is talked about at a review",
  why: "A row that nobody speaks of when the plan is looked at together has quietly been dropped.",
  help: "Write a line under `evaluation`: how it is going, and what else needs to happen.",
  bad: [
    [
      "    evaluation:\n      - { date: 2025-12-11, stage: in-progress, rating: green, note: Three decisions so far }",
      "    evaluation: Three decisions so far",
    ],
  ],
  good: [],
  boundaries: [
    { what: "14 days after the review", day: "2025-12-25", found: "after" },
    {
      what: "an evaluation on the day of the review before",
      day: "2025-10-10",
      found: "until",
      plan: (day) => [
        [
          "  - date: 2025-12-11\n    label: Autumn\n",
          "  - date: 2025-10-10\n    with: { parent-carers: The Forum }\n  - date: 2025-12-11\n    label: Autumn\n",
        ],
        [
          "- { date: 2025-12-11, stage: in-progress, rating: green, note: Three decisions so far }",
          `- { date: ${day}, stage: in-progress, rating: green, note: Three decisions so far }`,
        ],
      ],
    },
  ],
  *check(context) {
    const { last, lastButOne } = reviewDays(context.plan, addDays(context.day, -WRITE_UP_DAYS - 1));
    if (last === null) return;
    for (const row of context.activeRows) {
      const since = row.evaluation.filter(({ date }) => date !== null && date > (lastButOne?.date ?? ""));
      if (since.length > 0 || row.unsound.has("evaluation")) continue;
      yield {
        at: { path: row.path, part: "key" },
        message: `no evaluation of this row is written down for the review of ${longDate(last.date)}`,
      };
    }
  },
});
