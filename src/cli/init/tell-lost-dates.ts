import { carryOver } from "../../authoring/scaffold/carry-over.ts";
import { longDate } from "../../civil-date.ts";
import { cutWords } from "../../document/words.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import type { Io } from "../io.ts";
import type { InitRequest } from "./init-request.ts";

/** Says of each date of the plan before that the new one cannot keep: nobody is to miss it without a word. */
export async function tellLostDates(
  io: Pick<Io, "stderr">,
  { from, period }: Pick<InitRequest, "from" | "period">,
): Promise<void> {
  const lost = from === null ? [] : carryOver(from, period).lost;
  if (lost.length === 0) return;
  const days = `${longDate(period.from)} to ${longDate(period.to)}`;
  const head =
    lost.length === 1
      ? `a date lies outside the new period (${days}) and was not kept; choose another where it is still needed:`
      : `${lost.length} dates lie outside the new period (${days}) and were not kept; choose others where they are still needed:`;
  const lines = lost.map(({ name, said }) => `  ${escapeTerminal(cutWords(name, 200))}: ${said}`);
  await io.stderr.write(`cornerstones: ${[head, ...lines].join("\n")}\n`);
}
