import type { CivilDate } from "../../civil-date.ts";
import { UsageError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { readDay, understoodDay } from "../../plan/answers/read-day.ts";
import type { TimeContext } from "../../plan/shape/time-context.ts";
import type { Io } from "../io.ts";

/** The day that a flag gives in anybody's words; what was understood is said on standard error. Throws UsageError. */
export async function readDayOption(
  flag: string,
  said: string,
  io: Pick<Io, "today" | "stderr">,
  around?: TimeContext,
): Promise<CivilDate> {
  try {
    const day = readDay(said, { today: io.today(), ...(around && { around }) });
    const note = understoodDay(said, day);
    if (note !== null) await io.stderr.write(`note: ${escapeTerminal(note)}\n`);
    return day;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${flag} ${said}: ${error.message}`, error.details);
  }
}
