import type { Command } from "commander";
import { editCommand, examples } from "../edit/edit-command.ts";
import type { Running } from "../options/shared-options.ts";

export function addDone(program: Command, { io, finish }: Running): void {
  editCommand(program, "done")
    .summary("say that an action is done")
    .description("Notes that an action was done, on the day that --date says.")
    .argument("[action]", "its id, or a part of what is to be done")
    .option("--measure <name>", "look only in the row of this measure")
    .addHelpText("after", examples(['cornerstones done "communication module" --date 2025-11-06']))
    .action(async (action: string | undefined, options) => {
      const { runDone } = await import("./run-done.ts");
      finish(await runDone(action, options, io));
    });
}
