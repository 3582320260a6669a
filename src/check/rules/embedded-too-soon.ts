import { existingBy } from "../../progress/chronology.ts";
import { defineRule } from "../rule.ts";

export const embeddedTooSoon = defineRule({
  id: "embedded-too-soon",
  group: "judgement",
  severity: "info",
  summary: "A measure is embedded some time after it was completed",
  why: "Embedded means that it goes on by itself, and only time shows that.",
  help: "Rate it `completed` first, and `embedded` once it has lasted.",
  bad: [
    [
      "stage: in-progress, rating: green, note: Three decisions so far",
      "stage: embedded, rating: green, note: Three decisions so far",
    ],
  ],
  good: [],
  boundaries: [
    { what: "the day of the evaluation", day: "2025-12-11", found: "from" },
    {
      what: "completed on the day on which it was embedded",
      day: "2025-12-11",
      found: "from",
      plan: (day) => [
        [
          "- { date: 2025-12-11, stage: in-progress, rating: green, note: Three decisions so far }",
          `- { date: ${day}, stage: completed }\n      - { date: 2025-12-11, stage: embedded }`,
        ],
      ],
    },
  ],
  *check(context) {
    for (const row of context.activeRows) {
      const dated = existingBy(row.evaluation, context.day);
      const embedded = dated.find(({ stage }) => stage === "embedded");
      if (!embedded || row.unsound.has("evaluation")) continue;
      if (dated.some(({ stage, date }) => stage === "completed" && date < embedded.date)) continue;
      yield {
        at: { path: [...embedded.path, "stage"], part: "value" },
        message: "embedded without having been completed at an earlier date",
      };
    }
  },
});
