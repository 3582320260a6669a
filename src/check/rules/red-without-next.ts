import { existingBy } from "../../progress/chronology.ts";
import { defineRule } from "../rule.ts";

export const redWithoutNext = defineRule({
  id: "red-without-next",
  group: "judgement",
  severity: "warning",
  summary: "What is rated red says what happens next",
  why: "The grid's last question is what else needs to happen, and red is where it matters most.",
  help: "Add `next:` to the evaluation.",
  bad: [
    [
      "stage: in-progress, rating: amber, note: The reading group has begun",
      "stage: in-progress, rating: red, note: The reading group has not begun",
    ],
  ],
  good: [],
  boundaries: [{ what: "the day of the rating", day: "2025-12-11", found: "from" }],
  *check(context) {
    for (const row of context.activeRows) {
      const entry = existingBy(row.evaluation, context.day).findLast(({ rating }) => rating !== null);
      if (entry?.rating !== "red" || entry.next !== null || row.unsound.has("evaluation")) continue;
      yield {
        at: { path: [...entry.path, "rating"], part: "value" },
        message: "rated red, and nothing says what happens next",
      };
    }
  },
});
