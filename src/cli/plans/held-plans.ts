import type { Plan } from "../../plan/plan.ts";

/**
 * So much text of plans is held as it was read; what goes beyond it is packed, since there may be thousands. Opened, a plan takes
 * some fifteen times its text: little is held of what is told plan by plan.
 */
export const MAX_LOOSE = { told: 2_000_000, other: 20_000_000 } as const;

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

/** Holds plans in little memory. */
export interface PlanHolder {
  /** Holds a plan, told the size of its text: the first ones as they are, the others packed. */
  readonly hold: (plan: Plan, size: number) => Promise<ClosedPlan>;
  /** The same of a plan that is packed already. */
  readonly holdPacked: (packed: Uint8Array) => Promise<OpenPlanAgain>;
}

export function planHolder(maxLoose: number = MAX_LOOSE.other): PlanHolder {
  let loose = 0;
  const keep = bytesKeeper();
  const holdPacked = async (packed: Uint8Array): Promise<OpenPlanAgain> => {
    const { unpack } = await import("../files/pack.ts");
    const kept = keep(packed);
    return () => unpack<Plan>(kept);
  };
  return {
    holdPacked,
    hold: async (plan, size) => {
      loose += size;
      if (loose <= maxLoose) return { plan: headOf(plan), open: () => plan };
      const { pack, unpack } = await import("../files/pack.ts");
      // Texts are parts of the plan's own, which they would keep in memory, until they are copied.
      return { plan: unpack<PlanHead>(pack(headOf(plan))), open: await holdPacked(pack(plan)) };
    },
  };
}

const BLOCK_SIZE = 1_000_000;

/** Copies bytes into few large blocks: between thousands of small ones memory is left that nothing else fits into. */
function bytesKeeper(): (bytes: Uint8Array) => Uint8Array {
  let block = new Uint8Array(0);
  let used = 0;
  return (bytes) => {
    if (used + bytes.length > block.length) {
      block = new Uint8Array(Math.max(BLOCK_SIZE, bytes.length));
      used = 0;
    }
    block.set(bytes, used);
    used += bytes.length;
    return block.subarray(used - bytes.length, used);
  };
}
