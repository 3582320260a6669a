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
  boundaries: [
    { what: "the row's first reading", day: "2025-12-05", found: "from", severity: "warning" },
    {
      what: "a done action",
      day: "2025-11-10",
      found: "from",
      severity: "warning",
      plan: [
        ["    success: Families say that letters are kind and clear\n    involve", "    involve"],
        ["by: 2026-03-20 }", "by: 2026-03-20, done: 2025-11-10 }"],
      ],
    },
    {
      what: "a dated evaluation",
      day: "2025-11-20",
      found: "from",
      severity: "warning",
      plan: [
        ["    success: Families say that letters are kind and clear\n    involve", "    involve"],
        [
          "- { date: 2025-12-11, stage: in-progress, rating: amber, note: The",
          "- { date: 2025-11-20, note: The",
        ],
      ],
    },
    {
      what: "the first review",
      day: "2025-12-11",
      found: "after",
      severity: "warning",
      plan: [
        ["          - { date: 2025-12-05, value: no }\n", ""],
        [
          "\n      - { date: 2025-12-11, stage: in-progress, rating: amber, note: The reading group has begun }",
          "",
        ],
      ],
    },
    {
      what: "a voice in a row without figures",
      day: "2025-11-12",
      found: "before",
      plan: [
        [
          "    indicators:\n      - id: letters-read\n        what: Families have read every letter of the term before it went out\n        from: parent-carers\n        target: yes\n        readings:\n          - { date: 2025-12-05, value: no }\n",
          "",
        ],
      ],
    },
  ],
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
