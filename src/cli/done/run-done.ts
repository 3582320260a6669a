import { completeAction } from "../../authoring/edits/complete-action.ts";
import { settleAction } from "../edit/resolver.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import type { DoneOptions } from "./done-command.ts";

/** Notes that an action was done. */
export async function runDone(said: string | undefined, options: DoneOptions, io: Io): Promise<number> {
  return runEdit(io, options, async (plan, talk) => {
    const request = await settleAction(plan, talk, { action: said, measure: options.measure });
    return (now) => completeAction(now, request);
  });
}
