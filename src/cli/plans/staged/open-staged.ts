import { dirname, resolve } from "node:path";
import { InputError, UsageError } from "../../../errors.ts";
import { describeTooLarge } from "../../files/file-errors.ts";
import type { Io } from "../../io.ts";
import { isPlanName } from "../discover-plans.ts";
import { blobReader } from "./blob-reader.ts";
import { type EntryKind, type GitIndex, type IndexEntry, openIndex } from "./git-index.ts";

/** What `--staged` looks at: what git would commit, and the world as it would then be. */
export interface Staged {
  readonly index: GitIndex;
  readonly io: Io;
}

/**
 * Opens the index of the current folder's repository.
 *
 * @throws UsageError where an argument means standard input; InputError where there is no repository.
 */
export async function openStaged(args: readonly string[], io: Io): Promise<Staged> {
  if (args.includes("-"))
    throw new UsageError("--staged checks what git would commit, and not standard input");
  const index = await openIndex(io, io.cwd());
  return { index, io: indexIo(io, index) };
}

/** Longer chains of links are taken for a circle, as systems do. */
const MAX_LINKS = 40;

/**
 * The world with the working tree's files as git would commit them: what the index does not have, does not exist.
 * What lies outside the working tree is read from the disk, since git has no say in it.
 */
function indexIo(io: Io, index: GitIndex): Io {
  const plans = index.staged.filter(({ kind, path }) => kind === "file" && isPlanName(path));
  const blobs = blobReader(
    index,
    plans.map(({ blob }) => blob),
  );
  const known = new Map(index.staged.map((entry) => [entry.path, entry]));
  const find = async (name: string): Promise<IndexEntry | "folder" | null> =>
    known.get(name) ?? index.find(name);
  const realPath = async (path: string, links = 0): Promise<string> => {
    const name = index.nameOf(path);
    if (name === null) return io.realPath(path);
    if (name === "") return path;
    const entry = await find(name);
    if (entry === null || entry === "folder" || entry.kind !== "link" || links >= MAX_LINKS) return path;
    const target = new TextDecoder().decode(await blobs.read(entry.blob));
    return realPath(resolve(dirname(path), target), links + 1);
  };
  return {
    ...io,
    realPath: (path) => realPath(path),
    gitRoot: async (folder) => (index.nameOf(folder) === null ? io.gitRoot(folder) : index.top),
    kindOf: async (path) => {
      const name = index.nameOf(path);
      if (name === null) return io.kindOf(path);
      if (name === "" || name === ".git") return "folder";
      const entry = await find(index.nameOf(await realPath(path)) ?? name);
      if (entry === null || entry === "folder") return entry ?? "none";
      return entry.kind === "file" ? "file" : "other";
    },
    readFile: async (path, shown, maxBytes) => {
      const real = await realPath(path);
      const name = index.nameOf(real);
      if (name === null) return io.readFile(real, shown, maxBytes);
      const entry = await find(name);
      if (entry === null) throw new InputError(`${shown}: ${ABSENT}`);
      if (entry === "folder") throw new InputError(`${shown}: this is a folder, and a file is needed`);
      if (entry.kind !== "file") throw new InputError(`${shown}: ${NO_FILE[entry.kind]}`);
      if ((await blobs.size(entry.blob)) > maxBytes) throw new InputError(describeTooLarge(shown, maxBytes));
      return blobs.read(entry.blob);
    },
  };
}

const ABSENT =
  "git would not commit this file, and --staged reads nothing else: `git add` it if it belongs to the commit";

const NO_FILE = {
  conflict: "this file is in conflict: settle the merge in it, and then `git add` it",
  link: "the links of this path lead round in a circle",
  other: "this is a submodule, and a file is needed",
} as const satisfies Record<Exclude<EntryKind, "file">, string>;
