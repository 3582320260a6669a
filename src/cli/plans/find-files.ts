import { join } from "node:path";
import { InputError } from "../../errors.ts";
import type { Io } from "../io.ts";

/** What a search looks for. Paths are relative to where it begins, with `/`. */
export interface FileSearch {
  /** Whether a file is what is looked for. */
  readonly fits: (path: string) => boolean;
  /** Whether a folder is looked into. */
  readonly enters: (path: string) => boolean;
  /** Whether links to folders are gone through; those that lead in circles need a limit to `enters`. */
  readonly followsLinks: boolean;
}

export interface FoundFiles {
  /** Absolute, in the order of their code units, the same on every computer. */
  readonly paths: readonly string[];
  /** Folders that could not be looked into, each with its sentence. */
  readonly closed: readonly ClosedFolder[];
}

export interface ClosedFolder {
  readonly path: string;
  readonly reason: string;
}

/** So many folders are looked into at once. */
const AT_ONCE = 32;

/** Looks through a folder and all below it. What is neither a file nor a link is no plan, and is passed over. */
export async function findFiles(root: string, search: FileSearch, io: Io): Promise<FoundFiles> {
  const paths: string[] = [];
  const closed: ClosedFolder[] = [];
  const waiting = [""];
  while (waiting.length > 0) {
    const looks = waiting.splice(0, AT_ONCE).map((folder) => searchFolder(folder, { root, search, io }));
    for (const found of await Promise.all(looks)) {
      paths.push(...found.files);
      waiting.push(...found.folders);
      if (found.closed) closed.push(found.closed);
    }
  }
  return { paths: paths.sort(), closed: closed.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

interface FolderSearch {
  readonly root: string;
  readonly search: FileSearch;
  readonly io: Io;
}

interface FolderContent {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly closed: ClosedFolder | null;
}

async function searchFolder(folder: string, { root, search, io }: FolderSearch): Promise<FolderContent> {
  const files: string[] = [];
  const folders: string[] = [];
  const path = join(root, folder);
  try {
    // What went away while it was looked for is not there to be read.
    for (const { name, kind } of (await io.listFolder(path)) ?? []) {
      const near = folder === "" ? name : `${folder}/${name}`;
      const isFolder =
        kind === "folder" || (kind === "link" && (await io.kindOf(join(path, name))) === "folder");
      if (isFolder && (kind === "folder" || search.followsLinks)) {
        if (search.enters(near)) folders.push(near);
      } else if (!isFolder && kind !== "other" && search.fits(near)) files.push(join(root, near));
    }
    return { files, folders, closed: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { files: [], folders: [], closed: { path, reason: error.message } };
  }
}
