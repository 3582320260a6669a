import { defineRule } from "../rule.ts";

export const actionWithoutDate = defineRule({
  id: "action-without-date",
  group: "time",
  severity: "info",
  summary: "An action says by when",
  why: "An action without a date can never be late, and so is easily never done.",
  help: "Add `by:` with a day that everybody can live with, or `ongoing: yes` where it is a standing duty.",
  bad: [["lead: SENCo, by: 2026-03-20 }", "lead: SENCo }"]],
  good: [],
  boundaries: [],
  *check(context) {
    for (const row of context.activeRows) {
      for (const { path, do: what, by, done, ongoing, unsound } of row.actions) {
        if (by !== null || done !== null || ongoing) continue;
        if (["by", "done", "ongoing"].some((key) => unsound.has(key))) continue;
        yield {
          at: { path: [...path, "do"], part: "value" },
          message: `"${what}" has no date by which it is to be done`,
        };
      }
    }
  },
});
