import { constants, rmSync } from "node:fs";
import { access, type FileHandle, mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { CivilDate } from "../civil-date.ts";
import { civilDate } from "../civil-date.ts";
import { InputError } from "../errors.ts";
import { fileTrouble, tooLarge } from "./file-trouble.ts";
import { gitRoot } from "./git.ts";

/** All that the command does to the world goes through here, so that a test can stand in for any of it. */
export interface Io {
  readonly cwd: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Out;
  readonly stderr: Out;
  /** The local calendar day. */
  readonly today: () => CivilDate;
  /** Milliseconds from some moment on: for telling how long something takes, never for results. */
  readonly clock: () => number;
  /** All of standard input, at most `maxBytes`. */
  readonly readStdin: (maxBytes: number) => Promise<Uint8Array>;
  /** The bytes of a regular file of at most `maxBytes`. Throws InputError, a sentence that begins with `shown`. */
  readonly readFile: (path: string, shown: string, maxBytes: number) => Promise<Uint8Array>;
  /** Writes a text whole or not at all, making its folder where there is none. Throws InputError. */
  readonly writeFile: (path: string, shown: string, text: string) => Promise<void>;
  /** Writes a new file. Resolves with false, and writes nothing, where anything stands already. Throws InputError. */
  readonly createFile: (path: string, shown: string, file: NewFile) => Promise<boolean>;
  readonly kindOf: (path: string) => Promise<"file" | "folder" | "other" | "none">;
  /** The path without links; the path itself where there is no such file. */
  readonly realPath: (path: string) => Promise<string>;
  /** The top folder of the git repository that holds a folder; null outside one. */
  readonly gitRoot: (folder: string) => Promise<string | null>;
}

export interface NewFile {
  readonly text: string;
  readonly executable: boolean;
}

/** A stream that results or notes go to. */
export interface Out {
  readonly isTerminal: boolean;
  /** Cells of the terminal, where it says so. */
  readonly columns: number | undefined;
  /** Resolves when the text is handed on; a pipe that was closed at the other end swallows it. */
  readonly write: (text: string) => Promise<void>;
}

/** The real world: this process, its streams and its disk. */
export function nodeIo(): Io {
  return {
    cwd,
    env: process.env,
    stdout: out(process.stdout),
    stderr: out(process.stderr),
    today,
    clock: () => performance.now(),
    readStdin,
    readFile,
    writeFile,
    createFile,
    kindOf,
    realPath: (path) => realpath(path).catch(() => path),
    gitRoot,
  };
}

function out(stream: NodeJS.WriteStream): Out {
  // Without a listener a closed pipe would end the process with a stack trace.
  stream.on("error", () => undefined);
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((done, fail) => {
        stream.write(text, (error) => {
          if (
            !error ||
            ("code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED"))
          )
            done();
          else fail(new InputError(`the output cannot be written: ${fileTrouble(error)}`));
        });
      }),
  };
}

function cwd(): string {
  try {
    return process.cwd();
  } catch {
    throw new InputError("the current folder is gone; change to another one and try again");
  }
}

function today(): CivilDate {
  const now = new Date();
  const date = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (date === null) throw new RangeError("the clock of this computer shows no day");
  return date;
}

async function readStdin(maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) throw new InputError(tooLarge("standard input", maxBytes));
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function readFile(path: string, shown: string, maxBytes: number): Promise<Uint8Array> {
  // Non-blocking, since opening a FIFO that nobody writes to would wait for ever.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw new InputError(`${shown}: ${fileTrouble(error)}`);
  });
  try {
    const about = await file.stat();
    if (about.isDirectory()) throw new InputError(`${shown}: this is a folder, and a file is needed`);
    if (!about.isFile()) throw new InputError(`${shown}: this is not a regular file`);
    if (about.size > maxBytes) throw new InputError(tooLarge(shown, maxBytes));
    return await file.readFile();
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(`${shown}: ${fileTrouble(error)}`);
  } finally {
    await file.close();
  }
}

async function writeFile(path: string, shown: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => resolve(path));
  const aside = `${target}.${process.pid}.tmp`;
  const settle = withdrawOnSignal(aside);
  try {
    await mkdir(dirname(target), { recursive: true });
    const mode = await stat(target).then(
      (about) => about.mode,
      () => undefined,
    );
    if (mode !== undefined) await access(target, constants.W_OK);
    await writeAside(aside, text, mode);
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true });
    throw new InputError(`${shown}: ${fileTrouble(error)}`);
  } finally {
    settle();
  }
}

async function createFile(path: string, shown: string, { text, executable }: NewFile): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "wx", executable ? 0o777 : 0o666);
    await fill(file, text).catch(async (error: unknown) => {
      await rm(path, { force: true });
      throw error;
    });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw new InputError(`${shown}: ${fileTrouble(error)}`);
  }
}

/** Takes a file away when the process is ended from outside while it is being written. */
function withdrawOnSignal(path: string): () => void {
  const end = (signal: NodeJS.Signals): void => {
    rmSync(path, { force: true });
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("SIGINT", end).once("SIGTERM", end);
  return () => {
    process.off("SIGINT", end).off("SIGTERM", end);
  };
}

async function writeAside(path: string, text: string, mode: number | undefined): Promise<void> {
  await fill(await open(path, "wx", mode), text);
}

/** Writes a new file whole, onto the disk, and closes it. */
async function fill(file: FileHandle, text: string): Promise<void> {
  try {
    const bytes = Buffer.from(text);
    await file.writeFile(bytes);
    await file.sync();
    // A nearly full disk can cut a write short without an error.
    if ((await file.stat()).size !== bytes.length) throw new Error("the disk is full");
  } finally {
    await file.close();
  }
}

async function kindOf(path: string): Promise<"file" | "folder" | "other" | "none"> {
  const about = await stat(path).catch(() => null);
  if (about === null) return "none";
  return about.isDirectory() ? "folder" : about.isFile() ? "file" : "other";
}
