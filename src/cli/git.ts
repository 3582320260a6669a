import { spawn } from "node:child_process";

/** The paths that git does not ignore; all of them outside a repository or where there is no git. */
export async function notIgnored(paths: readonly string[], folder: string): Promise<string[]> {
  if (paths.length === 0) return [];
  const answer = await runGit(
    ["check-ignore", "-z", "--stdin"],
    folder,
    paths.map((path) => `${path}\0`).join(""),
  );
  const ignored = new Set(answer.split("\0"));
  return paths.filter((path) => !ignored.has(path));
}

/** The top folder of the repository that holds a folder; null outside one. */
export async function gitRoot(folder: string): Promise<string | null> {
  const answer = await runGit(["rev-parse", "--show-toplevel"], folder, "");
  return answer.trim() === "" ? null : answer.trim();
}

/** What git prints; "" where it cannot be run or refuses. A repository may name programs for git to run; none is run by these calls. */
function runGit(args: readonly string[], folder: string, input: string): Promise<string> {
  return new Promise((done) => {
    const git = spawn("git", ["-c", "core.fsmonitor=false", ...args], {
      cwd: folder,
      stdio: ["pipe", "pipe", "ignore"],
    });
    const chunks: Buffer[] = [];
    git.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    git.on("error", () => done(""));
    git.on("close", () => done(Buffer.concat(chunks).toString("utf8")));
    git.stdin.on("error", () => undefined);
    git.stdin.end(input);
  });
}
