import { basename, join, resolve } from "node:path";
import { type Period, planFileName } from "../../authoring/scaffold/school-year.ts";
import { UsageError } from "../../errors.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { isConfigName } from "../plans/load-config.ts";
import type { InitCommandOptions } from "./init-command.ts";

/** The file that a new plan is written to. Throws UsageError where it cannot be, or may not without `--force`. */
export async function findInitTarget(
  file: string | undefined,
  { period, options, io }: { period: Period; options: InitCommandOptions; io: Io },
): Promise<string> {
  const name = planFileName(period);
  const said = resolve(io.cwd(), file ?? name);
  const path = (await io.kindOf(said)) === "folder" ? join(said, name) : said;
  const kind = await io.kindOf(path);
  const shown = shownPath(path, io.cwd());
  if (!/\.ya?ml$/i.test(path))
    throw new UsageError(
      `${shown}: the name of a plan ends in .yaml, as in ${basename(path)}.cornerstones.yaml`,
    );
  if (isConfigName(path))
    throw new UsageError(`${shown}: this name is kept for the configuration; choose another for the plan`);
  if (kind === "file" && !options.force)
    throw new UsageError(`${shown} is there already: choose another name, or write over it with --force`);
  if (kind === "folder" || kind === "other") throw new UsageError(`${shown}: this is not a regular file`);
  return path;
}
