import { InputError } from "../../../errors.ts";
import { escapeTerminal } from "../../../markup/terminal.ts";
import { wrap } from "../../../markup/width.ts";
import type { Io } from "../../io.ts";
import { type GlobalOptions, lookOf } from "../../options/read-options.ts";
import { shownPath } from "../../plans/discover-plans.ts";
import type { HookTarget } from "./hook-target.ts";

/**
 * Writes a hook where nothing stands yet, and says what it does; resolves with the exit code. Where something stands,
 * it is left as it is, and what to add to it is printed.
 */
export async function setUpHook(target: HookTarget, options: GlobalOptions, io: Io): Promise<0 | 2> {
  const { path, text, executable, forbidden, next } = target;
  const { style, width } = lookOf(io, options);
  const shown = escapeTerminal(shownPath(path, io.cwd()));
  const say = (sentence: string): Promise<void> => io.stdout.write(`${wrap(sentence, width).join("\n")}\n`);
  if (await checksAlready(path, io)) {
    await say(`${style.bold(shown)} checks plans already: there is nothing to set up.`);
    return 0;
  }
  if (forbidden === null && (await io.createFile(path, shown, { text: text.whole, executable }))) {
    await say(
      `Wrote ${style.bold(shown)}. It checks the plans of each commit, and stops a commit whose plans have errors.`,
    );
    await say(next);
    return 0;
  }
  await say(`${escapeTerminal(forbidden ?? `${shown} is there already and is left as it is: ${text.add}`)}.`);
  await io.stdout.write(`\n${text.lines}`);
  return 2;
}

/** Whether a file calls the check in a line that is no comment. */
async function checksAlready(path: string, io: Io): Promise<boolean> {
  if ((await io.kindOf(path)) !== "file") return false;
  try {
    const text = new TextDecoder().decode(await io.readFile(path, path, 1_000_000));
    const lines = text.split("\n").filter((line) => !line.trimStart().startsWith("#"));
    return lines.some((line) => line.includes("cornerstones-check") || line.includes("cornerstones check"));
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
