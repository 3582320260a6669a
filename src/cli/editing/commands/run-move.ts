import { moveDate } from "../../../authoring/edits/move-date.ts";
import { findDated } from "../../../authoring/find/find-dated.ts";
import { findRow } from "../../../authoring/find/find-row.ts";
import { isCivilDate } from "../../../civil-date.ts";
import { UsageError } from "../../../errors.ts";
import { describeDate } from "../../../plan/shape/describe-date.ts";
import type { Io } from "../../io.ts";
import { type EditOptions, runEdit } from "../run-edit.ts";
import { settleRow } from "../settle-action.ts";

export interface MoveOptions extends EditOptions {
  readonly measure?: string;
  readonly to?: string;
  readonly because?: string;
}

/** Moves a due date, and keeps the one that it had. */
export async function runMove(said: string | undefined, options: MoveOptions, io: Io): Promise<number> {
  return runEdit(io, options, async (plan, talk) => {
    const measure = await settleRow(plan, talk, options.measure);
    const row = measure === undefined ? null : findRow(measure, plan);
    const name = await talk.name(said, (each) => findDated(each, { ...plan, row }));
    const to = await talk.text(options.to, {
      flag: "--to DATE",
      message: "To which day does it move, as 2026-05-15?",
      check: dayTrouble,
    });
    const trouble = dayTrouble(to);
    if (trouble !== null) throw new UsageError(`--to ${to}: ${trouble}`);
    const because = await talk.text(options.because, {
      flag: "--because TEXT",
      message: "Why does it move?",
    });
    return (now) => moveDate(now, { name, measure, to, because });
  });
}

function dayTrouble(said: string): string | null {
  return isCivilDate(said) ? null : describeDate(said).message;
}
