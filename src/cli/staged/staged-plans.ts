import { join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { type Discovery, isPlanName, shownPath } from "../discover-plans.ts";
import type { GitIndex } from "./git-index.ts";
import type { IndexEntry } from "./index-entry.ts";

export interface StagedRequest {
  /** Files, folders and globs; with none, all of the working tree. */
  readonly args: readonly string[];
  /** The folder that they are relative to. */
  readonly folder: string;
  /** The folder from which plans are named to people. */
  readonly cwd: string;
}

/**
 * The staged plans that the arguments lead to: a file that is named outright whatever it is called, else those called
 * as plans are. Links are left out, since what they lead to stands in the index itself, and so are submodules. An
 * argument that leads to nothing is not missing: nothing of it is to be committed.
 */
export function stagedPlans(index: GitIndex, { args, folder, cwd }: StagedRequest): Discovery {
  const files = index.staged.filter(({ kind }) => kind === "file" || kind === "conflict");
  const choices = args.map((arg) => choice(arg, { index, folder, files }));
  const plans = files.filter(({ path }) =>
    args.length === 0 ? isPlanName(path) : choices.some((fits) => fits(path)),
  );
  const found = plans.map((plan) => join(index.top, plan.path));
  return { plans: found.map((path) => ({ path, shown: shownPath(path, cwd) })), missing: [] };
}

interface Choosing {
  readonly index: GitIndex;
  readonly folder: string;
  readonly files: readonly IndexEntry[];
}

/** Whether a name of the index is what an argument asks for. */
function choice(arg: string, { index, folder, files }: Choosing): (name: string) => boolean {
  const named = index.nameOf(resolve(folder, arg));
  if (named !== null && files.some(({ path }) => path === named)) return (name) => name === named;
  const below = named === "" ? "" : `${named}/`;
  if (named !== null && files.some(({ path }) => path.startsWith(below)))
    return (name) => name.startsWith(below) && isPlanName(name.slice(below.length));
  const fits = picomatch(arg, { dot: false, posix: true });
  return (name) => fits(relative(folder, join(index.top, name)).split(sep).join("/"));
}
