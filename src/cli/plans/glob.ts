import picomatch from "picomatch";
import { normalizeUnicode } from "./name-on-disk.ts";

/** Whether a word is a pattern, and more than the name of a file. */
export function isGlob(word: string): boolean {
  return picomatch.scan(word).isGlob;
}

/** Tells of a path with `/` whether it fits a pattern. Names that begin with a dot fit only where the pattern says the dot. */
export function matchGlob(pattern: string, { dot = false } = {}): (path: string) => boolean {
  const fits = picomatch(normalizeUnicode(withoutDot(pattern)), { dot, posix: true });
  return (path) => fits(normalizeUnicode(path));
}

/** Where a pattern begins to be one: the folder that its first steps name, and the steps from there on. */
export interface SplitGlob {
  readonly folder: string;
  readonly rest: string;
}

export function splitGlob(pattern: string): SplitGlob {
  const steps = pattern.split("/");
  const first = steps.findIndex((step) => isGlob(step));
  // In a pattern a backslash takes the meaning from a mark; the folder goes by its real name.
  const folder = steps.slice(0, first).join("/").replace(/\\(.)/g, "$1");
  return { folder: folder || (pattern.startsWith("/") ? "/" : "."), rest: steps.slice(first).join("/") };
}

function withoutDot(pattern: string): string {
  return pattern.replace(/^(?:\.\/)+/, "");
}
