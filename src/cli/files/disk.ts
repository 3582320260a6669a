/** The single operations of the disk that reading and writing are made of, so that a test can let any of them fail. */
export interface Disk {
  readonly processes: Processes;
  /** The path without links. Throws where there is no such file. */
  readonly realPath: (path: string) => Promise<string>;
  /** Where a link leads. Throws where the path is none. */
  readonly readLink: (path: string) => Promise<string>;
  /** Makes a folder and those above it that are not there yet, each with the mode, where one is said. */
  readonly makeFolder: (path: string, mode?: number) => Promise<void>;
  /** The names in a folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** What stands in a folder, with its kind. */
  readonly entries: (folder: string) => Promise<readonly FolderEntry[]>;
  readonly about: (path: string) => Promise<FileStats>;
  /** Throws where this user may not write the file. */
  readonly mayWrite: (path: string) => Promise<void>;
  /** Opens a file for reading, or makes one that must not be there yet. */
  readonly open: (path: string, how: "read" | "new", mode?: number) => Promise<DiskFile>;
  /** Makes a small file with its content, which no signal comes between; false where anything stands there already. */
  readonly claim: (path: string, bytes: Uint8Array) => Promise<boolean>;
  readonly rename: (path: string, newPath: string) => Promise<void>;
  /** Takes a file away; where there is none, that is fine. */
  readonly remove: (path: string) => Promise<void>;
  /** Runs `tidy` when the process is ended from outside, just before it ends; the answer calls that off. */
  readonly whenEnded: (tidy: (removeNow: RemoveNow) => void) => () => void;
}

/** Takes a file away at once; with `onlyIf`, only where it holds just these bytes. */
export type RemoveNow = (path: string, onlyIf?: Uint8Array) => void;

/** A name in a folder; the kind of a link is not that of what it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** What the disk knows of a file besides its content. */
export interface FileStats {
  readonly mode: number;
  readonly size: number;
  /** When its content was last written, in milliseconds. */
  readonly mtimeMs: number;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly uid: number;
  readonly gid: number;
}

/** An open file or, for `sync`, an open folder. */
export interface DiskFile {
  /** Writes on behind what was written before. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly read: () => Promise<Uint8Array>;
  readonly about: () => Promise<FileStats>;
  readonly chmod: (mode: number) => Promise<void>;
  readonly chown: (uid: number, gid: number) => Promise<void>;
  /** Resolves when everything has reached the disk. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a change to a shared file needs to know of this process and of others, so that a test can stand in for it. */
export interface Processes {
  readonly own: () => ProcessPlace;
  /** Whether a process of this place runs. One of somebody else's does, too. */
  readonly isAlive: (process: number) => boolean;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds from some moment on, which never go back. */
  readonly clock: () => number;
  /** The moment now, as the times of files are told, in milliseconds. */
  readonly wallClock: () => number;
  /** The local day and time, as 2026-05-15 14:03:07: for people alone. */
  readonly dayAndTime: () => string;
}

/** A process, and where its number means something. */
export interface ProcessPlace {
  readonly process: number;
  readonly host: string;
  /** Tells apart what goes by one host's name: Windows and the Linux inside it, a computer and its containers. */
  readonly system: string;
}
