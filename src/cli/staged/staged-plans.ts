import { posix } from "node:path";
import picomatch from "picomatch";
import { isPlanName } from "../discover-plans.ts";
import type { GitIndex } from "./git-index.ts";
import type { IndexEntry } from "./index-entry.ts";

export interface StagedRequest {
  /** Files, folders and globs; with none, all of the working tree. */
  readonly args: readonly string[];
  /** The folder that they are relative to, as the index names it: "" for the top. */
  readonly folder: string;
}

/**
 * The staged files that the arguments lead to: one that is named outright whatever it is called, else those called as
 * plans are. Links are left out, since what they lead to stands in the index itself, and so are submodules.
 */
export function stagedPlans({ staged }: GitIndex, { args, folder }: StagedRequest): IndexEntry[] {
  const plans = staged.filter(({ kind }) => kind === "file" || kind === "conflict");
  if (args.length === 0) return plans.filter(({ path }) => isPlanName(path));
  const chosen = args.map((arg) => chooser(arg, { folder, plans }));
  return plans.filter(({ path }) => chosen.some((fits) => fits(path)));
}

function chooser(
  arg: string,
  { folder, plans }: { folder: string; plans: readonly IndexEntry[] },
): (path: string) => boolean {
  const named = posix.join(folder, arg).replace(/\/$/, "");
  if (plans.some(({ path }) => path === named)) return (path) => path === named;
  const below = named === "." ? "" : `${named}/`;
  if (plans.some(({ path }) => path.startsWith(below)))
    return (path) => path.startsWith(below) && isPlanName(path.slice(below.length));
  const fits = picomatch(posix.normalize(arg), { dot: false, posix: true });
  return (path) => fits(posix.relative(`/${folder}`, `/${path}`));
}
