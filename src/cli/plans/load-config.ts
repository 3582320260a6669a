import { basename, dirname, join, resolve } from "node:path";
import { type Config, NO_CONFIG } from "../../config/config.ts";
import { InputError } from "../../errors.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";

/** A run's configuration, and the folder that its paths are relative to. */
export interface LoadedConfig {
  readonly config: Config;
  readonly folder: string;
  /** Its file; null where there is none. */
  readonly path: string | null;
}

/** Reads the configuration that `--config` names, else the one found upwards to the top of the git repository. */
export async function loadConfig(io: Io, said: string | undefined): Promise<LoadedConfig> {
  const path = await configPath(io, said);
  if (path === null) return { config: NO_CONFIG, folder: io.cwd(), path };
  const { readConfig } = await import("./read-config.ts");
  const config = await readConfig(path, io);
  return { config, folder: dirname(path), path };
}

/** The files that a run's settings are in: the configuration, its catalogue and its baseline. No search takes them for plans. */
export function settingsFiles({ config, folder, path }: LoadedConfig): readonly string[] {
  const named = [config.catalogue, config.baseline].filter((file) => file !== null);
  return [...(path === null ? [] : [path]), ...named.map((file) => resolve(folder, file))];
}

/** The configuration that `--config` names, else the one that is found; null where there is none. */
export async function configPath(io: Io, said: string | undefined): Promise<string | null> {
  return said === undefined ? findConfig(io) : resolve(io.cwd(), said);
}

/** Outside a repository only the current folder counts: what stands above it may be anybody's. */
async function findConfig(io: Io): Promise<string | null> {
  let nearest: string | null = null;
  for (let folder = io.cwd(); ; folder = dirname(folder)) {
    nearest ??= await configIn(folder, io);
    if ((await io.kindOf(join(folder, ".git"))) !== "none") return nearest;
    if (dirname(folder) === folder) break;
  }
  return nearest !== null && dirname(nearest) === io.cwd() ? nearest : null;
}

async function configIn(folder: string, io: Io): Promise<string | null> {
  const paths: string[] = [];
  for (const name of CONFIG_FILES)
    if ((await io.kindOf(join(folder, name))) === "file") paths.push(join(folder, name));
  const [path = null, other] = paths;
  if (path === null || other === undefined) return path;
  throw new InputError(
    `${shownPath(path, io.cwd())} and ${shownPath(other, io.cwd())} stand beside each other, and only one of them can be the configuration: keep one`,
  );
}

/** What a configuration is called; of both in one folder neither is used. */
export const CONFIG_FILES = ["cornerstones.config.yaml", "cornerstones.config.yml"] as const;

/** Whether a configuration goes by this name, wherever it stands. */
export function isConfigName(path: string): boolean {
  return CONFIG_FILES.some((name) => name === basename(path));
}
