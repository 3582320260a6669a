import type { CivilDate } from "../civil-date.ts";
import type { Action } from "../plan/plan.ts";
import { dueDate } from "./due-date.ts";

export interface ActionCounts {
  readonly total: number;
  readonly done: number;
  /** Due before the day and not done by it. */
  readonly overdue: number;
}

/** Whether the action was done by the day. */
export function isDone(action: Action, asOf: CivilDate): boolean {
  return action.done !== null && action.done <= asOf;
}

/** Whether the action's due date, as it stood on the day, had passed with the action not done. A standing duty never is. */
export function isOverdue(action: Action, asOf: CivilDate): boolean {
  if (action.ongoing || action.unsound.has("ongoing")) return false;
  const by = dueDate(action, asOf);
  return !isDone(action, asOf) && by !== null && by < asOf && !action.unsound.has("done");
}

/** Counts a row's actions as of a day. */
export function actionCounts(actions: readonly Action[], asOf: CivilDate): ActionCounts {
  return {
    total: actions.length,
    done: actions.filter((action) => isDone(action, asOf)).length,
    overdue: actions.filter((action) => isOverdue(action, asOf)).length,
  };
}
