import { type CivilDate, isCivilDate } from "../../civil-date.ts";
import { childOf, isMapping } from "../value-at.ts";
import { inside, markUnsound, type PlanPlace } from "./plan-reader.ts";

/** The `x-...` keys of a place, as they stand. */
export type Extra = Readonly<Record<string, unknown>>;

/** A number, or yes/no as true/false. A percentage is a number from 0 to 100. */
export type Value = number | boolean;

/** What stands under a key and is not known to be wrong; undefined where nothing does, or the wrong thing. */
export function soundAt({ reader, path, value }: PlanPlace, key: string | number): unknown {
  const { file, isUnusable } = reader;
  // Data inherits nothing, so that no look is needed whether the key is its own.
  const found = (isMapping(value) ? value[key] : childOf(value, key)) ?? undefined;
  if (found === undefined) {
    if (file.findings.length > 0 && file.isLost([...path, key])) markUnsound(reader, [...path, key]);
    return undefined;
  }
  return isUnusable(path, key) ? undefined : found;
}

/** Notes a key that holds something, and the wrong thing. */
export function unsuitable({ reader, path }: PlanPlace, key: string | number, found: unknown): null {
  if (found !== undefined) markUnsound(reader, [...path, key]);
  return null;
}

/** The text under a key without the space behind it; null where there is none, or only space. */
export function textAt(place: PlanPlace, key: string | number): string | null {
  const found = soundAt(place, key);
  return typeof found === "string" ? found.trimEnd() || null : unsuitable(place, key, found);
}

export function dateAt(place: PlanPlace, key: string): CivilDate | null {
  const found = soundAt(place, key);
  return typeof found === "string" && isCivilDate(found) ? found : unsuitable(place, key, found);
}

export function numberAt(place: PlanPlace, key: string): number | null {
  const found = soundAt(place, key);
  return typeof found === "number" && Number.isFinite(found) ? found : unsuitable(place, key, found);
}

/** The figure under a key; `%` may stand behind a number where the unit is a percentage. */
export function figureAt(place: PlanPlace, key: string): Value | null {
  const found = soundAt(place, key);
  if (typeof found === "number" && Number.isFinite(found)) return found;
  const answer = yesOrNo(found);
  if (answer !== null) return answer;
  const percentage = place.isPercentage && typeof found === "string" ? percentageOf(found) : null;
  return percentage ?? unsuitable(place, key, found);
}

function percentageOf(text: string): number | null {
  const number = /^(-?[0-9]{1,10}(?:\.[0-9]{1,10})?)%$/.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}

/** The word under a key where it is a key of `words`, a record of the vocabulary. */
export function wordAt<Words extends object>(
  place: PlanPlace,
  key: string,
  words: Words,
): keyof Words | null {
  const found = soundAt(place, key);
  return isWordOf(words, found) ? found : unsuitable(place, key, found);
}

/** Whether yes stands under the key; no where nothing does. */
export function yesAt(place: PlanPlace, key: string): boolean {
  const found = soundAt(place, key);
  return yesOrNo(found) ?? unsuitable(place, key, found) ?? false;
}

/** Whether no stands under the key; not where nothing does. */
export function noAt(place: PlanPlace, key: string): boolean {
  const found = soundAt(place, key);
  const answer = yesOrNo(found);
  return answer === null ? (unsuitable(place, key, found) ?? false) : !answer;
}

/** True or false for `true`, `false`, and the texts yes, no, true and false in any case; null for all else. */
export function yesOrNo(value: unknown): boolean | null {
  const word = typeof value === "string" ? value.toLowerCase() : value;
  if (word === true || word === "yes" || word === "true") return true;
  return word === false || word === "no" || word === "false" ? false : null;
}

/** The texts under a key that holds one text or a list of them. */
export function textsAt(place: PlanPlace, key: string): readonly string[] {
  if (typeof soundAt(place, key) !== "string") return listAt(place, key, textAt);
  const text = textAt(place, key);
  return text === null ? [] : [text];
}

/** The words under a key that holds one of them or a list, each a key of `words`. */
export function wordsAt<Words extends object>(
  place: PlanPlace,
  key: string,
  words: Words,
): readonly (keyof Words)[] {
  if (Array.isArray(soundAt(place, key))) {
    return listAt(place, key, (list, position) => {
      const word = soundAt(list, position);
      return isWordOf(words, word) ? word : null;
    });
  }
  const word = wordAt(place, key, words);
  return word === null ? [] : [word];
}

/** The entries of the list under a key, each read by `read`; one that cannot be read is left out and noted. */
export function entriesAt<Entry>(
  place: PlanPlace,
  key: string,
  read: (entry: PlanPlace) => Entry | null,
): readonly Entry[] {
  return listAt(place, key, (list, position) => read(inside(list, position)));
}

/** Whether a mapping stands at the place; another thing is noted. */
export function isMappingAt(place: PlanPlace, key: string): boolean {
  const found = soundAt(place, key);
  if (isMapping(found)) return true;
  unsuitable(place, key, found);
  return false;
}

/** The `x-...` keys of a place that has none. */
export const NO_EXTRA: Extra = Object.freeze({});

/** The `x-...` keys of a place, as they stand. */
export function extraOf({ value }: PlanPlace): Extra {
  if (!isMapping(value)) return NO_EXTRA;
  // Most have none, and no list of keys is made for them.
  for (const key in value) if (isExtraKey(key)) return extraEntries(value);
  return NO_EXTRA;
}

function extraEntries(value: Readonly<Record<string, unknown>>): Extra {
  const extra: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value).filter(isExtraKey)) extra[key] = value[key];
  return extra;
}

function isExtraKey(key: string): boolean {
  return key.startsWith("x-");
}

function listAt<Entry>(
  place: PlanPlace,
  key: string,
  read: (list: PlanPlace, position: number) => Entry | null,
): readonly Entry[] {
  const found = soundAt(place, key);
  if (!Array.isArray(found)) {
    unsuitable(place, key, found);
    return [];
  }
  const list = inside(place, key);
  const entries: Entry[] = [];
  for (let position = 0; position < found.length; position += 1) {
    const entry = read(list, position);
    if (entry === null) markUnsound(place.reader, [...list.path, position]);
    else entries.push(entry);
  }
  return entries;
}

function isWordOf<Words extends object>(words: Words, value: unknown): value is keyof Words {
  return typeof value === "string" && Object.hasOwn(words, value);
}
