import { resolve } from "node:path";
import { InputError, UsageError } from "../../errors.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";

/** Prints a result on standard output, or writes it to the file of `--output`. `inputs` are files it must not replace. */
export async function printResult(
  io: Io,
  result: string | Uint8Array,
  { output, inputs = [] }: { readonly output?: string | undefined; readonly inputs?: readonly string[] },
): Promise<void> {
  if (output === undefined) return io.stdout.write(result);
  const path = resolve(io.cwd(), output);
  await refuseToReplace(io, path, { flag: "--output", inputs });
  await io.writeFile(path, shownPath(path, io.cwd()), result);
}

interface Replacing {
  /** The option that names the file, as `--output`. */
  readonly flag: string;
  /** Files that are read in this run. */
  readonly inputs: readonly string[];
}

/**
 * Refuses a file for a result that is a plan, a catalogue, a configuration or a baseline, or that would be taken for
 * one afterwards: these are all YAML, and no result is.
 *
 * @throws UsageError with what to do instead.
 */
export async function refuseToReplace(io: Io, path: string, { flag, inputs }: Replacing): Promise<void> {
  const shown = shownPath(path, io.cwd());
  const kind = await io.kindOf(path);
  if (kind === "folder" || kind === "other")
    throw new UsageError(`${flag} ${shown}: this is not a regular file`);
  const real = await io.realPath(path);
  const taken = await Promise.all(inputs.map((input) => io.realPath(resolve(io.cwd(), input))));
  const isYaml = [path, real].some((name) => /\.ya?ml$/i.test(name));
  if (kind === "none" && isYaml)
    throw new UsageError(
      `${flag} ${shown}: this would be taken for a plan; choose a name that does not end in .yaml or .yml`,
    );
  if (isYaml || taken.includes(real) || (kind === "file" && (await holdsSettings(io, path))))
    throw new UsageError(
      `${flag} ${shown}: a plan, a catalogue, a configuration or a baseline is never written over`,
    );
}

/** How the files begin that people have written, or that know their findings, whatever they are called. */
const BEGINNING = /^(?:cornerstones|catalogue):[ \t]*\d|^\{\s*"version":\s*\d+,\s*"entries":/;
const MAX_BYTES = 50_000_000;

async function holdsSettings(io: Io, path: string): Promise<boolean> {
  try {
    const bytes = await io.readFile(path, path, MAX_BYTES);
    const text = new TextDecoder().decode(bytes.subarray(0, 100_000));
    return BEGINNING.test(text.replace(/^(?:[ \t]*(?:#.*|---[ \t]*)?\r?\n)*/, ""));
  } catch (error) {
    // What cannot be read here is told when it cannot be written.
    if (error instanceof InputError) return false;
    throw error;
  }
}
