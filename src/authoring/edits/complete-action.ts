import { longDate } from "../../civil-date.ts";
import { cutWords } from "../../document/words.ts";
import { findAction } from "../find/find-action.ts";
import { findRow } from "../find/find-row.ts";
import { word } from "../writing/yaml-node.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { rowName } from "./row-name.ts";

/** An action that somebody has done, as it was said. */
export interface CompletionRequest {
  readonly action: string | undefined;
  /** The row to look in; undefined for all. */
  readonly measure?: string | undefined;
}

/** Notes that an action was done on the day. What is done stays done on the day that it was. */
export function completeAction(plan: EditedPlan, { action: said, measure }: CompletionRequest): Edit {
  const within = measure === undefined ? null : findRow(measure, plan);
  const { row, action } = findAction(said, { ...plan, row: within });
  const name = `${rowName(row, plan)}, ${cutWords(action.do, 200)}`;
  if (action.done !== null) return { changes: [], says: `${name}: done on ${longDate(action.done)}` };
  return {
    changes: [{ kind: "set", path: [...action.path, "done"], value: word(plan.day) }],
    says: `${name}: done on ${longDate(plan.day)}`,
  };
}
