import { resolve } from "node:path";
import type { Unreadable } from "../../check/check-result.ts";
import type { Io } from "../io.ts";
import { readMaxBytes } from "../options/read-options.ts";
import type { PlanOptions } from "../options/shared-options.ts";
import { progressLine } from "../output/progress-line.ts";
import { discoverPlans, noPlanError, type PlanFile } from "./discover-plans.ts";
import { type LoadedConfig, settingsFiles } from "./load-config.ts";
import type { LoadedPlan, ReaderSettings } from "./plan-reader.ts";
import {
  answerer,
  answersInOrder,
  readJobs,
  startWorkers,
  type WorkerAnswer,
  workerCount,
} from "./plan-workers.ts";
import type { GitIndex } from "./staged/git-index.ts";

/** How the reading of plans went. */
export interface PlansReading {
  readonly unreadable: readonly Unreadable[];
  /** The absolute paths of all files that were read or tried, plans and catalogues, and of the configuration and its baseline. */
  readonly inputs: readonly string[];
}

export interface PlanRequest {
  readonly args: readonly string[];
  /** Where it is given, only what is staged there is read; nothing staged is fine. */
  readonly index?: GitIndex | undefined;
  readonly options: PlanOptions;
  readonly config: LoadedConfig;
}

/** What is made of each plan. */
export interface PlanWork<T> {
  readonly of: (plan: LoadedPlan) => T | Promise<T>;
  readonly take: (result: T) => void | Promise<void>;
  /** The same for a thread of its own, in plain data (`plan-worker.ts`); null where it has to be done here. */
  readonly task: object | null;
}

/** Reads the plans that the arguments name and hands each to `take`, one at a time. */
export async function readPlans(
  io: Io,
  request: PlanRequest,
  take: (plan: LoadedPlan) => void | Promise<void>,
): Promise<PlansReading> {
  return workOnPlans(io, request, { of: take, take: () => undefined, task: null });
}

/**
 * Reads the plans that the arguments name, works on each, here or, where they are many, in threads, and takes the results in
 * the order of the plans; a few at a time, so that thousands need no more memory than what `take` keeps.
 */
export async function workOnPlans<T>(
  io: Io,
  { args, index, options, config: loaded }: PlanRequest,
  work: PlanWork<T>,
): Promise<PlansReading> {
  const { config, folder: base } = loaded;
  const reading: ReaderSettings = {
    maxBytes: readMaxBytes(options.maxBytes),
    fallback: config.catalogue === null ? undefined : resolve(base, config.catalogue),
    stdinFilename: options.stdinFilename,
    hasArguments: args.length > 0,
  };
  readJobs(options.jobs);
  const named = namedPlans(args, { config: loaded, io });
  const excluded = settingsFiles(loaded);
  const { plans, missing, closed } = index
    ? await (await import("./staged/staged-plans.ts")).stagedPlans(index, { ...named, excluded, io })
    : await discoverPlans(named.args, io, { folder: named.folder, excluded });
  const isTold = missing.length + closed.length > 0;
  if (plans.length === 0 && !isTold && !options.allowEmpty && !index) throw noPlanError();
  const unreadable: Unreadable[] = [...(options.allowEmpty ? [] : missing), ...closed];
  const catalogues = new Set<string>();
  const line = progressLine(io, options);
  let done = 0;
  for await (const { outcomes, paths } of answersTo(plans, { io, reading, work, jobs: options.jobs })) {
    await line.step(done, plans.length);
    for (const path of paths) catalogues.add(path);
    for (const outcome of outcomes) {
      if (outcome !== null && "unreadable" in outcome) unreadable.push(outcome.unreadable);
      else if (outcome !== null) await work.take(outcome.result);
    }
    done += outcomes.length;
  }
  await line.end();
  const paths = plans.flatMap(({ path }) => (path === "-" ? [] : [path]));
  return { unreadable, inputs: [...paths, ...catalogues, ...excluded] };
}

interface Answering<T> {
  readonly io: Io;
  readonly reading: ReaderSettings;
  readonly work: PlanWork<T>;
  readonly jobs: string | undefined;
}

/** What comes of the plans, one or some at a time, in their order. Standard input is read here alone. */
async function* answersTo<T>(
  plans: readonly PlanFile[],
  { io, reading, work, jobs }: Answering<T>,
): AsyncGenerator<WorkerAnswer<T>> {
  const mayBeElsewhere = work.task !== null && plans.every(({ path }) => path !== "-");
  const count = mayBeElsewhere ? workerCount(jobs, plans.length, io.cores()) : 0;
  const workers = count === 0 ? [] : await startWorkers<T>(io, count, { reading, work: work.task });
  if (workers.length > 0) return yield* answersInOrder(plans, workers);
  const answer = answerer(io, reading, work.of);
  for (const [at, plan] of plans.entries()) {
    yield await answer([plan]);
    // Files are read at once, and a signal to end is heard between two turns alone.
    if (at % 16 === 15) await new Promise((done) => setImmediate(done));
  }
}

/** The arguments, else the configuration's `plans`, else nothing; and the folder that they are relative to. */
function namedPlans(
  args: readonly string[],
  { config: { config, folder }, io }: { config: LoadedConfig; io: Io },
): { readonly args: readonly string[]; readonly folder: string } {
  if (args.length > 0 || config.plans === null || config.plans.length === 0)
    return { args, folder: io.cwd() };
  // Only as an argument does a hyphen mean standard input.
  return { args: config.plans.map((plan) => (plan === "-" ? "./-" : plan)), folder };
}
