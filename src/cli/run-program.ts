import { CommanderError } from "@commander-js/extra-typings";
import type { Io } from "./io.ts";
import { terminalWidth } from "./options/read-options.ts";
import { buildProgram, calledCommand, type Run } from "./program.ts";

/** Runs the command that the arguments name. What it leaves is in `run`. Throws as the command does, and UsageError. */
export async function runProgram(
  argv: readonly string[],
  { io, run }: { readonly io: Io; readonly run: Run },
): Promise<void> {
  const program = buildProgram(io, run, calledCommand(argv));
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    // commander throws after --help and --version too, with 0, and ends wrong usage with 1, which means findings here.
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && error.code !== "commander.help") {
      const { describeUsageError } = await import("./usage/describe-usage-error.ts");
      // What may be meant instead is looked for among all commands.
      throw describeUsageError(error, { program: buildProgram(io, run), command: run.command, argv });
    }
    run.code = error.exitCode === 0 ? 0 : 2;
    if (run.out === "") return;
    const { fitHelp } = await import("./fit-help.ts");
    run.out = fitHelp(run.out, terminalWidth(io.stdout, io.env));
  }
}
