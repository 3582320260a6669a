import { GRID_COLUMNS, type GridColumn } from "../../plan/grid.ts";
import type { GroupPart, Indicator, Row } from "../../plan/plan.ts";
import { saysNoPart } from "../../progress/part-words.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { hasBegun, isPlaceholder, reviewHasPassed } from "../facts/row-state.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const rowUnfinished = defineRule({
  id: "row-unfinished",
  group: "grid",
  severity: "info",
  severityNote:
    "warning once the row has begun: a reading, a done action, a dated evaluation, or a review has passed",
  summary: "A row answers every question of the grid",
  why: "An empty column is a question that was not yet talked about: how we will know, who is involved, what we measure, what else needs to happen. `TODO` and the like count as empty.",
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
      what: "the first review, for an evaluation",
      day: "2025-12-11",
      found: "after",
      plan: [
        ["          - { date: 2025-12-05, value: no }\n", ""],
        [
          "    evaluation:\n      - { date: 2025-12-11, stage: in-progress, rating: amber, note: The reading group has begun }\n",
          "",
        ],
      ],
    },
    {
      what: "a figure that has ended",
      day: "2025-12-05",
      found: "before",
      plan: [
        ["        target: yes\n", "        ended: { date: 2025-12-05, because: Every letter is read }\n"],
      ],
    },
    {
      what: "a voice in a row without figures",
      day: "2025-11-13",
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
      const open = openQuestions(row, context);
      if (open.length === 0) continue;
      yield {
        at: { path: row.path, part: "key" },
        message: open.join("; "),
        severity: hasBegun(row, context) ? "warning" : "info",
      };
    }
  },
});

/** What is still to be said of a row: its empty columns in one piece, then the figures that need a word more. */
function openQuestions(row: Row, context: RuleContext): readonly string[] {
  const empty = [...emptyColumns(row, context)];
  return [
    ...(empty.length > 0 ? [`still empty: ${empty.join("; ")}`] : []),
    ...(row.unsound.has("indicators") ? [] : openFigures(row, context)),
  ];
}

function* emptyColumns(row: Row, context: RuleContext): Generator<string> {
  const isOpen = (key: GridColumn, hasAnswer: boolean): boolean => !hasAnswer && !row.unsound.has(key);
  if (isOpen("improve", row.improve === null || !isPlaceholder(row.improve))) yield column("improve");
  if (isOpen("success", row.success.some(isAnswer))) yield column("success");
  if (!row.unsound.has("involve")) yield* emptyInvolvement(row, context);
  if (isOpen("indicators", row.indicators.length > 0 || isToldInWords(row, context)))
    yield column("indicators");
  const hasEvaluation = row.evaluation.some(({ date, note }) => date !== null || isAnswer(note ?? ""));
  if (isOpen("evaluation", hasEvaluation || !reviewHasPassed(context))) yield column("evaluation");
}

function column(key: GridColumn): string {
  return `"${GRID_COLUMNS[key].short}"`;
}

function isAnswer(text: string): boolean {
  return text !== "" && !isPlaceholder(text);
}

/** What says that a group takes no part is not empty: `not-a-part` is about it. */
function* emptyInvolvement({ involve }: Row, { groupName }: RuleContext): Generator<string> {
  if (involve.all !== null && isAnswer(involve.all)) return;
  const missing = GROUP_IDS.filter((group) => isEmptyPart(involve.groups[group]));
  if (missing.length === 0) return;
  const isAll = missing.length === GROUP_IDS.length;
  yield isAll ? column("involve") : `${column("involve")} (${missing.map(groupName).join(", ")})`;
}

function isEmptyPart(part: GroupPart | undefined): boolean {
  if (part === undefined || (part.how === null && part.level === null)) return true;
  return part.how !== null && isPlaceholder(part.how) && !saysNoPart(part.how) && part.level === null;
}

/** Where people or evidence speak for a row, it needs no figures; where they cannot be read, nobody knows. */
function isToldInWords({ voices, evidence, unsound }: Row, { day }: RuleContext): boolean {
  if (unsound.has("voices") || unsound.has("evidence")) return true;
  return [...voices, ...evidence].some(({ date }) => date <= day);
}

function openFigures({ indicators }: Row, { day }: RuleContext): readonly string[] {
  const taken = indicators.filter(({ ended }) => ended === null || ended.date > day);
  const unnamed = taken.filter(({ what }) => what !== null && isPlaceholder(what));
  const aimless = taken.filter(({ target, unsound }) => target === null && !unsound.has("target"));
  return [
    ...(unnamed.length > 0 ? [`not said yet what is measured: ${namesOf(unnamed)}`] : []),
    ...(aimless.length > 0 ? [`no aim yet for ${namesOf(aimless)}`] : []),
  ];
}

function namesOf(indicators: readonly Indicator[]): string {
  return indicators.map(({ id, what }) => id ?? what ?? "one figure").join(", ");
}
