import { UsageError } from "../../errors.ts";
import type { WorkerThread } from "../files/worker-thread.ts";
import type { Io } from "../io.ts";
import type { PlanFile } from "./discover-plans.ts";
import { type LoadedPlan, type PlanOutcome, planReader, type ReaderSettings } from "./plan-reader.ts";

/** What a worker is for: how it reads plans, and what it makes of each, told in plain data. */
export interface WorkerTask<T> {
  readonly reading: ReaderSettings;
  readonly work: T;
}

/** What came of some plans, in their order, and the catalogues that were asked for so far. */
export interface WorkerAnswer<T> {
  readonly outcomes: readonly PlanOutcome<T>[];
  readonly paths: readonly string[];
}

/** Answers for some plans at a time, in this thread or another: `work` says what comes of each. */
export function answerer<T>(
  io: Io,
  reading: ReaderSettings,
  work: (plan: LoadedPlan) => T | Promise<T>,
): (plans: readonly PlanFile[]) => Promise<WorkerAnswer<T>> {
  const reader = planReader(io, reading, work);
  return async (plans) => {
    const outcomes: PlanOutcome<T>[] = [];
    for (const plan of plans) outcomes.push(await reader.read(plan));
    return { outcomes, paths: reader.paths() };
  };
}

export type PlanWorker<T> = WorkerThread<readonly PlanFile[], WorkerAnswer<T>>;

/** A thread takes as long to begin as some dozens of plans to check, so few plans have none. */
const MIN_PLANS = 300;
/** No computer of a school has more to give, and each needs its memory. */
const MAX_DEFAULT = 8;
const MAX_SAID = 64;

/** How many threads read so many plans, 0 for none beside this one: `--jobs`, else by the plans and the computer. */
export function workerCount(said: string | undefined, plans: number, cores: number): number {
  const asked = readJobs(said);
  if (asked === null) return plans < MIN_PLANS || cores < 2 ? 0 : Math.min(cores, MAX_DEFAULT);
  const useful = Math.min(asked, plans);
  return useful < 2 ? 0 : useful;
}

/** What `--jobs` says; null where it says nothing. Throws UsageError. */
export function readJobs(said: string | undefined): number | null {
  if (said === undefined) return null;
  if (/^[1-9]\d?$/.test(said) && Number(said) <= MAX_SAID) return Number(said);
  throw new UsageError(`--jobs ${said}: write a whole number from 1 to ${MAX_SAID}`);
}

/** Starts so many threads for one task; none where the first cannot be started. */
export async function startWorkers<T>(
  io: Io,
  count: number,
  task: WorkerTask<unknown>,
): Promise<readonly PlanWorker<T>[]> {
  const workers: PlanWorker<T>[] = [];
  while (workers.length < count) {
    const worker = await io.startWorker<readonly PlanFile[], WorkerAnswer<T>>(task);
    if (worker === null) break;
    workers.push(worker);
  }
  return workers;
}

/** Few enough that the last ones keep all threads at work, enough that their way back and forth costs nothing. */
const MAX_BATCH = 16;
/** So many batches wait at each thread, so that none is idle and what is read ahead stays little. */
const AHEAD = 3;

/** The answers of all threads, in the order of the plans. Ends the threads, whatever happens. */
export async function* answersInOrder<T>(
  plans: readonly PlanFile[],
  workers: readonly PlanWorker<T>[],
): AsyncGenerator<WorkerAnswer<T>> {
  const open: Promise<WorkerAnswer<T>>[] = [];
  try {
    for (const [at, batch] of batchesOf(plans, workers.length).entries()) {
      const answer = workers[at % workers.length]?.ask(batch);
      if (answer === undefined) return;
      // Where one thread dies, the answers of others may never be asked for.
      answer.catch(() => undefined);
      open.push(answer);
      const first = open.length < workers.length * AHEAD ? undefined : open.shift();
      if (first !== undefined) yield await first;
    }
    for (const answer of open) yield await answer;
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

function batchesOf(plans: readonly PlanFile[], workers: number): readonly (readonly PlanFile[])[] {
  const size = Math.max(1, Math.min(MAX_BATCH, Math.ceil(plans.length / (workers * AHEAD))));
  return Array.from({ length: Math.ceil(plans.length / size) }, (_, at) =>
    plans.slice(at * size, (at + 1) * size),
  );
}
