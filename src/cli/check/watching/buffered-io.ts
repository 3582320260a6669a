import { InputError } from "../../../errors.ts";
import type { Io } from "../../io.ts";
import type { Out } from "../../standard-streams.ts";

/** A world whose output waits to be shown all at once. */
export interface BufferedIo {
  readonly io: Io;
  /** Shows what was written so far, on a cleared screen where that is asked for. */
  readonly release: (how: { readonly clear: boolean }) => Promise<void>;
}

/** Erases the screen and goes to its upper left corner; what was scrolled away stays. */
const CLEAR = "\u001b[2J\u001b[H";

/** Holds back what is written. Once `isOver`, no file is read any more, so that a long run ends soon. */
export function bufferedIo(io: Io, isOver: () => boolean): BufferedIo {
  const written: { readonly out: Out; readonly text: string | Uint8Array }[] = [];
  const held = (out: Out): Out => ({
    ...out,
    write: async (text) => {
      written.push({ out, text });
    },
  });
  return {
    io: {
      ...io,
      stdout: held(io.stdout),
      stderr: held(io.stderr),
      readFile: async (path, shown, maxBytes) => {
        if (isOver()) throw new InputError(`${shown}: not read any more`);
        return io.readFile(path, shown, maxBytes);
      },
      startWorker: async <Q, A>(task: unknown) => {
        const worker = await io.startWorker<Q, A>(task);
        if (worker === null) return null;
        const ask = async (question: Q): Promise<A> => {
          if (isOver()) throw new InputError("no plan is read any more");
          return worker.ask(question);
        };
        return { ...worker, ask };
      },
    },
    release: async ({ clear }) => {
      if (clear) await io.stdout.write(CLEAR);
      for (const { out, text } of written.splice(0)) await out.write(text);
    },
  };
}
