import { join, resolve } from "node:path";
import { UsageError } from "../../../errors.ts";
import { shownPath } from "../../files/paths.ts";
import { firstLine, type GitAnswer, whyUnanswered } from "../../git.ts";
import type { Io } from "../../io.ts";
import type { HookKind } from "./hook-texts.ts";
import { GIT_HOOK, type HookText, LEFTHOOK_CONFIG, PRE_COMMIT_CONFIG } from "./hook-texts.ts";

/** Where a hook is to stand, and with what in it. */
export interface HookTarget {
  readonly path: string;
  readonly text: HookText;
  readonly executable: boolean;
  /** Why it may not be written there even though nothing is; null where it may. */
  readonly forbidden: string | null;
  /** What is left for people to do when it is written. */
  readonly next: string;
}

// The tools read the first of these that they find; where one stands, another would be set up in vain.
const PRE_COMMIT_FILES = [".pre-commit-config.yaml"];
const LEFTHOOK_FILES = ["lefthook", ".lefthook", ".config/lefthook"].flatMap((name) =>
  ["yml", "yaml", "toml", "json", "jsonc"].map((ending) => `${name}.${ending}`),
);

/** Finds where a hook belongs in the repository of the current folder. Throws UsageError where there is none. */
export async function findHookTarget(kind: HookKind, io: Io): Promise<HookTarget> {
  const top = await io.gitRoot(io.cwd());
  if (top === null)
    throw new UsageError(
      "--hooks sets up a hook of git, and this folder is in no git repository: make one first with `git init`",
    );
  if (kind === "git") return ofGit(top, io);
  const files = kind === "pre-commit" ? PRE_COMMIT_FILES : LEFTHOOK_FILES;
  return {
    path: await firstThere(
      files.map((file) => join(top, file)),
      io,
    ),
    text: kind === "pre-commit" ? PRE_COMMIT_CONFIG : LEFTHOOK_CONFIG,
    executable: false,
    forbidden: null,
    next: NEXT[kind],
  };
}

const NEXT = {
  "pre-commit":
    "To switch it on in this clone, run `pre-commit install`; everybody who clones the repository does that once.",
  lefthook:
    "To switch it on in this clone, run `npx lefthook install`; everybody who clones the repository does that once.",
  git: "It works in this clone alone, since git does not hand hooks on. For everybody at once there are `--hooks pre-commit` and `--hooks lefthook`.",
} as const satisfies Record<HookKind, string>;

async function firstThere(paths: readonly string[], io: Io): Promise<string> {
  for (const path of paths) if ((await io.kindOf(path)) !== "none") return path;
  return paths[0] ?? "";
}

async function ofGit(top: string, io: Io): Promise<HookTarget> {
  const folder = resolve(top, firstLine(await answerOf(["rev-parse", "--git-path", "hooks"], { top, io })));
  const path = join(folder, "pre-commit");
  return {
    path,
    text: GIT_HOOK,
    executable: true,
    forbidden: await describeForeignHooks(path, { top, io }),
    next: NEXT.git,
  };
}

async function answerOf(args: readonly string[], { top, io }: { top: string; io: Io }): Promise<GitAnswer> {
  const answer = await io.git(args, { folder: top });
  if (whyUnanswered(answer) === null) return answer;
  throw new UsageError(
    `--hooks git asks git where hooks belong, and it does not answer in ${shownPath(top, io.cwd())}: \`git status\` there says why`,
  );
}

/** A folder of hooks that was set for all of a person's repositories, or that husky makes anew, is not ours to write in. */
async function describeForeignHooks(
  path: string,
  { top, io }: { top: string; io: Io },
): Promise<string | null> {
  const said = firstLine(await answerOf(["config", "--show-scope", "--get", "core.hooksPath"], { top, io }));
  const [scope = "", value = ""] = said.split("\t");
  if (scope === "") return null;
  if (/(^|\/)\.husky(\/|$)/.test(value))
    return "husky keeps the hooks of this repository: add this line to .husky/pre-commit";
  if (scope === "local" || scope === "worktree") return null;
  return `git is set (${scope} core.hooksPath) to run the hooks of ${shownPath(path, io.cwd())} in other repositories too: add this line to it yourself, if it should run there`;
}
