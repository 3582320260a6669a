import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { UsageError } from "../../errors.ts";
import { appendIds, appendValue } from "../options/shared-options.ts";

/** The readers of options that may be given again and again. */
const REPEATABLE: ReadonlySet<unknown> = new Set([appendValue, appendIds]);

/** Has a command refuse an option that takes one value and is given twice: the first would be lost in silence. */
export function refuseTwice(command: CommandUnknownOpts): void {
  for (const option of command.options) {
    if (!option.required || REPEATABLE.has(option.parseArg)) continue;
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven)
        throw new UsageError(`${option.long} is there twice, and takes one value: leave one of the two out`);
      isGiven = true;
    });
  }
}
