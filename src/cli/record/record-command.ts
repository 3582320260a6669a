import type { Command } from "@commander-js/extra-typings";
import { editCommand } from "../edit/edit-options.ts";
import type { OptionsOf } from "../options/shared-options.ts";
import { examples } from "../options/shared-options.ts";

/** What `cornerstones record` takes, as its help says it. */
export function recordCommand(program: Command) {
  return editCommand(program, "record")
    .summary("log what was measured")
    .description("Logs a reading of a figure; alone, lists what is due to be measured.")
    .argument("[measure]", "its id, short name or alias, or a part of its words")
    .argument("[indicator]", "the figure's id, or a part of its words; not needed where the row has only one")
    .argument("[value...]", "a number, a percentage as 55 or 55%, a part as 12 of 30, yes or no")
    .option("--of <number>", "how many people answered or were counted")
    .option("--source <text>", "where the figure comes from")
    .option("--replace", "write over the reading of the same day")
    .addHelpText(
      "after",
      examples([
        "cornerstones record",
        "cornerstones record wc-staff-induction confident-staff 85% --of 13",
        "cornerstones record induction confident 11 of 13 --replace",
      ]),
    );
}

export type RecordCommandOptions = OptionsOf<typeof recordCommand>;
