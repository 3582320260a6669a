import { andWords } from "../../document/words.ts";
import type { GroupPart } from "../../plan/plan.ts";
import { valueAt } from "../../plan/value-at.ts";
import { choosing } from "../../progress/equal-measure.ts";
import { isToCome, saysNoPart } from "../../progress/part-words.ts";
import { GROUP_IDS, type Group } from "../../vocabulary.ts";
import { hasBegun } from "../facts/row-state.ts";
import { defineRule, type RuleContext } from "../rule.ts";

export const groupNotInChoosing = defineRule({
  id: "group-not-in-choosing",
  group: "co-production",
  severity: "warning",
  severityNote: "info while `chosen-with` is still empty and no row has begun",
  summary: "All three groups have helped to choose the measures",
  why: "The booklet calls it a given that children, young people and families are involved in choosing what to work on.",
  help: "Choose together, and say under `chosen-with` how each group did; being informed of the choice (`level: informed`) is not yet choosing.",
  bad: [["  parent-carers: Parent Forum chose from a shortlist of ten\n", ""]],
  good: [],
  boundaries: [
    {
      what: "the first reading, where `chosen-with` is still empty",
      day: "2025-12-01",
      found: "from",
      severity: "warning",
      plan: [
        [
          "chosen-with:\n  children-and-young-people: School Council put dot stickers on the four circles\n  parent-carers: Parent Forum chose from a shortlist of ten\n  staff: Whole-staff meeting\n",
          "chosen-with:\n",
        ],
      ],
    },
    {
      what: "the day of being told, which until then is still to come (not-a-part)",
      day: "2026-01-12",
      found: "from",
      plan: [
        [
          "  parent-carers: Parent Forum chose from a shortlist of ten\n",
          "  parent-carers: { level: informed, how: A letter, date: 2026-01-12 }\n",
        ],
      ],
    },
  ],
  *check(context) {
    const { plan, file, groupName } = context;
    if (plan.unsound.has("chosen-with")) return;
    const missing = GROUP_IDS.filter((group) => isMissing(group, context));
    if (missing.length === 0) return;
    const { all, groups } = plan.chosenWith;
    const isEmpty = all === null && Object.keys(groups).length === 0;
    // A draft is not a fault: a fresh plan asks who chose, and may not have an answer yet.
    const isAsked = isEmpty && valueAt(file.value, ["chosen-with"]) !== undefined;
    const isDraft = isAsked && !plan.rows.some((row) => hasBegun(row, context));
    yield {
      at: { path: ["chosen-with"], part: "key" },
      severity: isDraft ? "info" : "warning",
      message: isEmpty
        ? "nothing says who chose these measures, and how"
        : `${andWords(missing.map(groupName))} have not helped to choose these measures yet`,
      absent: missing.join("+"),
    };
  },
});

/** Whether it did not help to choose, and its own text says nothing of that: what such a text says is told of the text. */
function isMissing(group: Group, { plan, day }: RuleContext): boolean {
  const { all, groups } = plan.chosenWith;
  const part = groups[group];
  const isTold = part ? saysItself(part, day) : all !== null;
  return !isTold && choosing(plan, group, day) === "no";
}

/** Whether a part says that it is none this time, or `not-a-part` says it of the part. */
function saysItself({ how, level, date }: GroupPart, day: RuleContext["day"]): boolean {
  const isNone = how !== null && (saysNoPart(how) || isToCome(how));
  return level === "not-this-time" || isNone || (date !== null && date > day);
}
