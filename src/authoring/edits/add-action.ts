import { type CivilDate, longDate } from "../../civil-date.ts";
import { cutWords } from "../../document/words.ts";
import { UsageError } from "../../errors.ts";
import { ACTION_KEYS } from "../../plan/keys/action-keys.ts";
import type { Action } from "../../plan/plan.ts";
import { findGroup } from "../find/find-group.ts";
import { findRow } from "../find/find-row.ts";
import { mapOf } from "../writing/key-entries.ts";
import type { Edit, EditedPlan } from "./edit.ts";
import { rowName } from "./row-name.ts";
import { dayNotes, saidDay, saidText } from "./said.ts";

/** Something that is to be done, as flags give it; days and groups in anybody's words. */
export interface ActionRequest {
  readonly measure: string;
  readonly do: string;
  readonly lead: readonly string[];
  readonly with: readonly string[];
  readonly by?: string | undefined;
  readonly start?: string | undefined;
  readonly ongoing?: boolean | undefined;
  readonly cost?: string | undefined;
  readonly id?: string | undefined;
}

/**
 * Adds an action to a row, behind those that are there.
 *
 * @throws UsageError where it has a due date and goes on all the time, or its id is taken.
 */
export function addAction(plan: EditedPlan, request: ActionRequest): Edit {
  const row = findRow(request.measure, plan);
  const words = saidText("what is to be done", request.do) ?? "";
  const [by, start] = [dayOf("by", request.by, plan), dayOf("start", request.start, plan)];
  const id = saidText("--id", request.id);
  if (request.ongoing === true && by !== null)
    throw new UsageError(
      "--ongoing is for what goes on all the time, and --by for what is due on a day: use one of the two",
    );
  if (id !== null && row.actions.some((action) => action.id === id))
    throw new UsageError(`--id ${id}: another action of this row has this id already; choose another`);
  const lead = request.lead.flatMap((each) => saidText("--lead", each) ?? []);
  const due = by === null ? (request.ongoing === true ? ", going on" : "") : `, due ${longDate(by)}`;
  const notes = [...dayNotes(request.by, by), ...dayNotes(request.start, start)];
  const who = lead.length === 0 ? "" : ` (${lead.join(", ")})`;
  const says = `${rowName(row, plan)}: ${cutWords(words, 200)}${who}${due}`;
  const action = {
    id,
    do: words,
    lead,
    with: request.with.map((group) => findGroup(group, plan.plan)),
    start,
    by,
    ongoing: request.ongoing === true,
    cost: saidText("--cost", request.cost),
  };
  const same = row.actions.find((each) => each.do === words && each.done === null);
  if (same) {
    refuseOther(same, action);
    return { changes: [], says, notes };
  }
  const path = [...row.path, "actions"];
  const value = mapOf(ACTION_KEYS, action);
  const list = plan.open.file.placeAt(path)?.node;
  const position = list?.kind === "seq" ? list.items.length : 0;
  return { changes: [{ kind: "insert", path, position, value }], says, notes };
}

type SaidOfAction = Pick<Action, "lead" | "with" | "start" | "by" | "cost" | "ongoing">;

/** @throws UsageError where something is said of an action that is there which it does not say itself. */
function refuseOther(there: Action, said: SaidOfAction): void {
  const isSame =
    (["by", "start", "cost"] as const).every((key) => said[key] === null || said[key] === there[key]) &&
    (!said.ongoing || there.ongoing) &&
    said.lead.every((role) => there.lead.includes(role)) &&
    said.with.every((group) => there.with.includes(group));
  if (isSame) return;
  const due = there.by === null ? "" : `, due ${longDate(there.by)}`;
  throw new UsageError(
    `this action is planned already${due}, and says something else than what you say of it now; nothing was written`,
    ["  cornerstones move changes when it is due; all else of it is changed in the plan itself"],
  );
}

function dayOf(key: "by" | "start", said: string | undefined, plan: EditedPlan): CivilDate | null {
  return said === undefined ? null : saidDay(said, plan, { flag: `--${key}`, key });
}
