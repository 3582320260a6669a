import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A scratch repository of real git, which heeds no configuration of the computer's. */
export interface Repository {
  readonly folder: string;
  readonly git: (...args: string[]) => string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  /** Writes a file and stages it. */
  readonly stage: (name: string, content: string | Uint8Array) => void;
}

/** Takes away what a hook or a person's shell says to git: tests may themselves be run by a hook. */
export function isolateGit(): void {
  for (const name of Object.keys(process.env)) if (name.startsWith("GIT_")) delete process.env[name];
  Object.assign(process.env, {
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "A",
    GIT_AUTHOR_EMAIL: "a@example.org",
    GIT_COMMITTER_NAME: "A",
    GIT_COMMITTER_EMAIL: "a@example.org",
  });
}

/** Makes a repository in a new folder. Call `isolateGit` first. */
export function repository(...initArgs: string[]): Repository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "cornerstones git-")));
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const stage = (name: string, content: string | Uint8Array): void => {
    write(name, content);
    git("--literal-pathspecs", "add", "-f", "--", name);
  };
  git("init", "-q", "-b", "main", ...initArgs);
  return { folder, git, write, stage };
}
