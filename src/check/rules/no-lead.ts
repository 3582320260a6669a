import { isPlaceholder, isUntouched } from "../facts/row-state.ts";
import { defineRule } from "../rule.ts";

export const noLead = defineRule({
  id: "no-lead",
  group: "time",
  severity: "info",
  summary: "Somebody leads a row, or one of its actions",
  why: "What is everybody's is often nobody's.",
  help: "Write a role, never a name: `lead: SENCo`, or `lead: [Parent Forum chair, Deputy head]`.",
  bad: [["  - measure: wp-parent-forum\n    lead: Headteacher\n", "  - measure: wp-parent-forum\n"]],
  good: [],
  boundaries: [
    {
      what: "the first reading of a row that waits to be begun",
      day: "2025-12-08",
      found: "from",
      plan: [
        ["  - measure: wp-parent-forum\n    lead: Headteacher\n", "  - measure: wp-parent-forum\n"],
        ["improve: The Forum helps to set the school's priorities", "improve: TODO"],
      ],
    },
  ],
  *check(context) {
    for (const row of context.activeRows) {
      if ([row, ...row.actions].some(({ lead }) => lead.some((role) => !isPlaceholder(role)))) continue;
      if (row.unsound.has("lead") || row.unsound.has("actions") || isUntouched(row, context)) continue;
      yield { at: { path: row.path, part: "key" }, message: "nobody leads this row or any action in it" };
    }
  },
});
