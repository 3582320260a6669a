import { addAction } from "../../authoring/edits/add-action.ts";
import { resolveNamedRow } from "../edit/resolver.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import { inItsPlace, refuseUnquoted } from "../options/one-sentence.ts";
import type { ActionCommandOptions } from "./action-command.ts";

/** Adds an action to the row of a measure. */
export async function runAction(
  [saidMeasure, saidWhat, role, day]: readonly (string | undefined)[],
  options: ActionCommandOptions,
  io: Io,
): Promise<number> {
  const { lead: leads = [], with: groups = [], ...rest } = options;
  refuseUnquoted(saidWhat, role);
  const by = inItsPlace(day, options.by, "--by");
  const lead = role === undefined ? leads : [role, ...leads];
  return runEdit(io, options, async (plan, resolver) => {
    const measure = await resolveNamedRow(plan, resolver, saidMeasure);
    const what = await resolver.text(saidWhat, { flag: "[what]", message: "What is to be done?" });
    const request = { ...rest, by, measure, do: what, lead, with: groups.flatMap((each) => each.split(",")) };
    return (now) => addAction(now, request);
  });
}
