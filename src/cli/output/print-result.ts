import { resolve } from "node:path";
import { InputError, UsageError } from "../../errors.ts";
import { isolateDays } from "../../markup/isolated-days.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { displayWidth } from "../../markup/width.ts";
import { blocksOf } from "../files/blocks.ts";
import { shownPath } from "../files/paths.ts";
import type { FileContent, Io } from "../io.ts";

/** Where a result goes. */
export interface ResultPlace {
  /** The file of `--output`. */
  readonly output?: string | undefined;
  /** Files that it must not replace. */
  readonly inputs?: readonly string[];
  /** Whether a long result is shown page by page on a terminal. */
  readonly pager?: boolean;
}

/**
 * Prints a result on standard output, page by page where it is long, or writes it to the file of `--output` and says so. One that
 * comes in pieces is handed on as fast as it is taken, and never in memory as a whole.
 */
export async function printResult(
  io: Io,
  result: FileContent,
  { output, inputs = [], pager = false }: ResultPlace,
): Promise<void> {
  if (output === undefined) {
    const text = pager && io.stdout.isTerminal ? wholeText(result) : null;
    if (text !== null && isTooLong(text, io) && (await io.page(text))) return;
    for (const block of text !== null ? [text] : typeof result === "string" ? [result] : blocksOf(result)) {
      await io.stdout.write(block);
      if (io.stdout.isClosed?.()) return;
    }
    return;
  }
  const path = resolve(io.cwd(), output);
  await refuseToReplace(io, path, { flag: "--output", inputs });
  const shown = shownPath(path, io.cwd());
  await io.writeFile(path, shown, result);
  await io.stderr.write(`Wrote ${isolateDays(escapeTerminal(shown))}\n`);
}

/** A person pages back and forth; null for what is no text. */
function wholeText(result: FileContent): string | null {
  if (typeof result === "string") return result;
  return result instanceof Uint8Array ? null : [...result].join("");
}

/** Whether a text has more lines than the terminal that it goes to, with a line left for what is typed next. */
function isTooLong(text: string, { stdin, stdout, env }: Io): boolean {
  if (!stdout.isTerminal || !stdin.isTerminal || env.TERM === "dumb") return false;
  const { rows, columns = 80 } = stdout;
  if (rows === undefined || rows === 0) return false;
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(displayWidth(line) / columns)));
  return lines.reduce((sum, each) => sum + each, 0) > rows;
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
