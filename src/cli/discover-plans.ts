import { isAbsolute, relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { InputError } from "../errors.ts";
import { notIgnored } from "./git.ts";
import type { Io } from "./io.ts";

/** A plan to read: where it is, and how it is named to people. */
export interface PlanFile {
  readonly path: string;
  /** Relative to the current folder with `/`, absolute outside it; `-` for standard input. */
  readonly shown: string;
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
  readonly missing: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * The plans that arguments name (files, folders, globs, `-`), or, with none, those below the current folder: each
 * real file once, in the order of the arguments and, within a folder or glob, of their names. Arguments are relative
 * to `folder`, by default the current one.
 */
export async function discoverPlans(
  args: readonly string[],
  io: Io,
  folder: string = io.cwd(),
): Promise<Discovery> {
  const plans = new Map<string, PlanFile>();
  const missing: { file: string; reason: string }[] = [];
  for (const arg of args.length > 0 ? args : ["."]) {
    const found = await plansOf(arg, { io, folder });
    if (found.length === 0 && args.length > 0)
      missing.push({ file: arg, reason: await whyNone(arg, { io, folder }) });
    for (const path of found) {
      const key = path === "-" ? path : await io.realPath(path);
      if (!plans.has(key)) plans.set(key, { path, shown: path === "-" ? path : shownPath(path, io.cwd()) });
    }
  }
  return { plans: [...plans.values()], missing };
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
  for (const arg of args.length > 0 ? args : ["."]) {
    const path = resolve(folder, arg);
    const kind = await io.kindOf(path);
    if (kind === "folder") folders.push(path);
    else if (kind === "none" && isDynamicPattern(arg)) folders.push(resolve(folder, plainStart(arg)));
    else files.push(path);
  }
  return { folders, files };
}

/** The steps of a pattern before the first that is more than a name. */
function plainStart(pattern: string): string {
  const steps = pattern.split("/");
  const first = steps.findIndex((step) => isDynamicPattern(step));
  return steps.slice(0, first).join("/") || (pattern.startsWith("/") ? "/" : ".");
}

/** Whether a file below a folder is found there by its name; `path` is relative to the folder, with `/`. */
export function isPlanName(path: string): boolean {
  const steps = path.split("/");
  if (steps.some((step) => step.startsWith(".") || step === "node_modules")) return false;
  const name = steps.at(-1) ?? "";
  return PLAN_NAMES.some((plan) => (plan.startsWith("*") ? name.endsWith(plan.slice(1)) : name === plan));
}

/** How a path is named to people: relative to the folder with `/`, absolute outside it. */
export function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  const outside = near === "" || near === ".." || near.startsWith(`..${sep}`) || isAbsolute(near);
  return (outside ? path : near).split(sep).join("/");
}

interface Place {
  readonly io: Io;
  readonly folder: string;
}

async function plansOf(arg: string, { io, folder }: Place): Promise<string[]> {
  if (arg === "-") return ["-"];
  const path = resolve(folder, arg);
  const kind = await io.kindOf(path);
  if (kind === "folder") return inFolder(path);
  if (kind !== "none") return [path];
  if (isDynamicPattern(arg)) return matching(arg, folder);
  // A file that cannot be found is tried all the same where it may be there and out of reach, for the true reason.
  return [path];
}

/**
 * A glob is a search: like one in a folder it leaves out node_modules, unless it says that name, and what git
 * ignores. `**` does not go through links, which may lead in circles or to the whole disk.
 */
async function matching(pattern: string, folder: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd: folder,
    absolute: true,
    dot: false,
    onlyFiles: true,
    expandDirectories: false,
    ignore: pattern.includes("node_modules") ? [] : ["**/node_modules/**"],
    followSymbolicLinks: !pattern.includes("**"),
  });
  return notIgnored(sorted(found), resolve(folder, plainStart(pattern)));
}

async function inFolder(folder: string): Promise<string[]> {
  const patterns = PLAN_NAMES.map((name) => `**/${name}`);
  const ignore = ["**/node_modules/**"];
  const options = {
    cwd: folder,
    absolute: true,
    dot: false,
    onlyFiles: true,
    expandDirectories: false,
    ignore,
  };
  const found = await glob(patterns, { ...options, followSymbolicLinks: false });
  return notIgnored(sorted(found), folder);
}

const UNLESS_NAMED = "; what git ignores is read only where a file is named outright";

/** The plans that stand in a folder itself, not below it. */
export async function plansDirectlyIn(folder: string): Promise<string[]> {
  const options = { cwd: folder, absolute: true, dot: false, onlyFiles: true, expandDirectories: false };
  return sorted(await glob([...PLAN_NAMES], { ...options, followSymbolicLinks: false }));
}

async function whyNone(arg: string, { io, folder }: Place): Promise<string> {
  if ((await io.kindOf(resolve(folder, arg))) === "folder") {
    return `no plan stands in this folder or below it (${PLAN_NAMES.join(", ")})${UNLESS_NAMED}`;
  }
  return `no file matches${UNLESS_NAMED}`;
}

/** By code unit, so that the order is the same on every computer. */
function sorted(paths: readonly string[]): string[] {
  return [...paths].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The sentence for a run without a single plan. */
export function noPlan(): InputError {
  return new InputError(
    `no plan found here or below: name one, or write one with \`cornerstones init\` (plans are called ${PLAN_NAMES.join(", ")})`,
  );
}
