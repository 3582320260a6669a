import { pack } from "../files/pack.ts";
import type { LoadedPlan } from "./plan-reader.ts";
import { type PortablePlan, type SoundTask, soundReader } from "./sound-plans.ts";

/** Takes the sound part of plans in plain data, for another thread. */
export function portableReader(task: SoundTask): (loaded: LoadedPlan) => PortablePlan {
  const read = soundReader(task);
  return (loaded) => {
    const { measures: _, catalogue: __, bytes: ___, whole, ...portable } = read(loaded);
    return { ...portable, packed: pack(whole) };
  };
}
