import type { CheckedFile } from "../../../check/check-result.ts";
import type { LoadedPlan } from "../../plans/read-plans.ts";
import { type Fixing, fixPlan } from "./fix-plan.ts";

/** Fixes the plans of one run, one after the other. */
export interface PlanFixer {
  readonly fix: (plan: LoadedPlan) => Promise<CheckedFile>;
  /** What becomes of all the plans so far, as one diff. */
  readonly diff: () => string;
  /** How many plans could not be written. */
  readonly failures: () => number;
}

export function planFixer(fixing: Fixing): PlanFixer {
  const diffs: string[] = [];
  let failures = 0;
  return {
    fix: async (plan) => {
      const fixed = await fixPlan(plan, fixing);
      diffs.push(fixed.diff);
      if (fixed.failed) failures += 1;
      return fixed.checked;
    },
    diff: () => diffs.join(""),
    failures: () => failures,
  };
}
