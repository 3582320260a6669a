import type { Io } from "../io.ts";
import { checkOnce } from "./check-once.ts";
import { type CheckCommandOptions, refuseStandardInput } from "./check-options.ts";

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
