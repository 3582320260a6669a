import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { shownPath } from "./discover-plans.ts";
import type { Io } from "./io.ts";

/** Prints a result on standard output, or writes it to the file of `--output`. `inputs` are files it must not replace. */
export async function printResult(
  io: Io,
  text: string,
  { output, inputs = [] }: { readonly output?: string | undefined; readonly inputs?: readonly string[] },
): Promise<void> {
  if (output === undefined) return io.stdout.write(text);
  const path = resolve(io.cwd(), output);
  await refuseToReplace(io, path, inputs);
  await io.writeFile(path, shownPath(path, io.cwd()), text);
}

async function refuseToReplace(io: Io, path: string, inputs: readonly string[]): Promise<void> {
  const shown = shownPath(path, io.cwd());
  const kind = await io.kindOf(path);
  if (kind === "none") return;
  if (kind !== "file") throw new UsageError(`--output ${shown}: this is not a regular file`);
  const real = await io.realPath(path);
  const taken = await Promise.all(inputs.map((input) => io.realPath(resolve(io.cwd(), input))));
  // Plans, catalogues and configurations are all YAML, and no result is.
  if (taken.includes(real) || /\.ya?ml$/i.test(real)) {
    throw new UsageError(
      `--output ${shown}: a plan, a catalogue, a configuration or a baseline is never written over`,
    );
  }
}
