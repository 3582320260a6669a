import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Io } from "../io.ts";

/** What arguments, or the configuration's `plans`, ask for. */
export interface PlanArguments {
  /** Files, folders, globs and `-`; the whole folder where nothing but what is left out is said. */
  readonly wanted: readonly string[];
  /** Whether a path is left out by `!` and a name or a pattern. */
  readonly leavesOut: (path: string) => boolean;
}

/** Parts what is wanted from what is left out. A file whose own name begins with `!` is wanted. */
export async function planArguments(
  args: readonly string[],
  { io, folder }: { readonly io: Pick<Io, "kindOf">; readonly folder: string },
): Promise<PlanArguments> {
  const wanted: string[] = [];
  const patterns: string[] = [];
  for (const arg of args) {
    const isLeftOut = arg.startsWith("!") && (await io.kindOf(resolve(folder, arg))) === "none";
    if (isLeftOut) patterns.push(arg.slice(1));
    else wanted.push(arg);
  }
  const tests = await Promise.all(patterns.map((pattern) => leftOutBy(pattern, folder)));
  return {
    wanted: wanted.length === 0 ? ["."] : wanted,
    leavesOut: (path) => tests.some((fits) => fits(path)),
  };
}

/** A name stands for itself and, where it is a folder's, for all below it; so does what a pattern fits. */
async function leftOutBy(pattern: string, folder: string): Promise<(path: string) => boolean> {
  const { matchGlob } = await import("./glob.ts");
  const name = resolve(folder, pattern);
  const near = pattern.replace(/\/+$/, "");
  const patterns = [near, `${near}/**`].map((each) => matchGlob(each, { dot: true }));
  return (path) => {
    if (path === name || path.startsWith(name === sep ? sep : `${name}${sep}`)) return true;
    const subject = (isAbsolute(pattern) ? path : relative(folder, path)).split(sep).join("/");
    return patterns.some((fits) => fits(subject));
  };
}
