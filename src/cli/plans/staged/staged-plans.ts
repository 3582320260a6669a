import { join, relative, resolve, sep } from "node:path";
import { shownPath } from "../../files/paths.ts";
import type { Io } from "../../io.ts";
import { type Discovery, isPlanName, type PlanFile } from "../discover-plans.ts";
import { matchGlob } from "../glob.ts";
import { isConfigName } from "../load-config.ts";
import { planArguments } from "../plan-arguments.ts";
import type { GitIndex, IndexEntry } from "./git-index.ts";

export interface StagedRequest {
  /** Files, folders and globs; with none, all of the working tree. */
  readonly args: readonly string[];
  /** The folder that they are relative to. */
  readonly folder: string;
  /** Files that no search takes for plans. */
  readonly excluded: readonly string[];
  readonly io: Pick<Io, "cwd" | "kindOf">;
}

/**
 * The staged plans that the arguments lead to: a file that is named outright whatever it is called, else those called
 * as plans are. Links are left out, since what they lead to stands in the index itself, and so are submodules. An
 * argument that leads to nothing is not missing: nothing of it is to be committed.
 */
export async function stagedPlans(
  index: GitIndex,
  { args, folder, excluded, io }: StagedRequest,
): Promise<Discovery> {
  const files = index.staged.filter(({ kind }) => kind === "file" || kind === "conflict");
  const { wanted, leavesOut } = await planArguments(args, { io, folder });
  const isAll = args.every((arg) => !wanted.includes(arg));
  const choices = wanted.map((arg) => matchArgument(arg, { index, folder, files }));
  const plans = files.flatMap(({ path: name }): PlanFile[] => {
    const path = join(index.top, name);
    const fitting = isAll ? [] : choices.filter(({ fits }) => fits(name));
    const isFound = isAll || fitting.every(({ isSearch }) => isSearch);
    const isMeant = isAll ? isPlanName(name) : fitting.length > 0;
    if (!isMeant || leavesOut(path) || (isFound && excluded.includes(path))) return [];
    return [{ path, shown: shownPath(path, io.cwd()), isFound, isNamed: !isFound }];
  });
  return { plans, missing: [], closed: [] };
}

interface ArgumentContext {
  readonly index: GitIndex;
  readonly folder: string;
  readonly files: readonly IndexEntry[];
}

/** What an argument asks for. */
interface ArgumentMatch {
  readonly isSearch: boolean;
  /** Whether a name of the index is it. */
  readonly fits: (name: string) => boolean;
}

function matchArgument(arg: string, { index, folder, files }: ArgumentContext): ArgumentMatch {
  const named = index.nameOf(resolve(folder, arg));
  if (named !== null && files.some(({ path }) => path === named))
    return { isSearch: false, fits: (name) => name === named };
  const below = named === "" ? "" : `${named}/`;
  if (named !== null && files.some(({ path }) => path.startsWith(below)))
    return { isSearch: true, fits: (name) => name.startsWith(below) && isPlanName(name.slice(below.length)) };
  const fits = matchGlob(arg);
  const near = (name: string): string => relative(folder, join(index.top, name)).split(sep).join("/");
  return { isSearch: true, fits: (name) => fits(near(name)) && !isConfigName(name) };
}
