import { isAbsolute, relative, sep } from "node:path";

/** How a path is named to people: relative to the folder with `/`, absolute outside it. */
export function shownPath(path: string, cwd: string): string {
  return pathWithin(cwd, path) || path.split(sep).join("/");
}

/** A path from a folder on, with `/`; "" for the folder itself, null outside it. */
export function pathWithin(folder: string, path: string): string | null {
  const near = relative(folder, path);
  const isOutside = near === ".." || near.startsWith(`..${sep}`) || isAbsolute(near);
  return isOutside ? null : near.split(sep).join("/");
}

/** A path from a folder on, inside it or not, with `/`. */
export function relativePath(fromFolder: string, path: string): string {
  return relative(fromFolder, path).split(sep).join("/");
}
