import { moveDate } from "../../authoring/edits/move-date.ts";
import { findDated } from "../../authoring/find/find-dated.ts";
import { findRow } from "../../authoring/find/find-row.ts";
import { isCivilDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { describeDate } from "../../plan/shape/describe-date.ts";
import { resolveRow } from "../edit/resolver.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import type { MoveCommandOptions } from "./move-command.ts";

/** Moves a due date, and keeps the one that it had. */
export async function runMove(
  said: string | undefined,
  options: MoveCommandOptions,
  io: Io,
): Promise<number> {
  return runEdit(io, options, async (plan, resolver) => {
    const measure = await resolveRow(plan, resolver, options.measure);
    const row = measure === undefined ? null : findRow(measure, plan);
    const name = await resolver.name(said, (each) => findDated(each, { ...plan, row }));
    const to = await resolver.text(options.to, {
      flag: "--to DATE",
      message: "To which day does it move, as 2026-05-15?",
      check: checkDay,
    });
    const wrong = checkDay(to);
    if (wrong !== null) throw new UsageError(`--to ${to}: ${wrong}`);
    const because = await resolver.text(options.because, {
      flag: "--because TEXT",
      message: "Why does it move?",
    });
    return (now) => moveDate(now, { name, measure, to, because });
  });
}

function checkDay(said: string): string | null {
  return isCivilDate(said) ? null : describeDate(said).message;
}
