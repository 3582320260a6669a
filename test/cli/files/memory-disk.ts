import { dirname, join } from "node:path";
import type { Disk, DiskFile, FileStats } from "../../../src/cli/files/disk.ts";

interface Inode {
  bytes: Uint8Array;
  mtimeMs: number;
}

/** A shared folder in memory, with a clock that moves only while somebody waits. */
export interface Memory {
  readonly text: (path: string) => string | undefined;
  readonly put: (path: string, text: string) => void;
  readonly delete: (path: string) => void;
  readonly names: () => readonly string[];
  /** The disk as a process sees it, which takes a turn before each single operation. */
  readonly seenBy: (process: SeenBy) => Disk;
  readonly passTime: (milliseconds: number) => void;
  readonly kill: (process: number) => void;
  readonly now: () => number;
}

export interface SeenBy {
  readonly process: number;
  readonly host?: string;
  readonly system?: string;
  readonly turn?: () => Promise<void>;
}

export function memory(): Memory {
  const files = new Map<string, Inode>();
  const dead = new Set<number>();
  let now = 1_000_000;
  const inode = (path: string): Inode => files.get(path) ?? fail("ENOENT");
  const make = (path: string): Inode => {
    if (files.has(path)) fail("EEXIST");
    const made = { bytes: new Uint8Array(), mtimeMs: now };
    files.set(path, made);
    return made;
  };
  const write = (to: Inode, bytes: Uint8Array): void => {
    to.bytes = bytes;
    to.mtimeMs = now;
  };
  return {
    text: (path) => {
      const file = files.get(path);
      return file && Buffer.from(file.bytes).toString();
    },
    put: (path, text) => files.set(path, { bytes: Buffer.from(text), mtimeMs: now }),
    delete: (path) => files.delete(path),
    names: () => [...files.keys()].sort(),
    passTime: (milliseconds) => {
      now += milliseconds;
    },
    kill: (process) => dead.add(process),
    now: () => now,
    seenBy: ({ process, host = "office", system = "test", turn = async () => undefined }) => ({
      processes: {
        own: () => ({ process, host, system }),
        isAlive: (id) => !dead.has(id),
        pause: async (milliseconds) => {
          await turn();
          now += milliseconds;
        },
        clock: () => now,
        wallClock: () => now,
        dayAndTime: () => "2026-05-15 14:03:07",
      },
      realPath: async (path) => (files.has(path) ? path : fail("ENOENT")),
      readLink: async () => fail("EINVAL"),
      makeFolder: async () => undefined,
      list: async (folder) => {
        await turn();
        return [...files.keys()]
          .filter((path) => dirname(path) === folder)
          .map((path) => path.slice(join(folder, "/").length));
      },
      entries: async () => fail("ENOENT"),
      about: async (path) => {
        await turn();
        return aboutOf(inode(path));
      },
      mayWrite: async () => undefined,
      open: async (path, how) => {
        await turn();
        return openFile(how === "new" ? make(path) : inode(path), { turn, write });
      },
      claim: async (path, bytes) => {
        await turn();
        if (files.has(path)) return false;
        const made = make(path);
        await turn();
        write(made, bytes);
        return true;
      },
      rename: async (path, newPath) => {
        await turn();
        files.set(newPath, inode(path));
        files.delete(path);
      },
      remove: async (path) => {
        await turn();
        files.delete(path);
      },
      whenEnded: () => () => undefined,
    }),
  };
}

interface Handling {
  readonly turn: () => Promise<void>;
  readonly write: (to: Inode, bytes: Uint8Array) => void;
}

/** An open file goes on being the same one, also when its name was given to another. */
function openFile(file: Inode, { turn, write }: Handling): DiskFile {
  return {
    write: async (bytes) => {
      await turn();
      write(file, bytes);
    },
    read: async () => {
      await turn();
      return file.bytes;
    },
    about: async () => {
      await turn();
      return aboutOf(file);
    },
    chmod: async () => undefined,
    chown: async () => undefined,
    sync: async () => undefined,
    close: turn,
  };
}

function aboutOf({ bytes, mtimeMs }: Inode): FileStats {
  const kind = { isFile: () => true, isDirectory: () => false };
  return { mode: 0o644, size: bytes.length, uid: 0, gid: 0, mtimeMs, ...kind };
}

function fail(code: string): never {
  throw Object.assign(new Error(code), { code });
}
