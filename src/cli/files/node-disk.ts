import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsync,
  mkdirSync,
  openSync,
  readdir,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, hostname } from "node:os";
import { civilDate } from "../../civil-date.ts";
import type { Disk, DiskFile, FolderEntry, Processes, RemoveNow } from "./disk.ts";
import { errorCode } from "./file-errors.ts";

/**
 * The real disk, operation by operation. Each is done at once, and none by Node's threads, which take longer to start than
 * a plan takes to read; but folders are, of which a search looks into many side by side.
 */
export function nodeDisk(): Disk {
  return {
    processes: nodeProcesses(),
    realPath: async (path) => realpathSync.native(path),
    readLink: async (path) => readlinkSync(path),
    makeFolder: async (path, mode) => {
      mkdirSync(path, { recursive: true, mode });
    },
    list: async (folder) => (await entriesOf(folder)).map(({ name }) => name),
    entries: async (folder) => (await entriesOf(folder)).map(folderEntry),
    about: async (path) => statSync(path),
    mayWrite: async (path) => accessSync(path, constants.W_OK),
    open: async (path, how, mode) => diskFile(openSync(path, how === "new" ? "wx" : READ, mode)),
    claim: async (path, bytes) => claimNow(path, bytes),
    rename: async (path, newPath) => renameSync(path, newPath),
    remove: async (path) => rmSync(path, { force: true }),
    whenEnded: endings(),
  };
}

function entriesOf(folder: string): Promise<readonly Dirent[]> {
  return new Promise((done, fail) => {
    readdir(folder, { withFileTypes: true }, (error, entries) => (error ? fail(error) : done(entries)));
  });
}

/** Whether a file of the package is there. */
export function isThere(file: URL): boolean {
  return existsSync(file);
}

/** How many threads this computer can have at work at once. */
export function cores(): number {
  return availableParallelism();
}

function folderEntry(entry: Dirent): FolderEntry {
  const kind = entry.isFile()
    ? "file"
    : entry.isDirectory()
      ? "folder"
      : entry.isSymbolicLink()
        ? "link"
        : "other";
  return { name: entry.name, kind };
}

// Non-blocking, since opening a FIFO that nobody writes to would wait for ever.
const READ = constants.O_RDONLY | constants.O_NONBLOCK;

function diskFile(descriptor: number): DiskFile {
  return {
    write: async (bytes) => writeFileSync(descriptor, bytes),
    read: async () => readFileSync(descriptor),
    about: async () => fstatSync(descriptor),
    chmod: async (mode) => fchmodSync(descriptor, mode),
    chown: async (uid, gid) => fchownSync(descriptor, uid, gid),
    sync: () => syncNow(descriptor),
    close: async () => closeSync(descriptor),
  };
}

function syncNow(descriptor: number): Promise<void> {
  return new Promise((done, fail) => {
    fsync(descriptor, (error) => (error === null ? done() : fail(error)));
  });
}

/** In one go, since a signal that came in between would leave a file behind that nobody knows the owner of. */
function claimNow(path: string, bytes: Uint8Array): boolean {
  const file = openUnlessThere(path);
  if (file === null) return false;
  try {
    // Others must be able to read whose it is, whatever new files are for this user.
    fchmodSync(file, 0o644);
    writeFileSync(file, bytes);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function openUnlessThere(path: string): number | null {
  try {
    return openSync(path, "wx");
  } catch (error) {
    if (errorCode(error) === "EEXIST") return null;
    throw error;
  }
}

/** One list of what to take away at the end, the latest first: the first handler that ended the process would end the rest. */
function endings(): Disk["whenEnded"] {
  const tidies = new Set<(removeNow: RemoveNow) => void>();
  let forget = (): void => undefined;
  const end = (code: 130 | 143): void => {
    for (const tidy of [...tidies].reverse()) tidy(removeNow);
    process.exit(code);
  };
  return (tidy) => {
    if (tidies.size === 0) forget = onEndSignals(end);
    tidies.add(tidy);
    return () => {
      if (tidies.delete(tidy) && tidies.size === 0) forget();
    };
  };
}

/** Whatever goes wrong with one file, the others are still to be taken away. */
function removeNow(path: string, onlyIf?: Uint8Array): void {
  try {
    if (!onlyIf || Buffer.compare(readFileSync(path), onlyIf) === 0) rmSync(path, { force: true });
  } catch {
    // There is nobody left to tell: what stays is tidied away by the next edit.
  }
}

/** Calls back with the exit code, instead of ending, when the process is ended from outside; the answer undoes that. */
export function onEndSignals(tell: (code: 130 | 143) => void): () => void {
  const interrupted = (): void => tell(130);
  const ended = (): void => tell(143);
  process.once("SIGINT", interrupted).once("SIGTERM", ended);
  return () => {
    process.off("SIGINT", interrupted).off("SIGTERM", ended);
  };
}

function nodeProcesses(): Processes {
  return {
    own: () => ({ process: process.pid, host: hostname(), system: system() }),
    isAlive,
    pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    // What `performance` counts by takes milliseconds to load.
    clock: () => Number(process.hrtime.bigint()) / 1e6,
    wallClock: () => Date.now(),
    dayAndTime: () => `${today()} ${timeOfDay()}`,
  };
}

function system(): string {
  try {
    return `${process.platform} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return process.platform;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

/** The local calendar day. */
export function today(): string {
  const now = new Date();
  const date = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === null) throw new RangeError("the clock of this computer shows no day");
  return date;
}

/** The local time of the day, as 14:03:07. */
export function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 8);
}
