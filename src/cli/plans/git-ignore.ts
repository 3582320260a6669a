import { basename, dirname, join, sep } from "node:path";
import { findGitFolder, whyUnanswered } from "../git.ts";
import type { Io } from "../io.ts";

export interface NotIgnored {
  readonly paths: readonly string[];
  /** Why git could not be asked, as a sentence; null where it could, and where it would have nothing to say. */
  readonly note: string | null;
}

/**
 * The paths, found below a folder, that git does not ignore; all of them outside a repository, or where git does not
 * answer. A path through a link is judged where it leads.
 */
export async function notIgnored(
  paths: readonly string[],
  folder: string,
  io: Pick<Io, "env" | "git" | "gitRoot" | "kindOf" | "realPath">,
): Promise<NotIgnored> {
  if (paths.length === 0 || !(await mayBeInRepository(folder, io))) return { paths, note: null };
  const real = await realPaths(paths, io);
  const here = await io.realPath(folder);
  const isHere = [...real.values()].every((path) => isBelow(path, here));
  const top = isHere ? here : ((await io.gitRoot(folder)) ?? here);
  const asked = [...new Set(real.values())].filter((path) => isBelow(path, top));
  const { ignored, note } = await ignoredOf(asked, folder, io);
  return { paths: paths.filter((path) => !ignored.has(real.get(path) ?? path)), note };
}

/** Whether git could have something to say: to start it takes longer than to look for a repository. */
async function mayBeInRepository(
  folder: string,
  io: Pick<Io, "env" | "kindOf" | "realPath">,
): Promise<boolean> {
  return io.env.GIT_DIR !== undefined || (await findGitFolder(await io.realPath(folder), io)) !== null;
}

/** Each path with its folder's links followed; what the last name of it is, git knows by that name. */
async function realPaths(
  paths: readonly string[],
  io: Pick<Io, "realPath">,
): Promise<ReadonlyMap<string, string>> {
  const folders = new Map<string, string>();
  const real = new Map<string, string>();
  for (const path of paths) {
    const folder = dirname(path);
    if (!folders.has(folder)) folders.set(folder, await io.realPath(folder));
    real.set(path, join(folders.get(folder) ?? folder, basename(path)));
  }
  return real;
}

interface Ignored {
  readonly ignored: ReadonlySet<string>;
  readonly note: string | null;
}

const NOTHING: Ignored = { ignored: new Set(), note: null };

async function ignoredOf(
  paths: readonly string[],
  folder: string,
  io: Pick<Io, "git" | "gitRoot" | "kindOf">,
): Promise<Ignored> {
  if (paths.length === 0) return NOTHING;
  const input = paths.map((path) => `${path}\0`).join("");
  const answer = await io.git(["check-ignore", "-z", "--stdin"], { folder, input });
  const why = whyUnanswered(answer);
  if (why === null) return { ignored: new Set(answer.out.toString("utf8").split("\0")), note: null };
  const submodule = await submoduleIn(answer.stderr, folder, io);
  const inside = paths.filter((path) => submodule !== null && isBelow(path, submodule));
  if (submodule === null || inside.length === 0) return { ...NOTHING, note: await noteOf(why, folder, io) };
  // A submodule has rules of its own, and git wants to be asked for them there.
  const rest = await ignoredOf(
    paths.filter((path) => !inside.includes(path)),
    folder,
    io,
  );
  const its = await ignoredOf(inside, submodule, io);
  return { ignored: new Set([...rest.ignored, ...its.ignored]), note: rest.note ?? its.note };
}

async function submoduleIn(stderr: string, folder: string, io: Pick<Io, "gitRoot">): Promise<string | null> {
  const name = / is in submodule '(.+)'$/m.exec(stderr)?.[1];
  const top = name === undefined ? null : await io.gitRoot(folder);
  return name === undefined || top === null ? null : join(top, name);
}

type Why = Exclude<ReturnType<typeof whyUnanswered>, null>;

async function noteOf(why: Why, folder: string, io: Pick<Io, "kindOf">): Promise<string | null> {
  const top = await findGitFolder(folder, io);
  return top === null ? null : `${REASONS[why](top)}; plans that it ignores are read too`;
}

const REASONS = {
  "no git": () => "git cannot be run here, and so cannot say what it ignores",
  "not ours": (top) =>
    `the repository ${top} belongs to another user, and git does not say what it ignores unless you trust it (git config --global --add safe.directory ${top})`,
  broken: (top) =>
    `git cannot read the repository ${top}, and so cannot say what it ignores (\`git status\` says more)`,
} as const satisfies Record<Why, (top: string) => string>;

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
