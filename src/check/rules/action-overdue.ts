import { daysBetween, longDate } from "../../civil-date.ts";
import { countWords } from "../../document/words.ts";
import { defineRule } from "../rule.ts";

export const actionOverdue = defineRule({
  id: "action-overdue",
  group: "time",
  severity: "warning",
  summary: "An action is done by its date, or its date is moved with a reason",
  why: "Where dates pass in silence, nobody believes in dates any more.",
  help: "Write `done:` with the day, or move it: the old date under `moved`, with a `because`, and the new one under `by`.",
  bad: [["lead: SENCo, by: 2026-03-20 }", "lead: SENCo, by: 2026-01-09 }"]],
  good: [],
  boundaries: [
    { what: "the day by which it is due", day: "2026-01-09", found: "after" },
    {
      what: "the row is paused",
      day: "2026-01-14",
      found: "before",
      plan: [
        ["lead: SENCo, by: 2026-03-20 }", "lead: SENCo, by: 2026-01-09 }"],
        [
          "note: The reading group has begun }\n",
          "note: The reading group has begun }\n      - { date: 2026-01-14, stage: paused }\n",
        ],
      ],
    },
  ],
  *check(context) {
    for (const row of context.activeRows) {
      for (const { path, do: what, by, done, ongoing, unsound } of row.actions) {
        if (by === null || by >= context.day || done !== null || ongoing) continue;
        if (unsound.has("done") || unsound.has("ongoing")) continue;
        const days = daysBetween(by, context.day);
        yield {
          at: { path: [...path, "by"], part: "value" },
          message: `"${what}" was due on ${longDate(by)}, ${countWords(days, "day")} ago`,
        };
      }
    }
  },
});
