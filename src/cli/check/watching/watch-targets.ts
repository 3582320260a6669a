import { basename, dirname, join, resolve } from "node:path";
import { NO_CONFIG } from "../../../config/config.ts";
import { nullIfInputError } from "../../files/file-errors.ts";
import type { Io } from "../../io.ts";
import { searchPlaces } from "../../plans/discover-plans.ts";
import { CONFIG_FILES, configPath, type LoadedConfig, loadConfig } from "../../plans/load-config.ts";
import type { CheckCommandOptions } from "../check-command.ts";
import type { WatchTargets } from "./watch-files.ts";

/** Where a change may matter to a check of these plans: where they are looked for, the configuration, the baseline. */
export async function watchTargets(
  args: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<WatchTargets> {
  const configs = await configPlaces(options, io);
  const { config, folder } = await usableConfig(options, io);
  const isNamed = args.length > 0 || config.plans === null || config.plans.length === 0;
  const places = await searchPlaces(isNamed ? args : (config.plans ?? []), io, isNamed ? io.cwd() : folder);
  const baseline =
    options.baseline === undefined
      ? config.baseline === null
        ? []
        : [resolve(folder, config.baseline)]
      : [resolve(io.cwd(), options.baseline)];
  const files = [...places.files, ...configs, ...baseline];
  return {
    folders: await Promise.all(places.folders.map(io.realPath)),
    files: (await Promise.all(files.map((file) => realPathsOf(file, io)))).flat(),
  };
}

/** A file in its real folder, and, where it is a link, what it leads to: links themselves are not followed. */
export async function realPathsOf(path: string, io: Io): Promise<readonly string[]> {
  const place = join(await io.realPath(dirname(path)), basename(path));
  const real = await io.realPath(path);
  return real === place ? [place] : [place, real];
}

/** The configuration, and the names beside it, or here, by which another would come. */
async function configPlaces({ config }: CheckCommandOptions, io: Io): Promise<readonly string[]> {
  const path = await configPath(io, config).catch(nullIfInputError);
  if (config !== undefined && path !== null) return [path];
  const folder = path === null ? io.cwd() : dirname(path);
  return CONFIG_FILES.map((name) => join(folder, name));
}

/** A broken configuration is told by the check itself; the plans are watched as if there were none. */
async function usableConfig({ config }: CheckCommandOptions, io: Io): Promise<LoadedConfig> {
  const loaded = await loadConfig(io, config).catch(nullIfInputError);
  return loaded ?? { config: NO_CONFIG, folder: io.cwd(), path: null };
}
