import type { Measure } from "../../measures/measure-index.ts";

/** `: did you mean wc-staff-induction (Staff induction)?`, or nothing where no measure is near. */
export function didYouMean(measure: Measure | null): string {
  return measure === null ? "" : `: did you mean \`${measure.id}\` (${measure.short})?`;
}
