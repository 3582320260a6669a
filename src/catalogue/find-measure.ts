import { UsageError } from "../errors.ts";
import type { Catalogue, CatalogueMeasure } from "./catalogue.ts";
import { nearestMeasure } from "./nearest-measure.ts";

/**
 * The measure with this id.
 *
 * @throws UsageError where there is none, with the measure that was most likely meant.
 */
export function findMeasure(catalogue: Catalogue, id: string): CatalogueMeasure {
  const found = catalogue.measures.find((measure) => measure.id === id);
  if (found) return found;
  const meant = nearestMeasure(id, catalogue.measures);
  const right = meant
    ? `did you mean ${meant.id} (${meant.short})?`
    : "`cornerstones catalogue` lists all measures";
  throw new UsageError(`no measure has the id "${id}": ${right}`);
}
