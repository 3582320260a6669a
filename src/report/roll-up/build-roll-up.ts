import type { MeasureIndex } from "../../measures/measure-index.ts";
import { uniteMeasures } from "../../measures/unite-measures.ts";
import type { PlanReport } from "../report.ts";
import { coProduction } from "./co-production.ts";
import { measuresTogether } from "./measures-together.ts";
import type { RollUp } from "./roll-up.ts";
import { settingsAToZ } from "./settings-a-to-z.ts";

/**
 * What several plans say together; null for fewer than two. It is made of what their reports tell, so that whatever is
 * left out there is left out here; `inputs` say, plan for plan, what the ids mean.
 */
export function buildRollUp(
  plans: readonly PlanReport[],
  inputs: readonly { readonly measures: MeasureIndex }[],
): RollUp | null {
  if (plans.length < 2) return null;
  const named = settingsAToZ(plans);
  return {
    plans: plans.length,
    settings: new Set(named.map(({ setting }) => setting)).size,
    measures: plans.reduce((sum, { summary }) => sum + summary.measures, 0),
    coProduction: coProduction(named),
    ...measuresTogether(named, uniteMeasures(inputs)),
    statuses: named.map(({ plan, name, position }) => ({
      file: plan.file,
      setting: plan.setting,
      byStatus: plan.summary.byStatus,
      pages: { name, position },
    })),
    pages: { cornerstones: plans[0]?.pages.cornerstones ?? [] },
  };
}
