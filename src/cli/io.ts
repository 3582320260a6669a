import { basename, dirname, join } from "node:path";
import type { CivilDate } from "../civil-date.ts";
import { InputError } from "../errors.ts";
import type { Style } from "../markup/style.ts";
import type { Ask } from "./ask/ask.ts";
import type { Disk, FolderEntry } from "./files/disk.ts";
import { describeFolderError, describeTooLarge, errorCode } from "./files/file-errors.ts";
import { lockFile } from "./files/lock-file.ts";
import { cores, nodeDisk, onEndSignals, timeOfDay, today } from "./files/node-disk.ts";
import { readFile } from "./files/read-file.ts";
import type { WorkerThread } from "./files/worker-thread.ts";
import { createFile, resolveLinks, writeFile } from "./files/write-file.ts";
import { findRepositoryTop, type GitAnswer, type GitCall, runGit } from "./git.ts";
import { isTypedInput, type Out, promptOutput, standardOut } from "./standard-streams.ts";

/** All that the command does to the world goes through here, so that a test can stand in for any of it. */
export interface Io {
  readonly cwd: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isWindows: boolean;
  readonly stdout: Out;
  readonly stderr: Out;
  readonly stdin: { readonly isTerminal: boolean };
  /** Shows a text page by page, until the person leaves it; false where that cannot be, and nothing was shown. */
  readonly page: (text: string) => Promise<boolean>;
  /** Questions to the person at the terminal, put on standard error; only where `canAsk` says that there is one. */
  readonly ask: (style: Style) => Promise<Ask>;
  /** The local calendar day. */
  readonly today: () => CivilDate;
  /** The local time of the day, as 14:03:07: for telling when something was looked at, never for results. */
  readonly timeOfDay: () => string;
  /** Milliseconds from some moment on: for telling how long something takes, never for results. */
  readonly clock: () => number;
  /** All of standard input, at most `maxBytes`. Throws InputError, a sentence that begins with `shown`. */
  readonly readStdin: (shown: string, maxBytes: number) => Promise<Uint8Array>;
  /** The bytes of a regular file of at most `maxBytes`. Throws InputError, a sentence that begins with `shown`. */
  readonly readFile: (path: string, shown: string, maxBytes: number) => Promise<Uint8Array>;
  /** Writes a text, or one in pieces, whole or not at all, making its folder where there is none. Throws InputError. */
  readonly writeFile: (path: string, shown: string, content: FileContent) => Promise<void>;
  /** The same for a file that is there and must still hold what it held before. */
  readonly replaceFile: (path: string, shown: string, content: Replacement) => Promise<void>;
  /** Writes a file that its owner alone may read, in a folder that only they may look into. Throws InputError. */
  readonly writePrivate: (path: string, shown: string, bytes: Uint8Array) => Promise<void>;
  /** Takes a file away; where there is none, that is fine. */
  readonly removeFile: (path: string) => Promise<void>;
  /** Writes a new file. Resolves with false, and writes nothing, where anything stands already. Throws InputError. */
  readonly createFile: (path: string, shown: string, file: NewFile) => Promise<boolean>;
  /**
   * Waits until nobody else changes a file, and keeps others from it until the answer is called, which never throws.
   * Throws InputError where that takes too long, or no lock can be made.
   */
  readonly lockFile: (path: string, shown: string) => Promise<() => Promise<void>>;
  readonly kindOf: (path: string) => Promise<"file" | "folder" | "other" | "none">;
  /** The path without links; where there is no such file yet, the path that it would be written to. */
  readonly realPath: (path: string) => Promise<string>;
  /** What stands in a folder; null where there is none. Throws InputError, a sentence without the folder's name. */
  readonly listFolder: (path: string) => Promise<readonly FolderEntry[] | null>;
  /** What git answers in a folder, about a repository that it runs nothing of. */
  readonly git: (args: readonly string[], call: GitCall) => Promise<GitAnswer>;
  /** The top folder of the git repository that holds a folder; null outside one. */
  readonly gitRoot: (folder: string) => Promise<string | null>;
  /** How many threads this computer can have at work at once. */
  readonly cores: () => number;
  /** A thread that reads plans by itself (`plan-worker.ts`); null where there can be none. */
  readonly startWorker: <Q, A>(task: unknown) => Promise<WorkerThread<Q, A> | null>;
  /** Calls back with the exit code, instead of ending, when the process is ended from outside; the answer undoes that. */
  readonly whenEnded: (tell: (code: 130 | 143) => void) => () => void;
}

/** A text, bytes, or a text in pieces. */
export type FileContent = string | Uint8Array | Iterable<string>;

export interface Replacement {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export interface NewFile {
  readonly text: string;
  readonly executable: boolean;
}

/** The real world: this process, its streams and its disk, or another disk to write to. */
export function nodeIo(disk: Disk = nodeDisk()): Io {
  let stdin: Promise<Uint8Array> | null = null;
  const asking: Pick<Io, "git" | "kindOf"> = {
    git: (args, call) => runGit(args, call, process.env),
    kindOf: (path) => kindOf(disk, path),
  };
  return {
    ...asking,
    cwd,
    env: process.env,
    isWindows: process.platform === "win32",
    stdout: standardOut(1),
    stderr: standardOut(2),
    stdin: {
      get isTerminal() {
        return isTypedInput();
      },
    },
    page,
    ask,
    today,
    timeOfDay,
    clock: disk.processes.clock,
    // It can be read once only, and a day that a plan's terms tell is looked for before the plan is read for good.
    readStdin: (shown, maxBytes) => (stdin ??= readStdin(shown, maxBytes)),
    readFile: (path, shown, maxBytes) => readFile(disk, { path, shown, maxBytes }),
    writeFile: (path, shown, content) =>
      writeFile(disk, { path, shown, bytes: typeof content === "string" ? Buffer.from(content) : content }),
    replaceFile: (path, shown, { before, after }) => writeFile(disk, { path, shown, bytes: after, before }),
    writePrivate: (path, shown, bytes) => writeFile(disk, { path, shown, bytes, isPrivate: true }),
    removeFile: (path) => disk.remove(path),
    createFile: (path, shown, { text, executable }) =>
      createFile(disk, { path, shown, bytes: Buffer.from(text), executable }),
    lockFile: (path, shown) => lockFile(disk, { path, shown }),
    realPath: (path) => realPath(disk, path),
    listFolder: (path) => listFolder(disk, path),
    gitRoot: (folder) => findRepositoryTop(folder, asking),
    cores,
    startWorker,
    whenEnded: onEndSignals,
  };
}

async function page(text: string): Promise<boolean> {
  const { runPager } = await import("./pager.ts");
  return runPager(text, { env: process.env });
}

/** Loaded only here, since most runs are about few plans. */
async function startWorker<Q, A>(task: unknown): Promise<WorkerThread<Q, A> | null> {
  const threads = await import("./files/worker-thread.ts");
  return threads.startWorker(task);
}

/** Loaded only here, since most runs ask nothing. */
async function ask(style: Style): Promise<Ask> {
  const { terminalAsk } = await import("./ask/terminal-ask.ts");
  return terminalAsk({ input: process.stdin, output: promptOutput(), style, whenEnded: onEachSignal });
}

function cwd(): string {
  try {
    return process.cwd();
  } catch {
    throw new InputError("the current folder is gone; change to another one and try again");
  }
}

async function readStdin(shown: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) throw new InputError(describeTooLarge(shown, maxBytes));
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Listens on after a signal: the prompt library ends the process at once where nobody listens but itself. */
function onEachSignal(tell: (code: 130 | 143) => void): () => void {
  const interrupted = (): void => tell(130);
  const ended = (): void => tell(143);
  process.on("SIGINT", interrupted).on("SIGTERM", ended).on("SIGHUP", ended);
  return () => {
    process.off("SIGINT", interrupted).off("SIGTERM", ended).off("SIGHUP", ended);
  };
}

/** A file that is not there yet is known by the folder that it would come to, and a link by where it leads. */
async function realPath(disk: Disk, path: string): Promise<string> {
  const target = await resolveLinks(disk, path).catch(() => path);
  const folder = await disk.realPath(dirname(target)).catch(() => dirname(target));
  return join(folder, basename(target));
}

async function listFolder(disk: Disk, path: string): Promise<readonly FolderEntry[] | null> {
  try {
    return await disk.entries(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error))) return null;
    throw new InputError(describeFolderError(error));
  }
}

/** The kind of thing that a path names, links followed. */
async function kindOf(disk: Disk, path: string): Promise<"file" | "folder" | "other" | "none"> {
  const about = await disk.about(path).catch(() => null);
  if (about === null) return "none";
  return about.isDirectory() ? "folder" : about.isFile() ? "file" : "other";
}
