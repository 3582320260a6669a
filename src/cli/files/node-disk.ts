import {
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  fsync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import {
  access,
  type FileHandle,
  mkdir,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { hostname } from "node:os";
import { civilDate } from "../../civil-date.ts";
import type { Disk, DiskFile, FolderEntry, Processes, RemoveNow } from "./disk.ts";
import { errorCode } from "./file-errors.ts";

/** The real disk, operation by operation. */
export function nodeDisk(): Disk {
  return {
    processes: nodeProcesses(),
    realPath: (path) => realpath(path),
    readLink: (path) => readlink(path),
    makeFolder: async (path, mode) => {
      await mkdir(path, { recursive: true, mode });
    },
    list: (folder) => readdir(folder),
    entries: async (folder) => (await readdir(folder, { withFileTypes: true })).map(folderEntry),
    about: (path) => stat(path),
    mayWrite: (path) => access(path, constants.W_OK),
    open: async (path, how, mode) => diskFile(await open(path, how === "new" ? "wx" : READ, mode)),
    claim: async (path, bytes) => claimNow(path, bytes),
    rename,
    remove: (path) => rm(path, { force: true }),
    whenEnded: endings(),
  };
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

function diskFile(file: FileHandle): DiskFile {
  return {
    write: (bytes) => file.writeFile(bytes),
    read: () => file.readFile(),
    about: () => file.stat(),
    chmod: (mode) => file.chmod(mode),
    chown: (uid, gid) => file.chown(uid, gid),
    sync: () => syncNow(file.fd),
    close: () => file.close(),
  };
}

/** By the descriptor: Yarn's Plug'n'Play stands in for the file handle, and its own `sync` only throws. */
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
    clock: () => performance.now(),
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
