import type { Accept } from "../../../plan/plan.ts";
import type { Period } from "../school-year.ts";

/** What was accepted until a day that the new period still comes to. Without one, a new year is to look at it again. */
export function heldAccepts(accept: readonly Accept[], { from }: Period): readonly Accept[] {
  return accept.filter(({ until }) => until !== null && until >= from);
}
