import type { Action, Moved, Plan } from "../../plan/plan.ts";
import { isDone } from "../../progress/action-state.ts";
import { dueDate } from "../../progress/due-date.ts";
import { groupOfRole } from "../../progress/roles.ts";
import type { NoteAt } from "./held-days.ts";
import type { PublicContext } from "./public-rules.ts";
import { OTHER_WORDS } from "./public-words.ts";

/** What making actions ready for the public needs to know. */
export interface ActionContext extends PublicContext {
  readonly plan: Plan;
  readonly noteAt: NoteAt;
}

/**
 * An action for the public. Without leads it is not told who does it, only of which groups they are; and the day it is
 * due stands only while it lies ahead, since on a later day it would tell that somebody is late, or was.
 */
export function publicAction(action: Action, context: ActionContext): Action {
  const { rules, words, plan } = context;
  const { path, id, start, by, done, ongoing, cost, moved, unsound } = action;
  const isDayTold = rules.leads === true || isAhead(action, context);
  return {
    path,
    do: words.stoodFor(action.do),
    id,
    lead: rules.leads ? action.lead.map(words.stoodFor) : [],
    with: action.with,
    ledBy: rules.leads ? [] : action.lead.flatMap((lead) => groupOfRole(lead, plan) ?? []),
    start,
    by: isDayTold ? by : null,
    done,
    ongoing,
    cost: words.kept(cost),
    moved: isDayTold ? moved.map((each) => publicMoved(each, context.noteAt)) : [],
    extra: {},
    unsound,
  };
}

/** Whether it is still to be done, and its day has not passed. */
function isAhead(action: Action, { asOf }: ActionContext): boolean {
  const by = dueDate(action, asOf);
  return !isDone(action, asOf) && by !== null && by >= asOf;
}

/** A due date that was moved, with its reason. */
export function publicMoved({ path, from, date, because }: Moved, noteAt: NoteAt): Moved {
  return { path, from, date, because: because && (noteAt(because, date) ?? OTHER_WORDS), extra: {} };
}
