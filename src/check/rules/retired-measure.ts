import { defineRule } from "../rule.ts";

export const retiredMeasure = defineRule({
  id: "retired-measure",
  group: "catalogue",
  severity: "warning",
  summary: "A chosen measure is still in use in the catalogue",
  why: "A measure that your catalogue has retired is no longer compared or supported by those who keep it.",
  help: "Ask those who keep the catalogue what took its place; the row can stay until the year is over.",
  bad: [["to: 2026-07-21 }\n", "to: 2026-07-21 }\ncatalogue: oak-trust.yaml\n"]],
  overlay: `catalogue: 1
name: Oak Trust measures
extends: four-cornerstones
measures:
  - { id: cm-positive-language, retired: yes }
`,
  good: [],
  *check({ plan, measures }) {
    for (const row of plan.rows) {
      const measure = measures.get(row.measure);
      if (!measure?.retired) continue;
      yield {
        at: { path: [...row.path, "measure"], part: "value" },
        message: `the catalogue has retired "${measure.short}"`,
      };
    }
  },
});
