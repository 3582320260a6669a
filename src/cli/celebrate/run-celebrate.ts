import { addCelebration } from "../../authoring/edits/add-celebration.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";
import type { CelebrateCommandOptions } from "./celebrate-command.ts";

/** Writes down something to celebrate. */
export async function runCelebrate(
  said: string | undefined,
  options: CelebrateCommandOptions,
  io: Io,
): Promise<number> {
  return runEdit(io, options, async (_plan, resolver) => {
    const what = await resolver.text(said, { flag: "[what]", message: "What is there to celebrate?" });
    return (now) => addCelebration(now, { ...options, what });
  });
}
