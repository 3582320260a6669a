import { type CsvTable, MEASURE_COLUMNS, measureCells } from "../csv/render-csv.ts";
import type { PlanReport } from "../report.ts";
import { type EvidenceItem, evidenceView } from "./evidence-report.ts";

/** One record a thing that shows something, Cornerstone by Cornerstone. */
export const evidenceTable: CsvTable = {
  isOfThings: true,
  columns: {
    ...MEASURE_COLUMNS,
    kind: "`evidence`, `figure`, `voice`, `view`, `judgement`, `action`, `link`, `celebration` or `review`",
    date: "its day",
    group: "whose it is, where one group is",
    who: "who of the group, or who celebrates",
    text: "what it is, or what was said",
    more: "what came of a voice, where evidence is kept, what a link did",
    private: "whether it is not for publishing",
    indicator: "the figure's id",
  },
  records: (plan) => {
    const { byCornerstone, ofPlan } = evidenceView(plan);
    const measures = byCornerstone.flatMap((each) => each.measures);
    return [
      ...measures.flatMap(({ measure, items }) => items.map((each) => record(plan, measure, each))),
      ...ofPlan.map((each) => record(plan, null, each)),
    ];
  },
};

function record(plan: PlanReport, measure: string | null, { indicator, ...own }: EvidenceItem) {
  return { cells: { ...measureCells(plan, measure), ...own, indicator: indicator?.id ?? null } };
}
