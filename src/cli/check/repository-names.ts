import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { type CheckFindings, mapEach, renamedResult } from "../../check/check-result.ts";
import { pathWithin } from "../files/paths.ts";
import type { Io } from "../io.ts";
import { STDIN_NAME } from "../plans/plan-reader.ts";

/** What was found, with files named from the folder `root`. */
export interface RootedResult {
  readonly result: CheckFindings;
  /** Absolute. */
  readonly root: string;
}

/**
 * Names the files of a result as those who read it in CI know them: from the top of the repository, whatever the
 * current folder. The top is what CI says it is, else git; outside a repository, the current folder.
 */
export async function nameFromRoot(result: CheckFindings, io: Io): Promise<RootedResult> {
  const names = [
    ...mapEach(result.files, ({ source }) => source.name),
    ...result.unreadable.map(({ file }) => file),
  ];
  const paths = await realPaths(names, io);
  const root = await rootOf([...paths.values()], io);
  if (root === null) return { result, root: io.cwd() };
  return { result: renamedResult(result, (name) => pathWithin(root, paths.get(name) ?? root) || name), root };
}

/** Where each of the names stands, without links among its folders. */
async function realPaths(names: readonly string[], io: Io): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const name of names) {
    if (name === STDIN_NAME) continue;
    const path = resolve(io.cwd(), name);
    const folder = folders.get(dirname(path)) ?? (await io.realPath(dirname(path)));
    folders.set(dirname(path), folder);
    paths.set(name, join(folder, basename(path)));
  }
  return paths;
}

/** The first that holds any of the files, or the current folder: what an outer run's environment says need not be about this one. */
async function rootOf(paths: readonly string[], io: Io): Promise<string | null> {
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = io.env;
  const here = await io.realPath(io.cwd());
  for (const said of [GITHUB_WORKSPACE, CI_PROJECT_DIR, await io.gitRoot(io.cwd())]) {
    if (!said || !isAbsolute(said)) continue;
    const root = await io.realPath(said);
    if ([here, ...paths].some((path) => pathWithin(root, path) !== null)) return root;
  }
  return null;
}
