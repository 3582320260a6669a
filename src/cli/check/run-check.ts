import { UsageError } from "../../errors.ts";
import type { Io } from "../io.ts";
import type { CheckCommandOptions } from "./check-command.ts";
import { checkOnce } from "./check-once.ts";

/** `cornerstones check`: prints what is wrong or missing in plans; resolves with the exit code. */
export async function runCheck(
  args: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<number> {
  refuseStandardInput(args, options);
  if (options.watch) {
    const { runWatch } = await import("./watching/run-watch.ts");
    return runWatch(args, options, io);
  }
  return (await checkOnce(args, options, io)).code;
}

/** Throws UsageError where an option cannot go with standard input. Options that contradict each other are refused before. */
function refuseStandardInput(args: readonly string[], { watch, updateBaseline }: CheckCommandOptions): void {
  if (!args.includes("-")) return;
  if (watch) throw new UsageError("--watch looks at files, and - is standard input");
  if (updateBaseline) throw new UsageError("--update-baseline knows plans by their names, and - has none");
}
