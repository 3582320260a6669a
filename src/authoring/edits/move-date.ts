import { longDate } from "../../civil-date.ts";
import { cutWords } from "../../document/words.ts";
import { UsageError } from "../../errors.ts";
import type { Action, Row } from "../../plan/plan.ts";
import { findDated } from "../find/find-dated.ts";
import { findRow } from "../find/find-row.ts";
import type { Change } from "../splice/change.ts";
import { movedNode } from "../writing/plan-node.ts";
import { word } from "../writing/yaml-node.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { moveTarget } from "./move-target.ts";
import { appendMoved, type MoveRequest } from "./moved-dates.ts";
import { rowName } from "./row-name.ts";

/** Moves the date of an action, or of a figure's target, and keeps the one that it had, with the reason. */
export function moveDate(plan: EditedPlan, request: MoveRequest): Edit {
  const { name, measure } = request;
  const found = findDated(name, { ...plan, row: measure === undefined ? null : findRow(measure, plan) });
  return found.kind === "action" ? moveAction(plan, request, found) : moveTarget(plan, request, found);
}

function moveAction(
  plan: EditedPlan,
  { to, because }: MoveRequest,
  { row, action }: { readonly row: Row; readonly action: Action },
): Edit {
  const { by, done, path, unsound } = action;
  const name = `${rowName(row, plan)}, ${cutWords(action.do, 200)}`;
  if (done !== null)
    throw new UsageError(`${name}: this was done on ${longDate(done)}, and what is done is not due any more`);
  if (unsound.has("by") || unsound.has("done"))
    throw new UsageError(
      `${name}: its date cannot be read; \`cornerstones check\` says what is wrong with it`,
    );
  if (by === to) return { changes: [], says: `${name}: due by ${longDate(to)}` };
  const setBy: Change = { kind: "set", path: [...path, "by"], value: word(to) };
  // Without an earlier date nothing has moved, and there is nothing to keep.
  if (by === null)
    return { changes: [setBy], says: `${name}: due by ${longDate(to)}; it had no date before` };
  return {
    changes: [setBy, appendMoved(plan, path, movedNode({ from: by, date: plan.day, because }))],
    says: `${name}: moved from ${longDate(by)} to ${longDate(to)}`,
  };
}
