import type { Command } from "@commander-js/extra-typings";
import { editCommand } from "../edit/edit-options.ts";
import { appendValue, examples, type OptionsOf } from "../options/shared-options.ts";

/** What `cornerstones action` takes, as its help says it. */
export function actionCommand(program: Command) {
  return editCommand(program, "action")
    .summary("write down something that is to be done")
    .description(
      "Adds an action to the row of a measure: what is to be done, who leads it, who takes part and by when.",
    )
    .argument("[measure]", "its id, short name or alias, or a part of its words")
    .argument("[what]", "what is to be done")
    .argument("[role]", "who leads it; or say it with --lead")
    .argument("[day]", "when it is due; or say it with --by")
    .option("-l, --lead <role>", "who leads it: a role, never a name; repeatable", appendValue)
    .option("-w, --with <group>", "a group that takes part; repeat it, or part groups by commas", appendValue)
    .option("-b, --by <date>", "when it is due, as 2026-05-15, 15 May or a term of the plan")
    .option("--start <date>", "when it begins")
    .option("--ongoing", "it goes on all the time, and is due on no day")
    .option("--cost <text>", "what it costs")
    .option("--id <id>", "an id for it, to say it is done by")
    .addHelpText(
      "after",
      examples([
        'cornerstones action attendance "Ring families" Office 30/9 -w parents',
        'cornerstones action attendance "Welcome at the late gate" --ongoing',
      ]),
    );
}

export type ActionCommandOptions = OptionsOf<typeof actionCommand>;
