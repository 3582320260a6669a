import { resolve } from "node:path";
import { InputError } from "../../../errors.ts";
import { pathWithin } from "../../files/paths.ts";
import { firstLine, type GitAnswer, type GitCall } from "../../git.ts";
import type { Io } from "../../io.ts";

/** What git would commit. */
export interface GitIndex {
  /** The top folder of the working tree. */
  readonly top: string;
  /** The path as the index would name it; null outside the working tree. */
  readonly nameOf: (path: string) => string | null;
  /** The files that differ from the last commit, deleted ones apart, in the order of their paths. */
  readonly staged: readonly IndexEntry[];
  /** A file of the index by its name there; `"folder"` where files stand below it; null where there is nothing. */
  readonly find: (name: string) => Promise<IndexEntry | "folder" | null>;
  /** How many bytes each content has. */
  readonly sizes: (blobs: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  readonly contents: (blobs: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
}

/**
 * Opens the index of the repository that holds a folder. Only plumbing commands are called, which heed no
 * configuration of how differences are shown and run no filter, text conversion or hook.
 *
 * @throws InputError where there is no repository or no git.
 */
export async function openIndex({ git }: Pick<Io, "git">, folder: string): Promise<GitIndex> {
  const up = await git(["rev-parse", "--is-inside-work-tree", "--show-cdup"], { folder });
  if (up.code !== 0) throw new InputError(describeGitError(up));
  const [inside = "", way = ""] = up.out.toString("utf8").split("\n");
  if (inside !== "true")
    throw new InputError(`--staged: this folder belongs to git's own store, and holds no plan`);
  const top = resolve(folder, way);
  const ask = async (args: readonly string[], input = ""): Promise<GitAnswer> =>
    answered(await git(args, { folder, input }));
  return {
    top,
    nameOf: (path) => pathWithin(top, path),
    staged: stagedEntries(await ask([...DIFFERENCES, await lastTree(git, { folder })])),
    find: async (name) => found(name, await ask([...LISTING, `:(top,literal)${name}`])),
    sizes: async (blobs) => sizesIn(await ask(["cat-file", "--batch-check"], linesOf(blobs))),
    contents: async (blobs) => contentsIn(await ask(["cat-file", "--batch"], linesOf(blobs))),
  };
}

// Without looking for renames a renamed file is a deleted and an added one, and so is never missed.
const DIFFERENCES = [
  "diff-index",
  "--cached",
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  "--ita-invisible-in-index",
  "--diff-filter=d",
];
const LISTING = ["ls-files", "--stage", "-z", "--full-name", "--"];

/** The tree of the last commit; before the first one, the tree without a file. */
async function lastTree(git: Io["git"], call: GitCall): Promise<string> {
  const head = await git(["rev-parse", "--verify", "--quiet", "HEAD^{tree}"], call);
  return firstLine(head.code === 0 ? head : await git(["hash-object", "-t", "tree", "--stdin"], call));
}

/** `:100644 100644 <blob before> <blob> M`, NUL, path, NUL. */
function stagedEntries({ out }: GitAnswer): IndexEntry[] {
  const parts = out.toString("utf8").split("\0");
  const entries = new Map<string, IndexEntry>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = "", , blob = "", status = ""] = (parts[at] ?? "").split(" ");
    const path = parts[at + 1] ?? "";
    if (status === "U") entries.set(path, { path, kind: "conflict", blob });
    else if (!entries.has(path)) entries.set(path, { path, kind: kindOfMode(mode), blob });
  }
  return [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** `100644 <blob> <stage>`, tab, path, NUL; a stage over 0 belongs to an unsettled merge. */
function found(name: string, { out }: GitAnswer): IndexEntry | "folder" | null {
  for (const record of out.toString("utf8").split("\0")) {
    const tab = record.indexOf("\t");
    const path = record.slice(tab + 1);
    if (tab < 0) continue;
    if (path !== name) return "folder";
    const [mode = "", blob = "", stage] = record.slice(0, tab).split(" ");
    return { path, kind: stage === "0" ? kindOfMode(mode) : "conflict", blob };
  }
  return null;
}

/** `<blob> blob <size>` a line. */
function sizesIn({ out }: GitAnswer): ReadonlyMap<string, number> {
  const lines = out.toString("utf8").trimEnd().split("\n");
  return new Map(lines.map((line) => [line.split(" ")[0] ?? "", sizeIn(line)]));
}

/** The same line, the content, and a line's end. */
function contentsIn({ out }: GitAnswer): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf("\n", at);
    const head = out.toString("utf8", at, end);
    const size = sizeIn(head);
    contents.set(head.split(" ")[0] ?? "", out.subarray(end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return contents;
}

function sizeIn(line: string): number {
  const [blob, kind, size] = line.split(" ");
  if (kind === "blob") return Number(size);
  throw new InputError(
    `--staged: git does not have the content ${blob} that its index names; \`git fsck\` says more`,
  );
}

function linesOf(blobs: readonly string[]): string {
  return blobs.map((blob) => `${blob}\n`).join("");
}

function answered(answer: GitAnswer): GitAnswer {
  if (answer.code === 0) return answer;
  throw new InputError(describeGitError(answer));
}

function describeGitError({ code, stderr }: GitAnswer): string {
  if (code === null)
    return "--staged needs git, and it cannot be run here: install it, or name the plans instead";
  if (stderr.includes("not a git repository"))
    return "--staged checks what git would commit, and this folder is in no git repository: name the plans instead";
  const [first = ""] = stderr.trim().split("\n");
  return `--staged: git cannot look into this repository: ${first.replace(/^(fatal|error): /, "") || "it does not say why"}`;
}

/** A file as git's index has it. */
export interface IndexEntry {
  /** Relative to the top of the working tree, with `/`. */
  readonly path: string;
  readonly kind: EntryKind;
  /** The id of its content. */
  readonly blob: string;
}

/** `conflict`: a merge left several versions of it, and git commits none. `other`: a submodule. */
export type EntryKind = "file" | "link" | "conflict" | "other";

/** What git's modes mean. */
function kindOfMode(mode: string): EntryKind {
  if (mode === "120000") return "link";
  return mode.startsWith("100") ? "file" : "other";
}
