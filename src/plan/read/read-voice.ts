import { readEntry } from "../keys/read-entry.ts";
import { VOICE_KEYS } from "../keys/voice-keys.ts";
import type { Voice } from "../plan.ts";
import { type PlanPlace, unsoundKeys } from "./plan-reader.ts";

/** Reads what somebody said; nothing without its day, its group and its words. */
export function readVoice(place: PlanPlace): Voice | null {
  const voice = readEntry(place, VOICE_KEYS);
  return voice && Object.assign(voice, { unsound: unsoundKeys(place.reader, place.path) });
}
