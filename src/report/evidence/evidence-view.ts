import { MEASURE_COLUMNS, measureCells } from "../csv/render-csv.ts";
import { defineView } from "../define-view.ts";
import { evidencePage } from "./evidence-page.ts";
import { type EvidenceItem, evidencePack } from "./evidence-report.ts";

export const evidenceView = defineView({
  id: "evidence",
  title: "what shows it",
  model: evidencePack,
  page: evidencePage,
  json: ({ byCornerstone, ofPlan }) => ({
    byCornerstone: byCornerstone.map((each) => ({
      ...each,
      measures: each.measures.map((measure) => ({ ...measure, items: measure.items.map(itemJson) })),
    })),
    ofPlan: ofPlan.map(itemJson),
  }),
  table: {
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
    records: ({ byCornerstone, ofPlan }, plan) => {
      const record = (measure: string | null, item: EvidenceItem) => ({
        cells: { ...measureCells(plan, measure), ...itemJson(item) },
      });
      const measures = byCornerstone.flatMap((each) => each.measures);
      return [
        ...measures.flatMap(({ measure, items }) => items.map((each) => record(measure, each))),
        ...ofPlan.map((each) => record(null, each)),
      ];
    },
  },
});

/** A figure stands whole under its measure, so here it is named. */
function itemJson({ indicator, ...item }: EvidenceItem) {
  return { ...item, indicator: indicator?.id ?? null };
}
