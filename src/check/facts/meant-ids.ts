import type { Measure } from "../../measures/measure-index.ts";
import type { RuleContext } from "../rule.ts";

/**
 * The id that one which stands in a plan means: itself where somebody knows it, else that of the measure it is nearest to.
 * A mistyped id has its own finding, so other rules go by what it means and do not tell of the same slip again.
 */
export function describeMeantId(id: string, { measures, guessMeasure }: RuleContext): string {
  return (measures.get(id) ?? guessMeasure(id))?.id ?? id;
}

/** `: did you mean wc-staff-induction (Staff induction)?`, or nothing where no measure is near. */
export function didYouMean(measure: Measure | null): string {
  return measure === null ? "" : `: did you mean \`${measure.id}\` (${measure.short})?`;
}

/**
 * Whether an id names an own measure whose own entry has a finding: one that cannot be read, or whose id lacks `own-` or
 * is taken. Once that is mended, somebody knows the id.
 */
export function isOwnInDoubt(id: string, { plan }: Pick<RuleContext, "plan">): boolean {
  if (!id.startsWith("own-")) return false;
  return plan.unsound.has("own-measures") || plan.ownMeasures.some((own) => `own-${own.id}` === id);
}
