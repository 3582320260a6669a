import { basename, dirname, join, resolve } from "node:path";
import { planFileName } from "../../authoring/scaffold/school-year.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { canAsk, stderrStyle } from "../options/read-options.ts";
import { findFiles } from "../plans/find-files.ts";
import type { InitCommandOptions } from "./init-command.ts";
import { readPeriodOptions } from "./init-request.ts";

/** Reads a grid as a plan that is written to a path; resolves with the exit code. */
export type ImportGrid = (grid: string, output: string) => Promise<number>;

export interface Offering {
  readonly options: InitCommandOptions;
  readonly io: Io;
  readonly importGrid: ImportGrid;
}

/** More files than these are not offered one by one. */
const MOST_OFFERED = 8;

/**
 * Where a Word file or a workbook stands in the folder of the new plan: offers to read its grid rather than to ask everything;
 * without a terminal says in a line that it can be read. Resolves with the exit code; null where nothing is read.
 */
export async function offerImport(
  file: string | undefined,
  { options, io, importGrid }: Offering,
): Promise<number | null> {
  const target = resolve(io.cwd(), file ?? planFileName(readPeriodOptions(options, { last: null, io })));
  const isFolder = file !== undefined && (await io.kindOf(target)) === "folder";
  const folder = isFolder ? target : dirname(target);
  const grids = await gridsIn(folder, io);
  const [first] = grids;
  if (first === undefined) return null;
  const shown = (path: string): string => shownPath(path, io.cwd());
  if (!canAsk(io)) {
    const name = shown(first);
    const quoted = `"${name}"`;
    await io.stderr.write(
      `cornerstones: ${escapeTerminal(`${name} stands here: \`cornerstones import ${quoted}\` reads the grid in such a file as a plan`)}\n`,
    );
    return null;
  }
  const ask = await io.ask(stderrStyle(io, options));
  const reply = await ask.choose({
    message:
      grids.length === 1
        ? `${shown(first)} stands here. Read the grid in it as the plan?`
        : "There are Word or Excel files here. Read the grid in one of them as the plan?",
    choices: [
      ...grids.slice(0, MOST_OFFERED).map((path) => ({ value: path, name: `Yes, read ${basename(path)}` })),
      { value: "", name: "No, begin with questions" },
    ],
    back: false,
  });
  if (reply.kind !== "said" || reply.value === "") return null;
  const output = isFolder
    ? join(folder, planFileName(readPeriodOptions(options, { last: null, io })))
    : target;
  return importGrid(reply.value, output);
}

/** Word files and workbooks, without what Word keeps beside one that is open. */
async function gridsIn(folder: string, io: Io): Promise<readonly string[]> {
  if ((await io.kindOf(folder)) !== "folder") return [];
  const fits = (name: string): boolean => /^(?!~\$|\.).*\.(?:docx|xlsx)$/i.test(name);
  return (await findFiles(folder, { fits, enters: () => false, followsLinks: false }, io)).paths;
}
