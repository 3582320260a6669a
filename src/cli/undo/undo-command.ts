import type { Command } from "@commander-js/extra-typings";
import { baseCommand, examples, maxBytesOption, type OptionsOf } from "../options/shared-options.ts";

/** What `cornerstones undo` takes, as its help says it. */
export function undoCommand(program: Command) {
  return baseCommand(program, "undo")
    .summary("take back the last change that a command made to a plan")
    .description(
      "Takes back the last change that a command made to a plan (check --fix and init --force, too), where the plan is still just as that change left it. What that needs is kept in your own state folder, readable by you alone.",
    )
    .option("-p, --plan <file>", "the plan (default: the one found here or below whose period holds the day)")
    .option("-d, --date <date>", "the day by which the plan is found (default: today)")
    .option("--dry-run", "print what would change as a diff, and write nothing")
    .addOption(maxBytesOption())
    .addHelpText("after", examples(["cornerstones undo", "cornerstones undo --dry-run"]));
}

export type UndoCommandOptions = OptionsOf<typeof undoCommand>;
