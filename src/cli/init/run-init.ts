import { addDays } from "../../civil-date.ts";
import { InputError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";
import { NO_TIME_CONTEXT } from "../../plan/shape/time-context.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { readDayOption } from "../options/read-day-option.ts";
import { renderOptions } from "../options/read-options.ts";
import type { GlobalOptions } from "../options/shared-options.ts";
import { findHookTarget, type HookTarget } from "./hooks/hook-target.ts";
import type { InitCommandOptions } from "./init-command.ts";
import { initPlan } from "./init-plan.ts";
import type { ImportGrid } from "./offer-import.ts";

/** `cornerstones init`: writes a plan; with `--hooks` sets up a hook, after a plan where one was asked for, too. */
export async function runInit(
  file: string | undefined,
  said: InitCommandOptions,
  { io, importGrid }: { readonly io: Io; readonly importGrid: ImportGrid },
): Promise<number> {
  const options = { ...said, ...(await periodDays(said, io)) };
  if (options.hooks === undefined) return initPlan(file, options, { io, importGrid });
  // Looked for first, so that no plan is written where the hook cannot be.
  const target = await findHookTarget(options.hooks, io);
  if (wantsPlan(file, options)) {
    const code = await initPlan(file, options, { io, importGrid });
    if (code !== 0) return code;
    await io.stdout.write("\n");
  }
  return setUpHook(target, options, io);
}

/** The days of the period as the plan writes them; without a year, the last day is the first such after the beginning. */
async function periodDays({ from, to }: InitCommandOptions, io: Io): Promise<{ from?: string; to?: string }> {
  const first = from === undefined ? undefined : await readDayOption("--from", from, io);
  const begin = first ?? io.today();
  const around = { ...NO_TIME_CONTEXT, from: begin, to: addDays(begin, 364) };
  const last = to === undefined ? undefined : await readDayOption("--to", to, io, around);
  return { ...(first && { from: first }), ...(last && { to: last }) };
}

function wantsPlan(file: string | undefined, options: InitCommandOptions): boolean {
  const { setting, settingId, from, to, fromPlan, catalogue, all, measure = [], cornerstone = [] } = options;
  const said = [file, setting, settingId, from, to, fromPlan, catalogue, all];
  return said.some((each) => each !== undefined) || measure.length + cornerstone.length > 0;
}

/**
 * Writes a hook where nothing stands yet, and says what it does; resolves with the exit code. Where something stands,
 * it is left as it is, and what to add to it is printed.
 */
async function setUpHook(target: HookTarget, options: GlobalOptions, io: Io): Promise<0 | 2> {
  const { path, text, executable, forbidden, next } = target;
  const { style, width } = renderOptions(io, options);
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
