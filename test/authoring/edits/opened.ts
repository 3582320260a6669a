import type { EditedPlan } from "../../../src/authoring/edits/edit.ts";
import { builtInCatalogue } from "../../../src/catalogue/built-in-catalogue.ts";
import { resolveMeasures } from "../../../src/measures/resolve-measures.ts";
import { openPlan } from "../../../src/plan/open-plan.ts";
import { planValidator } from "../../../src/schema/plan-validator.ts";

const validate = planValidator();
const catalogue = builtInCatalogue();

/** A text as a plan that is about to be edited on a day. */
export function opened(text: string, day = "2026-05-15"): EditedPlan {
  const open = openPlan("plan.yaml", new TextEncoder().encode(text), validate);
  return { open, plan: open.plan, catalogue, measures: resolveMeasures(open.plan, catalogue), day };
}
