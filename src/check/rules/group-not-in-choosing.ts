import { andWords } from "../../document/words.ts";
import { choosing } from "../../progress/equal-measure.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { defineRule } from "../rule.ts";

export const groupNotInChoosing = defineRule({
  id: "group-not-in-choosing",
  group: "co-production",
  severity: "warning",
  summary: "All three groups have helped to choose the measures",
  why: "The booklet calls it a given that children, young people and families are involved in choosing what to work on.",
  help: "Choose together, and say under `chosen-with` how each group did; being informed of the choice (`level: informed`) is not yet choosing.",
  bad: [["  parent-carers: Parent Forum chose from a shortlist of ten\n", ""]],
  good: [],
  boundaries: [
    {
      what: "the day of choosing",
      day: "2026-01-12",
      found: "before",
      plan: [
        [
          "  parent-carers: Parent Forum chose from a shortlist of ten\n",
          "  parent-carers: { how: Parent Forum chose from a shortlist of ten, date: 2026-01-12 }\n",
        ],
      ],
    },
  ],
  *check({ plan, day, groupName }) {
    if (plan.unsound.has("chosen-with")) return;
    const missing = GROUP_IDS.filter((group) => choosing(plan, group, day) === "no");
    if (missing.length === 0) return;
    const { all, groups } = plan.chosenWith;
    const isEmpty = all === null && Object.keys(groups).length === 0;
    yield {
      at: { path: ["chosen-with"], part: "key" },
      message: isEmpty
        ? "nothing says who chose these measures, and how"
        : `${andWords(missing.map(groupName))} have not helped to choose these measures yet`,
      absent: missing.join("+"),
    };
  },
});
