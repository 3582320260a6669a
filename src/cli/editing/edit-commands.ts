import type { Command } from "commander";
import type { Io } from "../io.ts";
import { command, maxBytesOption } from "../program-options.ts";

interface Running {
  readonly io: Io;
  readonly finish: (code: number) => void;
}

/** The commands that change one thing in a plan, each with what adds it, in the order of the help. */
export const EDIT_COMMANDS = {
  record: addRecord,
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
    .action(async (...args) => {
      const words = args.slice(0, 3).filter((word) => word !== undefined);
      const { runRecord } = await import("./commands/run-record.ts");
      finish(await runRecord(words, args[3], io));
    });
}

/** A command with the options of every edit. */
function editCommand(program: Command, name: string): Command {
  return command(program, name)
    .option("--plan <file>", "the plan (default: the one found here or below whose period holds the day)")
    .option("--date <date>", "the day of it, as 2026-05-15 (default: today)")
    .option("--dry-run", "print what would change as a diff, and write nothing")
    .option("--force", "write it even where the plan would then have an error")
    .addOption(maxBytesOption());
}
