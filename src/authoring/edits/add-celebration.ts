import { longDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { CELEBRATION_KEYS } from "../../plan/keys/plan-keys.ts";
import { mapOf } from "../writing/key-entries.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { placeByDate } from "./place-by-date.ts";
import { saidText } from "./said.ts";

/** Something to celebrate, as flags give it. */
export interface CelebrationRequest {
  readonly what: string;
  /** Who made it happen. */
  readonly who?: string | undefined;
  /** Whether those it is about agree to its being printed. */
  readonly share?: boolean | undefined;
}

/** Writes down something to celebrate, in its place among the others by date. */
export function addCelebration(plan: EditedPlan, request: CelebrationRequest): Edit {
  const celebration = {
    date: plan.day,
    what: saidText("what there is to celebrate", request.what) ?? "",
    who: saidText("--who", request.who),
    share: request.share === true,
  };
  const says = `To celebrate, ${longDate(plan.day)}: ${celebration.what}`;
  const { celebrate } = plan.plan;
  const same = celebrate.find(({ date, what }) => date === plan.day && what === celebration.what);
  if (same) {
    const isOther = (celebration.who ?? same.who) !== same.who || (celebration.share && !same.share);
    if (isOther)
      throw new UsageError(
        "this is written down already for that day, without what you say of it now; nothing was written. Take it back first with cornerstones undo, or change it in the plan itself",
      );
    return { changes: [], says };
  }
  const position = placeByDate(plan.open, { path: ["celebrate"], items: celebrate, day: plan.day });
  const value = mapOf(CELEBRATION_KEYS, celebration);
  return { changes: [{ kind: "insert", path: ["celebrate"], position, value }], says };
}
