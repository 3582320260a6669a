import { resolve } from "node:path";
import { InputError } from "../../errors.ts";
import { escapeTerminal } from "../../markup/terminal.ts";
import { shownPath } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { type ClosedFolder, type FileSearch, findFiles } from "./find-files.ts";
import { notIgnored } from "./git-ignore.ts";
import { isConfigName } from "./load-config.ts";
import { findNameOnDisk } from "./name-on-disk.ts";
import { planArguments } from "./plan-arguments.ts";

/** A plan to read: where it is, and how it is named to people. */
export interface PlanFile {
  readonly path: string;
  /** Relative to the current folder with `/`, absolute outside it; `-` for standard input. */
  readonly shown: string;
  /** Whether a search found it, and nobody named it outright: then a catalogue is passed over. */
  readonly isFound: boolean;
  /** Whether an argument says it, itself or by a glob, and not just a folder that it stands in. */
  readonly isNamed: boolean;
}

/** What a plan is called where nobody names it outright. */
const PLAN_NAMES = [
  "cornerstones.yaml",
  "cornerstones.yml",
  "*.cornerstones.yaml",
  "*.cornerstones.yml",
] as const;

export interface Discovery {
  readonly plans: readonly PlanFile[];
  /** Arguments that led to nothing, each with its sentence. */
  readonly missing: readonly MissingPath[];
  /** Folders that could not be looked into, each with its sentence. */
  readonly closed: readonly MissingPath[];
}

export interface MissingPath {
  readonly file: string;
  readonly reason: string;
}

export interface DiscoverySettings {
  /** The folder that arguments are relative to; by default the current one. */
  readonly folder?: string;
  /** Files that no search takes for plans (`settingsFiles`). */
  readonly excluded?: readonly string[];
}

/**
 * The plans that arguments name (files, folders, globs, `-`; `!` and any of these leaves out), or, with none, those
 * below the current folder: each real file once, in the order of the arguments and, within a folder or glob, of their
 * names. Says on standard error, once, where git could not be asked what it ignores.
 */
export async function discoverPlans(
  args: readonly string[],
  io: Io,
  { folder = io.cwd(), excluded = [] }: DiscoverySettings = {},
): Promise<Discovery> {
  const place = { io, folder, excluded: await Promise.all(excluded.map(io.realPath)) };
  const { wanted, leavesOut } = await planArguments(args, place);
  const plans = new Map<string, PlanFile>();
  const missing: MissingPath[] = [];
  const closed = new Map<string, MissingPath>();
  const notes = new Set<string>();
  for (const arg of wanted) {
    const found = await plansOf(arg, place);
    const paths = found.paths.filter((path) => path === "-" || !leavesOut(path));
    if (paths.length === 0 && found.closed.length === 0 && args.includes(arg)) {
      missing.push({ file: shownArgument(arg, place), reason: await describeMissing(arg, place) });
    }
    for (const path of paths) {
      const key = path === "-" ? path : await io.realPath(path);
      const shown = path === "-" ? path : shownPath(path, io.cwd());
      const known = plans.get(key);
      const isNamed = found.isNamed || (known?.isNamed ?? false);
      plans.set(key, known ? { ...known, isNamed } : { path, shown, isFound: found.isSearch, isNamed });
    }
    for (const { path, reason } of found.closed)
      if (!leavesOut(path)) closed.set(path, { file: shownPath(path, io.cwd()), reason });
    if (found.note !== null) notes.add(found.note);
  }
  for (const note of notes) await io.stderr.write(`cornerstones: ${escapeTerminal(note)}\n`);
  return { plans: [...plans.values()], missing, closed: [...closed.values()] };
}

/** Where a search for plans looks: folders with all below them, and single files that may not be there yet. */
export interface SearchPlaces {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** Where `discoverPlans` would look for the same arguments. */
export async function searchPlaces(
  args: readonly string[],
  io: Io,
  folder: string = io.cwd(),
): Promise<SearchPlaces> {
  const folders: string[] = [];
  const files: string[] = [];
  for (const arg of (await planArguments(args, { io, folder })).wanted) {
    const path = resolve(folder, arg);
    const kind = await io.kindOf(path);
    const glob = kind === "none" ? await globOf(arg) : null;
    if (kind === "folder") folders.push(path);
    else if (glob !== null) folders.push(resolve(folder, glob.folder));
    else files.push(path);
  }
  return { folders, files };
}

/** Whether a file below a folder is found there by its name; `path` is relative to the folder, with `/`. */
export function isPlanName(path: string): boolean {
  const steps = path.split("/");
  if (!steps.every(isSearched)) return false;
  const name = steps.at(-1) ?? "";
  return PLAN_NAMES.some((plan) => (plan.startsWith("*") ? name.endsWith(plan.slice(1)) : name === plan));
}

interface SearchPlace {
  readonly io: Io;
  readonly folder: string;
  /** Without links. */
  readonly excluded: readonly string[];
}

interface FoundPlans {
  readonly paths: readonly string[];
  readonly closed: readonly ClosedFolder[];
  readonly note: string | null;
  /** Whether it is what a search found, and not what was named. */
  readonly isSearch: boolean;
  /** Whether the argument says the files themselves, and no folder. */
  readonly isNamed: boolean;
}

async function plansOf(arg: string, place: SearchPlace): Promise<FoundPlans> {
  const path = arg === "-" ? arg : await findNameOnDisk(resolve(place.folder, arg), place.io);
  const kind = arg === "-" ? "other" : await place.io.kindOf(path);
  if (kind === "folder") return searched(path, IN_FOLDER, place);
  // A file that cannot be found is tried all the same where it may be there and out of reach, for the true reason.
  const glob = kind === "none" ? await globOf(arg) : null;
  if (glob === null) return { paths: [path], closed: [], note: null, isSearch: false, isNamed: true };
  const { folder, fits } = glob;
  return {
    ...(await searched(resolve(place.folder, folder), inGlob(glob.rest, fits), place)),
    isNamed: true,
  };
}

/** A word that is no file's name as a pattern; null where it is none. What knows patterns is loaded only here. */
async function globOf(word: string) {
  const { isGlob, matchGlob, splitGlob } = await import("./glob.ts");
  if (!isGlob(word)) return null;
  const { folder, rest } = splitGlob(word);
  return { folder, rest, fits: matchGlob(rest) };
}

const IN_FOLDER: FileSearch = {
  fits: isPlanName,
  enters: (path) => isSearched(path.slice(path.lastIndexOf("/") + 1)),
  followsLinks: false,
};

/**
 * A glob is a search: like one in a folder it leaves out node_modules and dot folders, unless it says them. `**` does
 * not go through links, which may lead in circles or to the whole disk.
 */
function inGlob(pattern: string, fits: (path: string) => boolean): FileSearch {
  const isDeep = /\*\*|[{(][^)}]*\//.test(pattern);
  const depth = pattern.split("/").length;
  const [saysPacked, saysHidden] = [pattern.includes("node_modules"), /(?:^|[/{(,|])\./.test(pattern)];
  return {
    fits: (path) => fits(path) && !isConfigName(path),
    enters: (path) => {
      const name = path.slice(path.lastIndexOf("/") + 1);
      if (!isDeep && path.split("/").length >= depth) return false;
      return name === "node_modules" ? saysPacked : saysHidden || !name.startsWith(".");
    },
    followsLinks: !isDeep,
  };
}

/** What a search finds and git does not ignore, without the files that hold settings. */
async function searched(
  folder: string,
  search: FileSearch,
  { io, excluded }: SearchPlace,
): Promise<FoundPlans> {
  const found = await findFiles(folder, search, io);
  const closedPaths = found.closed.map(({ path }) => path);
  const { paths: kept, note } = await notIgnored([...found.paths, ...closedPaths], folder, io);
  const known = new Set(kept);
  const paths: string[] = [];
  for (const path of found.paths)
    if (known.has(path) && !(excluded.length > 0 && excluded.includes(await io.realPath(path))))
      paths.push(path);
  return {
    paths,
    closed: found.closed.filter(({ path }) => known.has(path)),
    note,
    isSearch: true,
    isNamed: false,
  };
}

function isSearched(step: string): boolean {
  return !step.startsWith(".") && step !== "node_modules";
}

const UNLESS_NAMED = "; what git ignores is read only where a file is named outright";

/** The plans that stand in a folder itself, not below it. */
export async function findPlansIn(folder: string, io: Io): Promise<readonly string[]> {
  const search = { fits: isPlanName, enters: () => false, followsLinks: false };
  return (await findFiles(folder, search, io)).paths;
}

/** An argument as it was said; one of a configuration elsewhere as people find it from here. */
function shownArgument(arg: string, { io, folder }: SearchPlace): string {
  return folder === io.cwd() ? arg : shownPath(resolve(folder, arg), io.cwd());
}

async function describeMissing(arg: string, { io, folder }: SearchPlace): Promise<string> {
  if ((await io.kindOf(resolve(folder, arg))) === "folder") {
    return `no plan stands in this folder or below it (${PLAN_NAMES.join(", ")})${UNLESS_NAMED}`;
  }
  return `no file matches${UNLESS_NAMED}`;
}

/** The sentence for a run without a single plan. */
export function noPlanError(): InputError {
  return new InputError(
    `no plan found here or below: name one, or write one with \`cornerstones init\` (plans are called ${PLAN_NAMES.join(", ")})`,
  );
}
