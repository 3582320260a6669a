import type { Command } from "@commander-js/extra-typings";
import { editCommand } from "../edit/edit-options.ts";
import type { OptionsOf } from "../options/shared-options.ts";
import { examples } from "../options/shared-options.ts";

/** What `cornerstones celebrate` takes, as its help says it. */
export function celebrateCommand(program: Command) {
  return editCommand(program, "celebrate")
    .summary("write down something to celebrate")
    .description("Writes down something to celebrate, on the day that --date says; reports tell it first.")
    .argument("[what]", "what there is to celebrate")
    .option("--who <text>", "who made it happen, in words that name nobody")
    .option("--share", "those it is about agree to its being printed")
    .addHelpText(
      "after",
      examples(['cornerstones celebrate "38 families came" --who "The parent forum" --share']),
    );
}

export type CelebrateCommandOptions = OptionsOf<typeof celebrateCommand>;
