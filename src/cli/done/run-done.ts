import { completeAction } from "../../authoring/edits/complete-action.ts";
import { resolveAction } from "../edit/resolver.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import type { DoneCommandOptions } from "./done-command.ts";

/** Notes that an action was done. */
export async function runDone(
  said: string | undefined,
  options: DoneCommandOptions,
  io: Io,
): Promise<number> {
  return runEdit(io, options, async (plan, resolver) => {
    const request = await resolveAction(plan, resolver, { action: said, measure: options.measure });
    return (now) => completeAction(now, request);
  });
}
