import { isAbsolute, join } from "node:path";

/** The surroundings that say where a user's own state stands. */
export interface StateSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isWindows: boolean;
}

/**
 * The folder for what the program keeps between two runs for this user alone: below XDG_STATE_HOME, else ~/.local/state,
 * on Windows below LOCALAPPDATA; null where none of them is known.
 */
export function stateFolder({ env, isWindows }: StateSurroundings): string | null {
  const { XDG_STATE_HOME, HOME, LOCALAPPDATA } = env;
  const home = HOME === undefined || HOME === "" ? undefined : join(HOME, ".local", "state");
  // A relative path is to be passed over, as the XDG base directory specification says.
  const found = [XDG_STATE_HOME, isWindows ? LOCALAPPDATA : home].find(
    (path) => path !== undefined && isAbsolute(path),
  );
  return found === undefined ? null : join(found, "cornerstones");
}
