import { defineRule } from "../rule.ts";

export const asksOneGroup = defineRule({
  id: "asks-one-group",
  group: "co-production",
  severity: "info",
  summary: "Where a measure names several groups, more than one of them is asked",
  why: "Things can look good to those who arrange them and not to those they are for.",
  help: "Ask another of the groups too, or take the `from` away where the figure is not about anybody's experience.",
  bad: [
    ["  - measure: vi-shared-values\n    lead", "  - measure: vi-ideas-valued\n    lead"],
    ["to: vi-shared-values\n", "to: vi-ideas-valued\n"],
  ],
  good: [],
  *check({ measures, activeRows, groupName }) {
    for (const row of activeRows) {
      const groups = measures.get(row.measure)?.groups ?? [];
      const asked = [...new Set(row.indicators.map(({ from }) => from))];
      const [only] = asked;
      if (groups.length < 2 || asked.length !== 1 || !only) continue;
      if (row.unsound.has("indicators")) continue;
      yield {
        at: { path: [...row.path, "indicators"], part: "key" },
        message: `the measure names ${groups.length} groups, and every indicator asks ${groupName(only)}`,
      };
    }
  },
});
