import { basename, dirname, join } from "node:path";
import { InputError } from "../../errors.ts";
import { digest } from "../../source/digest.ts";
import type { Disk, DiskFile } from "./disk.ts";
import { describeFileError, errorCode } from "./file-errors.ts";
import { describeOwner, isDead, type LockOwner, lockText, parseLockOwner } from "./lock-owner.ts";
import { removeLeftTempFiles } from "./temp-files.ts";
import { resolveLinks } from "./write-file.ts";

/** How long others are waited for, in milliseconds. */
const MAX_WAIT = 10_000;
/** From this age on, a lock that names nobody is taken for one whose maker was killed while making it. */
const NAMELESS_IS_DEAD = 5_000;
/** Whoever takes longer than this to make a lock must fear that it was taken for such a one. */
const SLOW_CLAIM = NAMELESS_IS_DEAD / 2;
const FIRST_PAUSE = 5;
const MAX_PAUSE = 100;
const MAX_BYTES = 10_000;
const NOTHING = new Uint8Array();

export type Release = () => Promise<void>;

/**
 * Locks a file: makes a file `<name>.lock` beside it that names this process, waiting for whoever has made one already.
 * A lock whose owner is dead is taken away, but only by the holder of a second lock, `<name>.lock.takeover`, who has
 * looked again. So a lock is only ever taken away by its owner, or once it is dead, and never one made since.
 *
 * @throws InputError where that takes too long, or the folder cannot be written to.
 */
export async function lockFile(
  disk: Disk,
  { path, shown }: { readonly path: string; readonly shown: string },
): Promise<Release> {
  try {
    const target = await resolveLinks(disk, path);
    const [folder, lock] = [dirname(target), lockPath(target)];
    const locking = { disk, shown, deadline: disk.processes.clock() + MAX_WAIT };
    const release = await acquire(locking, lock);
    const names = await disk.list(folder).catch(() => []);
    await removeLeftTempFiles(disk, folder, names);
    await tidyTakeovers(locking, lock, names).catch(() => undefined);
    return release;
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${shown}: ${describeLockError(error)}`);
  }
}

interface Locking {
  readonly disk: Disk;
  readonly shown: string;
  /** When to stop waiting, by the clock. */
  readonly deadline: number;
}

async function acquire(locking: Locking, lock: string): Promise<Release> {
  const { disk, deadline } = locking;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, MAX_PAUSE)) {
    const release = await claim(locking, lock);
    if (release !== null) return release;
    const state = await look(disk, lock);
    if (disk.processes.clock() >= deadline)
      throw new InputError(`${locking.shown}: ${describeWait(lock, state)}`);
    if (state === "dead") await underTakeover(locking, lock, () => removeIfDead(disk, lock));
    else await disk.processes.pause(pause);
  }
}

async function claim(locking: Locking, lock: string): Promise<Release | null> {
  const { disk } = locking;
  const begun = disk.processes.wallClock();
  const bytes = Buffer.from(lockText(disk.processes));
  if (!(await disk.claim(lock, bytes))) return null;
  const forget = disk.whenEnded((removeNow) => removeNow(lock, bytes));
  const removeOwn = (): Promise<void> => removeIfHolds(disk, lock, bytes);
  if (Math.abs(disk.processes.wallClock() - begun) <= SLOW_CLAIM) {
    return async () => {
      // Once more, since a lock that stays holds up others; then it is they who find its owner dead.
      await removeOwn()
        .catch(removeOwn)
        .catch(() => undefined);
      forget();
    };
  }
  await underTakeover(locking, lock, removeOwn).finally(forget);
  return null;
}

async function underTakeover(locking: Locking, lock: string, act: () => Promise<void>): Promise<void> {
  const release = await acquire(locking, `${lock}.takeover`);
  await act().finally(release);
}

/** Takes away second locks whose owners died. They are in nobody's way, but people wonder what they are. */
async function tidyTakeovers(locking: Locking, lock: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter((each) => each.startsWith(`${basename(lock)}.takeover`))) {
    const path = join(dirname(lock), name);
    if ((await look(locking.disk, path)) === "dead") await (await acquire(locking, path))();
  }
}

/**
 * Looks twice: an owner who was found dead may have released this lock in good order first, and the one that stands
 * there now may be another's. A dead one's that still stands stays until it is taken away here.
 */
async function removeIfDead(disk: Disk, lock: string): Promise<void> {
  const seen = await read(disk, lock);
  if (seen !== null && stateOf(disk, seen) === "dead") await removeIfHolds(disk, lock, seen.bytes);
}

async function removeIfHolds(disk: Disk, lock: string, bytes: Uint8Array): Promise<void> {
  const now = await read(disk, lock);
  if (now !== null && Buffer.compare(now.bytes, bytes) === 0) await disk.remove(lock);
}

/** Who holds a lock: somebody, somebody unnamed, nobody any more; or it is there no more. */
type LockState = LockOwner | "nameless" | "dead" | "gone";

async function look(disk: Disk, lock: string): Promise<LockState> {
  const now = await read(disk, lock);
  return now === null ? "gone" : stateOf(disk, now);
}

function stateOf({ processes }: Disk, { bytes, written }: LockContent): LockOwner | "nameless" | "dead" {
  const owner = parseLockOwner(Buffer.from(bytes).toString("utf8"));
  if (owner !== null) return isDead(owner, processes) ? "dead" : owner;
  return processes.wallClock() - written >= NAMELESS_IS_DEAD ? "dead" : "nameless";
}

interface LockContent {
  readonly bytes: Uint8Array;
  /** When they were written, by the wall clock. */
  readonly written: number;
}

/** What stands in a lock file; null where there is none. */
async function read(disk: Disk, lock: string): Promise<LockContent | null> {
  try {
    const file = await disk.open(lock, "read");
    return await content(file).finally(() => file.close());
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    // Nobody can say of a lock that may not be read that its owner is dead, however old it is.
    if (errorCode(error) === "EACCES") return { bytes: NOTHING, written: Number.POSITIVE_INFINITY };
    throw error;
  }
}

async function content(file: DiskFile): Promise<LockContent> {
  // The time first: a lock that is written in between then looks older than it is, but is not empty.
  const about = await file.about();
  const isLock = about.isFile() && about.size <= MAX_BYTES;
  return { bytes: isLock ? await file.read() : NOTHING, written: about.mtimeMs };
}

/** Room in the longest name that disks allow for `.lock` and a few `.takeover`. */
const MAX_NAME = 255 - 50;

function lockPath(target: string): string {
  const name = basename(target);
  const fits = Buffer.byteLength(name) <= MAX_NAME;
  return join(dirname(target), fits ? `${name}.lock` : `.cornerstones-${digest(name)}.lock`);
}

function describeWait(lock: string, state: LockState): string {
  const who = typeof state === "string" ? "somebody" : describeOwner(state);
  return (
    `this file is being changed by ${who}, and after 10 seconds it still is; try again later. ` +
    `If nobody is changing it any more, delete ${lock} and try again`
  );
}

function describeLockError(error: unknown): string {
  if (!["EACCES", "EPERM", "EROFS"].includes(errorCode(error))) return describeFileError(error);
  return "its folder cannot be written to, and changing the file needs that: ask whoever looks after the folder";
}
