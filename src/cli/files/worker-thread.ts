import { parentPort, Worker, workerData } from "node:worker_threads";
import { isThere } from "./node-disk.ts";

/** Another thread of this process, which answers questions in their order. Both are copied on their way: plain data alone. */
export interface WorkerThread<Q, A> {
  /** Rejects where the thread died. */
  readonly ask: (question: Q) => Promise<A>;
  readonly end: () => Promise<void>;
}

/** Stands beside the command in its package. */
const WORKER_FILE = "./plan-worker.cjs";

/**
 * Starts a thread and tells it what it is for; null where it cannot be started: sources that are not built, and the command as a
 * single file, have none.
 */
export async function startWorker<Q, A>(task: unknown): Promise<WorkerThread<Q, A> | null> {
  const file = import.meta.url === undefined ? null : new URL(WORKER_FILE, import.meta.url);
  if (file === null || !isThere(file)) return null;
  const worker = new Worker(file, { workerData: task });
  const open: { readonly done: (answer: A) => void; readonly fail: (error: Error) => void }[] = [];
  let ended: Error | null = null;
  const fail = (error: Error): void => {
    ended ??= error;
    for (const { fail: failOne } of open.splice(0)) failOne(ended);
  };
  worker.on("message", (answer) => open.shift()?.done(answer));
  worker.on("messageerror", fail).on("error", fail);
  worker.on("exit", (code) => fail(new Error(`a worker thread ended with ${code} before its work was done`)));
  return {
    ask: (question) =>
      new Promise((done, failOne) => {
        if (ended !== null) return failOne(ended);
        open.push({ done, fail: failOne });
        worker.postMessage(question);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}

/** The other end: answers what a thread is asked, one after the other. What it throws ends the thread. Does nothing in no thread. */
export function answerInWorker<T, Q>(answererFor: (task: T) => (question: Q) => Promise<unknown>): void {
  if (parentPort === null) return;
  const port = parentPort;
  const answer = answererFor(workerData);
  let last = Promise.resolve();
  port.on("message", (question) => {
    last = last.then(async () => port.postMessage(await answer(question)));
  });
}
