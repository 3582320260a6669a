import { dirname, join, resolve } from "node:path";

/** What git answered. */
export interface GitAnswer {
  /** Its exit code; null where git could not be started. */
  readonly code: number | null;
  readonly out: Buffer;
  /** What it said on standard error. */
  readonly stderr: string;
}

export interface GitCall {
  /** Where git runs. */
  readonly folder: string;
  /** What it reads on standard input. */
  readonly input?: string;
}

/** The first line of an answer, without the line's end. */
export function firstLine({ out }: GitAnswer): string {
  return out.toString("utf8").replace(/\r?\n[\s\S]*$/, "");
}

/** Why git does not answer about a repository; null where it does, and where there is none to ask about. */
export function whyUnanswered({ code, stderr }: GitAnswer): "no git" | "not ours" | "broken" | null {
  if (code === null) return "no git";
  if (code <= 1 || /not a git repository|must be run in a work tree/.test(stderr)) return null;
  return stderr.includes("dubious ownership") ? "not ours" : "broken";
}

/**
 * What git answers. A repository may name programs for git to run, and places for it to call; neither is done by these
 * calls. `around` is the environment that git runs in, but for what could do the same.
 */
export async function runGit(
  args: readonly string[],
  call: GitCall,
  around: NodeJS.ProcessEnv,
): Promise<GitAnswer> {
  return start([...QUIET, ...args], call, await environment(call.folder, around));
}

const QUIET = ["--no-pager", "--no-optional-locks", "--no-replace-objects", "-c", "core.fsmonitor=false"];

/** Without what a person's or a hook's surroundings could do to an answer. */
async function environment(folder: string, around: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const env: NodeJS.ProcessEnv = {
    ...around,
    LC_ALL: "C",
    // What a partial clone lacks is not fetched: nothing here opens a connection.
    GIT_ALLOW_PROTOCOL: "",
    GIT_NO_LAZY_FETCH: "1",
  };
  for (const name of PATHSPEC_SETTINGS) delete env[name];
  const { GIT_DIR, GIT_WORK_TREE, ...found } = env;
  if (GIT_DIR === undefined || GIT_WORK_TREE !== undefined) return env;
  // In a hook of a linked working tree git names its folder and not the tree's top, and would take any folder for that.
  const own = await start(["rev-parse", "--absolute-git-dir"], { folder }, found);
  return own.code === 0 && firstLine(own) === resolve(GIT_DIR) ? found : env;
}

const PATHSPEC_SETTINGS = [
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
] as const;

async function start(
  args: readonly string[],
  { folder, input = "" }: GitCall,
  env: NodeJS.ProcessEnv,
): Promise<GitAnswer> {
  // Most runs ask git nothing, and what starts programs takes a while to load.
  const { spawn } = await import("node:child_process");
  return new Promise((done) => {
    const git = spawn("git", args, { cwd: folder, env, stdio: ["pipe", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    const end = (code: number | null): void =>
      done({ code, out: Buffer.concat(out), stderr: Buffer.concat(errors).toString("utf8") });
    git.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    git.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    git.on("error", () => end(null));
    git.on("close", end);
    git.stdin.on("error", () => undefined);
    git.stdin.end(input);
  });
}

/** Who can be asked about a repository. */
interface RepositoryIo {
  readonly git: (args: readonly string[], call: GitCall) => Promise<GitAnswer>;
  readonly kindOf: (path: string) => Promise<string>;
}

/**
 * The top folder of the repository that holds a folder; null outside one. Where git is not there, or does not answer
 * about somebody else's repository, the folder that holds `.git` is taken for it.
 */
export async function findRepositoryTop(folder: string, asked: RepositoryIo): Promise<string | null> {
  const answer = await asked.git(["rev-parse", "--show-toplevel"], { folder });
  if (whyUnanswered(answer) !== null) return findGitFolder(folder, asked);
  const top = firstLine(answer);
  return top === "" ? null : top;
}

/** The nearest folder, upwards, that holds `.git`: a folder, or in linked working trees a file. */
export async function findGitFolder(
  folder: string,
  { kindOf }: Pick<RepositoryIo, "kindOf">,
): Promise<string | null> {
  for (let here = folder; ; here = dirname(here)) {
    if ((await kindOf(join(here, ".git"))) !== "none") return here;
    if (dirname(here) === here) return null;
  }
}
