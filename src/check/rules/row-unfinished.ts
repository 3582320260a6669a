import { GRID_COLUMNS } from "../../plan/grid.ts";
import type { Row } from "../../plan/plan.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { hasBegun } from "../row-begun.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const rowUnfinished = defineRule({
  id: "row-unfinished",
  group: "grid",
  severity: "info",
  severityNote:
    "warning once the row has begun: a reading, a done action, a dated evaluation, or a review has passed",
  summary: "A row answers every question of the grid",
  why: "An empty column is a question that was not yet talked about: how we will know, who is involved, what we measure, what else needs to happen.",
  help: "Nothing needs filling in for its own sake: talk about it when you next look at the plan together.",
  bad: [["    success: Families say that letters are kind and clear\n    involve", "    involve"]],
  good: [],
  *check(context) {
    for (const row of context.plan.rows) {
      const empty = [...emptyColumns(row, context)];
      if (empty.length === 0) continue;
      yield {
        at: { path: row.path, part: "key" },
        message: `still empty: ${empty.join("; ")}`,
        severity: hasBegun(row, context) ? "warning" : "info",
      };
    }
  },
});

function* emptyColumns(row: Row, context: RuleContext): Generator<string> {
  const unknown = (key: string): boolean => row.unsound.has(key);
  if (row.success.length === 0 && !unknown("success")) yield `"${GRID_COLUMNS.success.short}"`;
  if (!unknown("involve")) yield* emptyInvolvement(row, context);
  if (!unknown("indicators")) yield* emptyMeasuring(row, context);
  if (row.evaluation.length === 0 && !unknown("evaluation")) yield `"${GRID_COLUMNS.evaluation.short}"`;
}

function* emptyInvolvement({ involve }: Row, { groupName }: RuleContext): Generator<string> {
  if (involve.all !== null) return;
  const missing = GROUP_IDS.filter((group) => !involve.groups[group]);
  if (missing.length === 0) return;
  const { short } = GRID_COLUMNS.involve;
  yield missing.length === GROUP_IDS.length
    ? `"${short}"`
    : `"${short}" (${missing.map(groupName).join(", ")})`;
}

function* emptyMeasuring(row: Row, { day }: RuleContext): Generator<string> {
  const { short } = GRID_COLUMNS.indicators;
  if (row.indicators.length === 0) {
    const inWords = [...row.voices, ...row.evidence].some(({ date }) => date <= day);
    if (!inWords && !row.unsound.has("voices") && !row.unsound.has("evidence")) yield `"${short}"`;
    return;
  }
  const aimless = row.indicators.filter(
    (indicator) => indicator.target === null && !indicator.unsound.has("target"),
  );
  if (aimless.length > 0)
    yield `"${short}" (no target for ${aimless.map(({ id, what }) => id ?? what ?? "one").join(", ")})`;
}
