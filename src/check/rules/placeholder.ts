import { hasBegun, reviewHasPassed } from "../row-begun.ts";
import { isPlaceholder } from "../row-drafts.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { textsOf } from "../texts.ts";

/** Keys whose words are ids or words of the format: what is wrong with those, other rules say. */
const NOT_PROSE = new Set([
  "measure",
  "to",
  "id",
  "rule",
  "cornerstone",
  "from",
  "stage",
  "rating",
  "level",
  "kind",
  "aim",
]);

export const placeholder = defineRule({
  id: "placeholder",
  group: "grid",
  severity: "info",
  severityNote: "warning once the row has begun",
  summary: "No text is left over from the scaffold",
  why: "`TODO` in a column looks like an answer to a program and like a blank to a reader.",
  help: "Write the answer in its place once you have talked about it.",
  bad: [["success: Families say that letters are kind and clear", "success: TODO"]],
  good: [],
  boundaries: [{ what: "the row's first reading", day: "2025-12-05", found: "from", severity: "warning" }],
  *check(context) {
    for (const { path, text } of textsOf(context.file.value)) {
      if (!isPlaceholder(text) || NOT_PROSE.has(String(path.at(-1)))) continue;
      yield {
        at: { path, part: "value" },
        message: `"${text.trim()}" still waits to be replaced`,
        severity: hasBegunAt(path, context) ? "warning" : "info",
      };
    }
  },
});

function hasBegunAt(path: readonly (string | number)[], context: RuleContext): boolean {
  const row = path[0] === "measures" ? context.plan.rows.find((each) => each.path[1] === path[1]) : undefined;
  return row ? hasBegun(row, context) : reviewHasPassed(context);
}
