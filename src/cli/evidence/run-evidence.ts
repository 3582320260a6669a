import { addEvidence } from "../../authoring/edits/add-evidence.ts";
import { resolveNamedRow } from "../edit/resolver.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import { inItsPlace, refuseUnquoted } from "../options/one-sentence.ts";
import type { EvidenceCommandOptions } from "./evidence-command.ts";

/** Adds a piece of evidence to the row of a measure. */
export async function runEvidence(
  [saidMeasure, saidWhat, place]: readonly (string | undefined)[],
  options: EvidenceCommandOptions,
  io: Io,
): Promise<number> {
  refuseUnquoted(saidWhat, place);
  const where = inItsPlace(place, options.where, "--where");
  return runEdit(io, options, async (plan, resolver) => {
    const measure = await resolveNamedRow(plan, resolver, saidMeasure);
    const what = await resolver.text(saidWhat, {
      flag: "[what]",
      message: "What is it, and what does it show?",
    });
    return (now) => addEvidence(now, { ...options, where, measure, what });
  });
}
