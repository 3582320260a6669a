import { AIMS, GROUPS, LEVELS, RATINGS, STAGES, VOICE_KINDS, type VoiceKind } from "../../vocabulary.ts";
import {
  dateAt,
  figureAt,
  noAt,
  numberAt,
  textAt,
  textsAt,
  wordAt,
  wordsAt,
  yesAt,
  yesOrNo,
} from "../read/fields.ts";
import type { PlanPlace } from "../read/plan-reader.ts";
import { childOf } from "../value-at.ts";

const oneOf =
  <Words extends object>(words: Words) =>
  (place: PlanPlace, key: string): keyof Words | null =>
    wordAt(place, key, words);

/**
 * The kinds of value that a key of a plan may hold, each with how it is read. Most are named after the definition in
 * the schema that says how they may be written.
 */
export const KINDS = {
  text: textAt,
  name: textAt,
  label: textAt,
  short: textAt,
  id: textAt,
  "measure-id": textAt,
  "rule-name": textAt,
  cornerstone: textAt,
  date: dateAt,
  value: figureAt,
  people: numberAt,
  group: oneOf(GROUPS),
  level: oneOf(LEVELS),
  stage: oneOf(STAGES),
  rating: oneOf(RATINGS),
  aim: oneOf(AIMS),
  kind: (place: PlanPlace, key: string): VoiceKind => wordAt(place, key, VOICE_KINDS) ?? "idea",
  "yes-or-no": yesAt,
  "yes-unless-no": (place: PlanPlace, key: string): boolean => !noAt(place, key),
  private: isPrivate,
  texts: textsAt,
  lead: textsAt,
  groups: (place: PlanPlace, key: string) => wordsAt(place, key, GROUPS),
} as const satisfies Readonly<Record<string, (place: PlanPlace, key: string) => unknown>>;
export type Kind = keyof typeof KINDS;

/** What a kind of value is once it is read; null where nothing stands there, unless the kind says what then holds. */
export type KindValue<Of extends Kind> = ReturnType<(typeof KINDS)[Of]>;

/** Whoever wrote anything there but no meant to keep it private, however it is misspelt. */
function isPrivate(place: PlanPlace, key: string): boolean {
  const written = childOf(place.value, key);
  return yesAt(place, key) || (written != null && yesOrNo(written) === null);
}
