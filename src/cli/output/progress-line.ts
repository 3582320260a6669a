import type { Io } from "../io.ts";

/** Nobody needs to be told of what is over at once. */
const PATIENCE_MS = 500;
/** Often enough to be seen moving. */
const INTERVAL_MS = 100;

/** A line on standard error that says how far a long run has come; `end` takes it away. */
export interface ProgressLine {
  step(done: number, total: number): Promise<void>;
  end(): Promise<void>;
}

/** Shows only on a terminal, after half a second, and unless `--no-progress` was said. */
export function progressLine(io: Io, { progress }: { readonly progress: boolean }): ProgressLine {
  const begun = io.clock();
  let shown = 0;
  return {
    step: async (done, total) => {
      const now = io.clock();
      if (!progress || !io.stderr.isTerminal || now - begun < PATIENCE_MS || now - shown < INTERVAL_MS)
        return;
      shown = now;
      await io.stderr.write(`\r${done} of ${total} plans\u001b[K`);
    },
    end: async () => {
      if (shown > 0) await io.stderr.write("\r\u001b[K");
    },
  };
}
