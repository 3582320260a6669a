import type { Command } from "commander";
import { addAdd } from "./add-command.ts";
import { addDone } from "./done-command.ts";
import { editCommand, type Running } from "./edit-command.ts";
import { addLink } from "./link-command.ts";
import { addMove } from "./move-command.ts";
import { addReview } from "./review-command.ts";
import { addSet } from "./set-command.ts";
import { addVoice } from "./voice-command.ts";

/** The commands that change one thing in a plan, each with what adds it, in the order of the help. */
export const EDIT_COMMANDS = {
  add: addAdd,
  record: addRecord,
  voice: addVoice,
  review: addReview,
  link: addLink,
  done: addDone,
  move: addMove,
  set: addSet,
} as const satisfies Record<string, (program: Command, running: Running) => void>;

function addRecord(program: Command, { io, finish }: Running): void {
  editCommand(program, "record")
    .summary("log what was measured")
    .description("Logs a reading of a figure; alone, lists what is due to be measured.")
    .argument("[measure]", "its id, short name or alias, or a part of its words")
    .argument("[indicator]", "the figure's id, or a part of its words; not needed where the row has only one")
    .argument("[value]", "a number, a percentage as 55 or 55%, yes or no")
    .option("--of <number>", "how many people answered or were counted")
    .option("--source <text>", "where the figure comes from")
    .addHelpText(
      "after",
      example(
        "cornerstones record",
        "cornerstones record wc-staff-induction confident-staff 85% --of 13 --date 2026-05-15",
      ),
    )
    .action(async (...args) => {
      const words = args.slice(0, 3).filter((word) => word !== undefined);
      const { runRecord } = await import("./commands/run-record.ts");
      finish(await runRecord(words, args[3], io));
    });
}
