import type { CivilDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { readDay, understoodDay } from "../../plan/answers/read-day.ts";
import { timeContextOf } from "../../plan/shape/time-context.ts";
import type { EditedPlan } from "./edit.ts";

/** Somebody's words as a flag gives them, without spaces around them; null without the flag. Throws UsageError where they are empty. */
export function saidText(flag: string, said: string | undefined): string | null {
  if (said === undefined) return null;
  const text = said.replace(/\r\n?/g, "\n").trim();
  if (text === "") throw new UsageError(`${flag}: there are no words behind it`);
  return text;
}

/** Which flag a day is of, and the key that it is written under, which says which end of a time is meant. */
export interface SaidDay {
  readonly flag: string;
  readonly key: string;
}

/** A day as a flag gives it, understood by the plan's period and terms. Throws UsageError that names the flag. */
export function saidDay(
  said: string,
  { open, day }: Pick<EditedPlan, "open" | "day">,
  { flag, key }: SaidDay,
): CivilDate {
  try {
    return readDay(said, { today: day, around: timeContextOf(open.file, [key]) });
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${flag}: ${error.message}`, error.details);
    throw error;
  }
}

/** What a day was understood as, where it was not said as the plan writes it. */
export function dayNotes(said: string | undefined, day: CivilDate | null): readonly string[] {
  const note = said === undefined || day === null ? null : understoodDay(said, day);
  return note === null ? [] : [note];
}
