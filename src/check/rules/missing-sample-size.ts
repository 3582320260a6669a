import { defineRule } from "../rule.ts";

export const missingSampleSize = defineRule({
  id: "missing-sample-size",
  group: "measuring",
  severity: "info",
  summary: "A percentage says of how many people",
  why: "100% of three families is another thing than 100% of three hundred, and small groups are shown as people.",
  help: "Add `of:` to a reading: how many people answered or were counted. Where it counts something else, say what: `of-what: sessions`.",
  bad: [["value: 60, of: 30, source", "value: 60, source"]],
  good: [],
  *check(context) {
    for (const { indicator } of context.activeIndicators) {
      const { unit, readings, unsound, path } = indicator;
      if (unit !== "percent" || readings.length === 0 || unsound.has("readings")) continue;
      if (readings.some(({ of }) => of !== null)) continue;
      yield {
        at: { path: [...path, "readings"], part: "key" },
        message: "no reading says how many people the percentage is of",
      };
    }
  },
});
