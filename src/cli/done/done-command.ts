import type { Command } from "@commander-js/extra-typings";
import { editCommand } from "../edit/edit-options.ts";
import type { OptionsOf } from "../options/shared-options.ts";
import { examples } from "../options/shared-options.ts";

/** What `cornerstones done` takes, as its help says it. */
export function doneCommand(program: Command) {
  return editCommand(program, "done")
    .summary("say that an action is done")
    .description("Notes that an action was done, on the day that --date says.")
    .argument("[action]", "its id, or a part of what is to be done")
    .option("--measure <name>", "look only in the row of this measure")
    .addHelpText("after", examples(['cornerstones done "communication module" --date 2025-11-06']));
}

export type DoneCommandOptions = OptionsOf<typeof doneCommand>;
