import type { Catalogue } from "../catalogue/catalogue.ts";
import type { MeasureIndex } from "./measure-index.ts";
import { resolveMeasures } from "./resolve-measures.ts";

/** Thousands of plans of one catalogue, without measures of their own, need one index and not thousands. */
export function sharedMeasures(): typeof resolveMeasures {
  const indexes = new Map<Catalogue, MeasureIndex>();
  return (plan, catalogue) => {
    if (plan.ownMeasures.length > 0) return resolveMeasures(plan, catalogue);
    const index = indexes.get(catalogue) ?? resolveMeasures(plan, catalogue);
    indexes.set(catalogue, index);
    return index;
  };
}
