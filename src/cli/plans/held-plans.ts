import type { Plan } from "../../plan/plan.ts";

/** So much text of plans is held as it was read; what goes beyond it is packed, since there may be thousands. */
const MAX_LOOSE = 20000000;

/** Opens a plan again and again, each time alike. */
export type OpenPlanAgain = () => Plan;

/** Whose a plan is, and for when. */
export type PlanHead = Pick<Plan, "setting" | "settingId" | "period">;

export function headOf({ setting, settingId, period }: Plan): PlanHead {
  return { setting, settingId, period };
}

/** A plan that was read, in little memory. */
interface ClosedPlan {
  readonly plan: PlanHead;
  readonly open: OpenPlanAgain;
}

/** Holds plans, told the size of each one's text: some as they are, the others packed. */
export function planHolder(maxLoose = MAX_LOOSE): (plan: Plan, size: number) => Promise<ClosedPlan> {
  let loose = 0;
  return async (plan, size) => {
    loose += size;
    if (loose <= maxLoose) return { plan: headOf(plan), open: () => plan };
    const { pack, unpack } = await import("../files/pack.ts");
    // Texts are parts of the plan's own, which they would keep in memory, until they are copied.
    return { plan: unpack<PlanHead>(pack(headOf(plan))), open: await packedPlan(pack(plan)) };
  };
}

/** The same of a plan that is packed already. */
export async function packedPlan(packed: Uint8Array): Promise<OpenPlanAgain> {
  const { unpack } = await import("../files/pack.ts");
  return () => unpack<Plan>(packed);
}
