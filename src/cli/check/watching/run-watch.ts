import { InputError } from "../../../errors.ts";
import { escapeTerminal } from "../../../markup/terminal.ts";
import type { Io } from "../../io.ts";
import { renderOptions } from "../../options/read-options.ts";
import type { CheckCommandOptions } from "../check-command.ts";
import { checkOnce } from "../check-once.ts";
import { bufferedIo } from "./buffered-io.ts";
import { openWatcher, type WatchTargets } from "./watch-files.ts";
import { realPathsOf, watchTargets } from "./watch-targets.ts";

/** `check --watch`: checks again whenever a file changes that matters, until it is ended; resolves with the exit code. */
export async function runWatch(
  args: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<number> {
  const ending = endOf(io);
  try {
    return await watchUntil(ending, { args, options, io });
  } finally {
    ending.forget();
  }
}

interface Ending {
  readonly code: Promise<130 | 143>;
  readonly isOver: () => boolean;
  readonly forget: () => void;
}

function endOf(io: Io): Ending {
  let isOver = false;
  let forget = (): void => undefined;
  const code = new Promise<130 | 143>((done) => {
    forget = io.whenEnded((ended) => {
      isOver = true;
      done(ended);
    });
  });
  return { code, isOver: () => isOver, forget: () => forget() };
}

interface Watching {
  readonly args: readonly string[];
  readonly options: CheckCommandOptions;
  readonly io: Io;
}

async function watchUntil(ending: Ending, { args, options, io }: Watching): Promise<number> {
  let watcher = await openWatcher(await watchTargets(args, options, io));
  try {
    for (;;) {
      const inputs = await Promise.race([ending.code, checkAndShow({ args, options, io }, ending)]);
      if (typeof inputs === "number") return await endLine(inputs, io);
      if (io.stdout.isClosed?.()) return 0;
      const targets = await withInputs(await watchTargets(args, options, io), inputs, io);
      if (!watcher.covers(targets)) {
        // A catalogue elsewhere, say. What changed while it was not watched is looked at once more.
        await watcher.close();
        watcher = await openWatcher(targets);
        continue;
      }
      const end = await Promise.race([ending.code, watcher.changed()]);
      if (end !== undefined) return await endLine(end, io);
    }
  } finally {
    await watcher.close();
  }
}

async function withInputs(
  { folders, files }: WatchTargets,
  inputs: readonly string[],
  io: Io,
): Promise<WatchTargets> {
  const places = await Promise.all(inputs.map((path) => realPathsOf(path, io)));
  return { folders, files: [...files, ...places.flat()] };
}

/** The shell's prompt gets a line of its own, behind the `^C` that the terminal shows. */
async function endLine(code: number, io: Io): Promise<number> {
  if (io.stderr.isTerminal) await io.stderr.write("\n");
  return code;
}

/** Checks, and only then draws, so that the last result stays to be read until there is another. Resolves with the files looked at. */
async function checkAndShow({ args, options, io }: Watching, ending: Ending): Promise<readonly string[]> {
  const held = bufferedIo(io, ending.isOver);
  const inputs = await inputsOf(() => checkOnce(args, { ...options, progress: false }, held.io), held.io);
  if (ending.isOver()) return inputs;
  const { style } = renderOptions({ ...io, stdout: io.stderr }, options);
  const note = style.dim(`Looked at ${io.timeOfDay()}. Looks again when a file changes; Ctrl-C ends it.`);
  await held.release({ clear: io.stdout.isTerminal && io.env.TERM !== "dumb" });
  await io.stderr.write(`${note}\n`);
  return inputs;
}

/** What cannot be used now may be mended in a minute, so it is told and waited for. */
async function inputsOf(
  check: () => Promise<{ readonly inputs: readonly string[] }>,
  io: Io,
): Promise<readonly string[]> {
  try {
    return (await check()).inputs;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await io.stderr.write(`cornerstones: ${escapeTerminal(error.message)}\n`);
    return [];
  }
}
