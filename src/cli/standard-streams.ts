import { fstatSync, statSync, writeSync } from "node:fs";
import { OutputError } from "../errors.ts";
import { describeFileError, errorCode } from "./files/file-errors.ts";

/** A stream that results or notes go to. */
export interface Out {
  readonly isTerminal: boolean;
  /** Cells of the terminal, where it says so. */
  readonly columns: number | undefined;
  /** Lines of the terminal, where it says so. */
  readonly rows?: number | undefined;
  /** Resolves when the text or the bytes are handed on; a pipe that was closed at the other end swallows them. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** Whether the other end was closed, so that nobody reads any more. */
  readonly isClosed?: () => boolean;
}

/**
 * Standard output (1) or standard error (2). Node takes longer to make a stream than to start, so one is made only for a
 * terminal, and where not everything can be written at once.
 */
export function standardOut(descriptor: 1 | 2): Out {
  let stream: NodeJS.WriteStream | null = null;
  let isClosed = false;
  const open = (): NodeJS.WriteStream => {
    stream ??= heard(descriptor === 1 ? process.stdout : process.stderr);
    return stream;
  };
  const terminal = (): NodeJS.WriteStream | null => (isTerminal(descriptor, open) ? open() : null);
  return {
    get isTerminal() {
      return terminal() !== null;
    },
    get columns() {
      return terminal()?.columns;
    },
    get rows() {
      return terminal()?.rows;
    },
    isClosed: () => isClosed,
    write: async (text) => {
      try {
        const isNow = stream === null && !IS_WINDOWS && terminal() === null;
        const rest = isNow ? writeNow(descriptor, Buffer.from(text)) : text;
        if (rest.length > 0) await writeSoon(open(), rest);
      } catch (error) {
        isClosed ||= ["EPIPE", "ERR_STREAM_DESTROYED"].includes(errorCode(error));
        if (!isClosed) throw new OutputError(`the output cannot be written: ${describeFileError(error)}`);
      }
    },
  };
}

/** Whether somebody types what is read on standard input. */
export function isTypedInput(): boolean {
  return isTerminal(0, () => process.stdin);
}

/** What prompts are put on: standard error as a stream. */
export function promptOutput(): NodeJS.WriteStream {
  return heard(process.stderr);
}

// What a console and a pipe of Windows are is asked of Node's streams, which know.
const IS_WINDOWS = process.platform === "win32";

/** What is no device, or the one that throws all away, is no terminal, and to see that takes no stream. */
function isTerminal(descriptor: number, open: () => NodeJS.ReadStream | NodeJS.WriteStream): boolean {
  if (IS_WINDOWS) return open().isTTY === true;
  const about = fstatSync(descriptor);
  return about.isCharacterDevice() && about.rdev !== statSync("/dev/null").rdev && open().isTTY === true;
}

/** Without a listener a closed pipe would end the process with a stack trace. */
function heard(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!stream.listeners("error").includes(ignore)) stream.on("error", ignore);
  return stream;
}

function ignore(): void {}

/** Writes what the other end takes at once, and tells the rest: a pipe that does not wait may be full. */
function writeNow(descriptor: number, bytes: Uint8Array): Uint8Array {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if (errorCode(error) !== "EAGAIN") throw error;
  }
  return bytes.subarray(written);
}

function writeSoon(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(text, (error) => (error ? fail(error) : done()));
  });
}
