import type { Cornerstone } from "../catalogue/catalogue.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";
import type { Plan } from "../plan/plan.ts";
import type { CornerstoneId } from "../vocabulary.ts";

/** A Cornerstone, and what there is to choose from under it. Own measures are no part of the catalogue's counts. */
export interface CornerstoneReport {
  readonly id: CornerstoneId;
  readonly name: string;
  readonly promises: readonly string[];
  /** How many measures the catalogue offers, retired ones apart. */
  readonly offered: number;
  /** How many of these the plan has chosen. */
  readonly chosen: number;
  /** How many rows are of the setting's own measures. */
  readonly own: number;
  readonly notChosen: readonly { readonly measure: string; readonly short: string }[];
}

/** The Cornerstones in the catalogue's order, with what the whole plan has chosen of each. */
export function cornerstoneReports(
  plan: Plan,
  measures: MeasureIndex,
  cornerstones: readonly Cornerstone[],
): readonly CornerstoneReport[] {
  const rows = new Set(plan.rows.map(({ measure }) => measure));
  return cornerstones.map(({ id, name, promises }) => {
    const here = measures.all.filter(({ cornerstone }) => cornerstone === id);
    const offered = here.filter(({ own, retired }) => !own && !retired);
    const left = offered.filter((measure) => !rows.has(measure.id));
    return {
      id,
      name,
      promises,
      offered: offered.length,
      chosen: offered.length - left.length,
      own: here.filter((measure) => measure.own && rows.has(measure.id)).length,
      notChosen: left.map((measure) => ({ measure: measure.id, short: measure.short })),
    };
  });
}
