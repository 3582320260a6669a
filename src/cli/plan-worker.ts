import { type CheckTask, checkBasis, checkWithFixes } from "./check/check-loaded.ts";
import { pack } from "./files/pack.ts";
import { answerInWorker } from "./files/worker-thread.ts";
import { nodeIo } from "./io.ts";
import type { LoadedPlan } from "./plans/plan-reader.ts";
import { answerer, type WorkerTask } from "./plans/plan-workers.ts";
import { type PortablePlan, type SoundTask, soundReader } from "./plans/sound-plans.ts";

// What runs in a thread of its own that reads plans, a file beside the command.
answerInWorker((task: WorkerTask<CheckTask | SoundTask>) =>
  answerer(nodeIo(), task.reading, workOf(task.work)),
);

/** What is made of each plan, as `check`, or `report` and `map`, make it. */
export function workOf(task: CheckTask | SoundTask): (plan: LoadedPlan) => unknown {
  if (task.command === "sound") return portableReader(task);
  const basis = checkBasis(task);
  return (plan) => checkWithFixes(plan, basis);
}

/** Takes the sound part of plans in plain data, for another thread. */
function portableReader(task: SoundTask): (loaded: LoadedPlan) => PortablePlan {
  const read = soundReader(task);
  return (loaded) => {
    const { measures: _, catalogue: __, bytes: ___, whole, ...portable } = read(loaded);
    return { ...portable, packed: pack(whole) };
  };
}
