import { GROUP_IDS } from "../../vocabulary.ts";
import { joined } from "../joined.ts";
import { defineRule } from "../rule.ts";

export const groupNotInChoosing = defineRule({
  id: "group-not-in-choosing",
  group: "co-production",
  severity: "warning",
  summary: "All three groups took part in choosing the measures",
  why: "The booklet calls it a given that children, young people and families are involved in choosing what to work on.",
  help: "Say under `chosen-with` how each group took part; `level: not-this-time` with `how` says why one did not.",
  bad: [["  parent-carers: Parent Forum chose from a shortlist of ten\n", ""]],
  good: [],
  *check({ plan, groupName }) {
    const { all, groups } = plan.chosenWith;
    if (all !== null || plan.unsound.has("chosen-with")) return;
    const missing = GROUP_IDS.filter((group) => !groups[group]);
    if (missing.length === 0) return;
    const nobody = missing.length === GROUP_IDS.length;
    yield {
      at: { path: ["chosen-with"], part: "key" },
      message: nobody
        ? "nothing says who chose these measures, and how"
        : `nothing says how ${joined(missing.map(groupName))} took part in choosing`,
    };
  },
});
