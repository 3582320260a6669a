import type { RuleContext } from "../rule.ts";

/**
 * The id that one which stands in a plan means: itself where somebody knows it, else that of the measure it is nearest to.
 * A mistyped id has its own finding, so other rules go by what it means and do not tell of the same slip again.
 */
export function describeMeantId(id: string, { measures, guessMeasure }: RuleContext): string {
  return (measures.get(id) ?? guessMeasure(id))?.id ?? id;
}
