import type { PlanReport } from "../report.ts";
import { type EvidenceItem, evidenceView } from "./evidence-report.ts";

/** What the view adds to the JSON; figures stand whole under their measure, so here they are named. */
export function evidenceJson(plan: PlanReport): object {
  const { byCornerstone, ofPlan } = evidenceView(plan);
  return {
    byCornerstone: byCornerstone.map(({ name: _, measures, ...each }) => ({
      ...each,
      measures: measures.map(({ measure, items }) => ({ measure, items: items.map(itemJson) })),
    })),
    ofPlan: ofPlan.map(itemJson),
  };
}

function itemJson({ indicator, ...item }: EvidenceItem): object {
  return { ...item, indicator: indicator?.id ?? null };
}
