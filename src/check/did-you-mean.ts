import { nearestMeasure } from "../catalogue/nearest-measure.ts";
import type { MeasureIndex } from "../measures/measure-index.ts";

/** `: did you mean wc-staff-induction (Staff induction)?`, or nothing where no measure is near. */
export function didYouMean(text: string, measures: MeasureIndex): string {
  const measure = nearestMeasure(text, measures.all);
  return measure === null ? "" : `: did you mean \`${measure.id}\` (${measure.short})?`;
}
