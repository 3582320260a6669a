import { resolve } from "node:path";
import type { Io } from "../io.ts";
import { shownPath } from "../plans/discover-plans.ts";
import { refuseToReplace } from "./refuse-to-replace.ts";

/** Prints a result on standard output, or writes it to the file of `--output`. `inputs` are files it must not replace. */
export async function printResult(
  io: Io,
  text: string,
  { output, inputs = [] }: { readonly output?: string | undefined; readonly inputs?: readonly string[] },
): Promise<void> {
  if (output === undefined) return io.stdout.write(text);
  const path = resolve(io.cwd(), output);
  await refuseToReplace(io, path, { flag: "--output", inputs });
  await io.writeFile(path, shownPath(path, io.cwd()), text);
}
