import { addRows } from "../../authoring/edits/add-rows.ts";
import { saidText } from "../../authoring/edits/said.ts";
import { UsageError } from "../../errors.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import type { AddCommandOptions } from "./add-command.ts";

/** Adds rows for measures. What is known of a row already can be said of one at a time. */
export async function runAdd(
  measures: readonly string[],
  options: AddCommandOptions,
  io: Io,
): Promise<number> {
  const { success = [], cornerstone, id } = options;
  const statement = saidText("--own", options.own);
  const count = measures.length + (statement === null ? 0 : 1);
  if (count === 0)
    throw new UsageError(
      "which measures? Say cornerstones add MEASURE..., or --own STATEMENT --cornerstone ID for one of your own; `cornerstones catalogue` lists them all",
    );
  const words = {
    ourWords: saidText("--our-words", options.ourWords),
    lead: (options.lead ?? []).map((role) => saidText("--lead", role) ?? ""),
    improve: saidText("--improve", options.improve),
    success: success.map((text) => saidText("--success", text) ?? ""),
  };
  const isSaid = Object.values(words).some((word) => word !== null && word.length > 0);
  if (count > 1 && isSaid)
    throw new UsageError(
      "--our-words, --lead, --improve and --success are about one measure; add that one alone",
    );
  const short = saidText("--short", options.short) ?? undefined;
  const stray = [cornerstone && "--cornerstone", id && "--id", short && "--short"].find(Boolean);
  if (statement === null && stray)
    throw new UsageError(`${stray} is about a measure of your own: say its words with --own STATEMENT`);
  const own = statement === null ? null : { statement, cornerstone, id, short };
  return runEdit(io, options, () => (plan) => addRows(plan, { measures, own, words }));
}
