import type { Command } from "@commander-js/extra-typings";
import { editCommand } from "../edit/edit-options.ts";
import type { OptionsOf } from "../options/shared-options.ts";
import { examples } from "../options/shared-options.ts";

/** What `cornerstones move` takes, as its help says it. */
export function moveCommand(program: Command) {
  return editCommand(program, "move")
    .summary("move a due date, and keep why")
    .description(
      "Moves the date of an action, or of a figure's target, and keeps the date that it had, with the reason.",
    )
    .argument("[action]", "its id, or a part of what is to be done; or the id of a figure")
    .argument("[to]", "the new date, as 2026-05-15 or 15 May; or say it with --to")
    .argument("[because]", "why it moves; or say it with --because")
    .option("--to <date>", "the new date (needed)")
    .option("--because <text>", "why it moves (needed)")
    .option("--measure <name>", "look only in the row of this measure")
    .addHelpText(
      "after",
      examples([
        'cornerstones move module 28/11 "The trainer was ill"',
        'cornerstones move module --to 2025-11-28 --because "The trainer was ill"',
      ]),
    );
}

export type MoveCommandOptions = OptionsOf<typeof moveCommand>;
