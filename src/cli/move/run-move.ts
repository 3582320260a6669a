import type { EditedPlan } from "../../authoring/edits/edit.ts";
import { moveDate } from "../../authoring/edits/move-date.ts";
import { dayNotes, saidDay } from "../../authoring/edits/said.ts";
import { findDated } from "../../authoring/find/find-dated.ts";
import { findRow } from "../../authoring/find/find-row.ts";
import { shellWord } from "../../authoring/find/names.ts";
import { UsageError } from "../../errors.ts";
import { resolveRow } from "../edit/resolver.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import { oneSentence, tooManyWords } from "../options/one-sentence.ts";
import type { MoveCommandOptions } from "./move-command.ts";

/** Moves a due date, and keeps the one that it had. */
export async function runMove(
  [said, day, reason]: readonly [string | undefined, string | undefined, string | undefined],
  options: MoveCommandOptions,
  io: Io,
): Promise<number> {
  if (day?.toLowerCase() === "to")
    throw new UsageError(
      `too many words: an option begins with two hyphens, as in: --to ${shellWord(reason ?? "DATE")}`,
    );
  if (day !== undefined && options.to !== undefined) throw tooManyWords(day, "--to");
  const givenTo = day ?? options.to;
  const givenBecause = oneSentence(reason, options.because, "--because");
  return runEdit(io, options, async (plan, resolver) => {
    const measure = await resolveRow(plan, resolver, options.measure);
    const row = measure === undefined ? null : findRow(measure, plan);
    const name = await resolver.name(said, (each) => findDated(each, { ...plan, row }));
    const saidTo = await resolver.text(givenTo, {
      flag: "--to DATE",
      message: "To which day does it move?",
      check: (each) => checkDay(each, plan),
    });
    const to = saidDay(saidTo, plan, TO);
    const because = await resolver.text(givenBecause, {
      flag: "--because TEXT",
      message: "Why does it move?",
    });
    return (now) => ({ notes: dayNotes(saidTo, to), ...moveDate(now, { name, measure, to, because }) });
  });
}

const TO = { flag: "--to", key: "by" } as const;

/** What is wrong with an answer, without the flag that it would be without a terminal. */
function checkDay(said: string, plan: EditedPlan): string | null {
  try {
    saidDay(said, plan, TO);
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error.message.replace("--to: ", "");
    throw error;
  }
}
