import { dirname, join } from "node:path";
import { type GitAnswer, type GitCall, lineOf, refusal } from "./git.ts";

/** Who can be asked about a repository. */
export interface Asked {
  readonly git: (args: readonly string[], call: GitCall) => Promise<GitAnswer>;
  readonly kindOf: (path: string) => Promise<string>;
}

/**
 * The top folder of the repository that holds a folder; null outside one. Where git is not there, or does not answer
 * about somebody else's repository, the folder that holds `.git` is taken for it.
 */
export async function repositoryTop(folder: string, asked: Asked): Promise<string | null> {
  const answer = await asked.git(["rev-parse", "--show-toplevel"], { folder });
  if (refusal(answer) !== null) return folderWithGit(folder, asked);
  const top = lineOf(answer);
  return top === "" ? null : top;
}

/** The nearest folder, upwards, that holds `.git`: a folder, or in linked working trees a file. */
export async function folderWithGit(
  folder: string,
  { kindOf }: Pick<Asked, "kindOf">,
): Promise<string | null> {
  for (let here = folder; ; here = dirname(here)) {
    if ((await kindOf(join(here, ".git"))) !== "none") return here;
    if (dirname(here) === here) return null;
  }
}
