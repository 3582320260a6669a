import { dirname, join, resolve } from "node:path";
import { InputError } from "../../errors.ts";
import { blocksOf } from "./blocks.ts";
import type { Disk, DiskFile, FileStats } from "./disk.ts";
import { describeFileError, errorCode } from "./file-errors.ts";
import { tempFileName } from "./temp-files.ts";

export interface WriteRequest {
  readonly path: string;
  /** How the file is named to people. */
  readonly shown: string;
  /** The bytes, or a text in pieces, which is never in memory as a whole. */
  readonly bytes: Uint8Array | Iterable<string>;
  /** What the file must still hold at the last moment; nothing where it may be anything. */
  readonly before?: Uint8Array;
  /** Whether nobody but the owner may read the file, nor look into a folder that is made for it. */
  readonly isPrivate?: boolean;
}

/**
 * Writes a file whole or not at all: whatever happens, the path holds the old bytes or the new ones. A link is followed
 * to its target; a file that is there keeps its mode and, where that can be, its owner; one that is read-only stays.
 *
 * @throws InputError where it cannot be written, or no longer holds what it held before; what making the content throws, as it is.
 */
export async function writeFile(disk: Disk, request: WriteRequest): Promise<void> {
  const { path, shown } = request;
  try {
    const target = await resolveLinks(disk, path);
    await disk.makeFolder(dirname(target), request.isPrivate ? 0o700 : undefined);
    const about = await disk.about(target).catch(unlessMissing);
    if (about !== null) await refuseReadOnly(disk, target, { about, shown });
    await replace(disk, target, { ...request, about });
    await syncFolder(disk, dirname(target));
  } catch (error) {
    if (error instanceof ContentError) throw error.cause;
    throw error instanceof InputError ? error : new InputError(`${shown}: ${describeFileError(error)}`);
  }
}

/** Writes a new file; false where anything stands there already. Throws InputError. */
export async function createFile(
  disk: Disk,
  { path, shown, bytes, executable }: WriteRequest & { readonly executable: boolean },
): Promise<boolean> {
  try {
    await disk.makeFolder(dirname(path));
    const file = await disk.open(path, "new", executable ? 0o777 : 0o666);
    try {
      await fill(file, bytes);
      await syncFolder(disk, dirname(path));
    } catch (error) {
      await disk.remove(path);
      throw error;
    }
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw new InputError(`${shown}: ${describeFileError(error)}`);
  }
}

/** Longer chains of links are taken for a circle, as systems do. */
const MAX_LINKS = 40;

/** Where the links of a path lead, the last of which may lead to a file that is not there yet. */
export async function resolveLinks(disk: Disk, path: string): Promise<string> {
  let target = resolve(path);
  for (let links = 0; links < MAX_LINKS; links += 1) {
    const real = await disk.realPath(target).catch(unlessMissing);
    if (real !== null) return real;
    const next = await disk.readLink(target).catch(() => null);
    if (next === null) return target;
    target = resolve(dirname(target), next);
  }
  return target;
}

interface TargetFile {
  readonly about: FileStats;
  readonly shown: string;
}

async function refuseReadOnly(disk: Disk, target: string, { about, shown }: TargetFile): Promise<void> {
  // The system lets the administrator write any file; a file that nobody may write is meant to stay all the same.
  if ((about.mode & 0o222) === 0)
    throw new InputError(`${shown}: this file is read-only, and stays as it is`);
  await disk.mayWrite(target);
}

async function replace(
  disk: Disk,
  target: string,
  { bytes, before, shown, about, isPrivate }: WriteRequest & { readonly about: FileStats | null },
): Promise<void> {
  const { path: temp, file, settle } = await openTempFile(disk, dirname(target), isPrivate ? 0o600 : 0o666);
  try {
    await fill(file, bytes, isPrivate ? null : about);
    if (before && !(await holds(disk, target, before))) {
      throw new InputError(
        `${shown}: somebody changed this file in the meantime, and it is left as it is now`,
      );
    }
    await disk.rename(temp, target);
  } catch (error) {
    await disk.remove(temp).catch(() => undefined);
    throw error;
  } finally {
    settle();
  }
}

/** How many names are tried: one that is taken is what a process left behind that was killed. */
const MAX_NAMES = 100;

/** A new file beside the target, whose name no search for plans finds, and which is taken away if the process ends. */
async function openTempFile(
  disk: Disk,
  folder: string,
  mode: number,
): Promise<{ readonly path: string; readonly file: DiskFile; readonly settle: () => void }> {
  for (let attempt = 1; ; attempt += 1) {
    const path = join(folder, tempFileName(disk.processes.own(), attempt));
    const settle = disk.whenEnded((removeNow) => removeNow(path));
    try {
      return { path, file: await disk.open(path, "new", mode), settle };
    } catch (error) {
      settle();
      if (errorCode(error) !== "EEXIST" || attempt >= MAX_NAMES) throw error;
    }
  }
}

/** What making a content threw, which is no fault of the disk. */
class ContentError extends Error {
  override readonly name = "ContentError";
}

function* madeBlocks(content: WriteRequest["bytes"]): Generator<string | Uint8Array> {
  try {
    yield* blocksOf(content);
  } catch (cause) {
    throw new ContentError("the content could not be made", { cause });
  }
}

/** Writes a new file whole, onto the disk, and closes it. It gets the mode and the owner of the one that it replaces. */
async function fill(
  file: DiskFile,
  content: WriteRequest["bytes"],
  like: FileStats | null = null,
): Promise<void> {
  try {
    let size = 0;
    for (const block of madeBlocks(content)) {
      const bytes = typeof block === "string" ? Buffer.from(block) : block;
      await file.write(bytes);
      size += bytes.length;
    }
    const now = await file.about();
    // A nearly full disk can cut a write short without an error.
    if (now.size !== size) throw new Error("the disk is full");
    if (like && (like.uid !== now.uid || like.gid !== now.gid)) {
      await file.chown(like.uid, like.gid).catch(() => undefined);
    }
    // Some disks know no modes, and refuse to set what they show anyway.
    if (like && like.mode !== (await file.about()).mode) await file.chmod(like.mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function holds(disk: Disk, path: string, before: Uint8Array): Promise<boolean> {
  const file = await disk.open(path, "read").catch(unlessMissing);
  if (file === null) return false;
  try {
    const now = (await file.about()).size === before.length ? await file.read() : null;
    return now !== null && Buffer.compare(now, before) === 0;
  } finally {
    await file.close();
  }
}

/** So that the new name, too, outlives a power cut. Some systems cannot do that with folders, and need not. */
async function syncFolder(disk: Disk, folder: string): Promise<void> {
  const unable = ["EINVAL", "EISDIR", "EPERM", "EACCES", "ENOTSUP", "EBADF"];
  try {
    const file = await disk.open(folder, "read");
    await file.sync().finally(() => file.close());
  } catch (error) {
    if (!unable.includes(errorCode(error))) throw error;
  }
}

function unlessMissing(error: unknown): null {
  if (errorCode(error) === "ENOENT") return null;
  throw error;
}
