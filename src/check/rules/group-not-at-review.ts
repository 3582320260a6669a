import { longDate } from "../../civil-date.ts";
import { wasPresent } from "../../progress/equal-measure.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import { defineRule } from "../rule.ts";

export const groupNotAtReview = defineRule({
  id: "group-not-at-review",
  group: "co-production",
  severity: "warning",
  summary: "A review is held together with families or young people",
  why: "A plan that staff alone look back on is judged without those it is for.",
  help: "Ask those who were not there how they saw the term, and invite them to the next review.",
  bad: [["      children-and-young-people: School Council\n      parent-carers: Four Forum members\n", ""]],
  good: [],
  boundaries: [{ what: "the review", day: "2025-12-11", found: "after" }],
  *check({ plan, day, groupName }) {
    if (plan.unsound.has("reviews")) return;
    for (const review of plan.reviews) {
      const present = GROUP_IDS.filter((group) => wasPresent(review, group));
      // Of a text that says no, or what is to come, `not-a-part` tells.
      const isTold = GROUP_IDS.some((group) => review.with[group] !== undefined && !present.includes(group));
      if (review.date >= day || isTold || present.length !== 1 || present[0] !== "staff") continue;
      yield {
        at: { path: [...review.path, "with"], part: "key" },
        message: `the review of ${longDate(review.date)} was held with ${groupName("staff")} alone`,
      };
    }
  },
});
