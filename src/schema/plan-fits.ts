import { knownSchema } from "./known-schemas.ts";
import { leanSchema } from "./lean-schema.ts";
import { type Fits, makeFits } from "./make-fits.ts";

/** What says whether a value fits the plan's schema. The built command holds the lean schema instead of making it. */
export function planFits(): Fits {
  return makeFits(leanSchema(knownSchema("plan")));
}
