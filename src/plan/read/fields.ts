import { type CivilDate, isCivilDate } from "../../civil-date.ts";
import { jsonPointer, type Path } from "../../diagnostics/finding.ts";
import type { Extra } from "../plan.ts";
import { isMapping, valueAt } from "../value-at.ts";
import { markUnsound, type PlanReader } from "./plan-reader.ts";

/** The text at a place without the space behind it; null where there is none, or only space. */
export function textAt(reader: PlanReader, path: Path): string | null {
  const value = soundAt(reader, path);
  if (typeof value === "string") return value.trim() === "" ? null : value.trimEnd();
  return unsuitable(reader, path, value);
}

export function dateAt(reader: PlanReader, path: Path): CivilDate | null {
  const value = soundAt(reader, path);
  return typeof value === "string" && isCivilDate(value) ? value : unsuitable(reader, path, value);
}

export function numberAt(reader: PlanReader, path: Path): number | null {
  const value = soundAt(reader, path);
  return typeof value === "number" && Number.isFinite(value) ? value : unsuitable(reader, path, value);
}

/** The word at a place where it is a key of `words`, a record of the vocabulary. */
export function wordAt<Words extends object>(
  reader: PlanReader,
  path: Path,
  words: Words,
): keyof Words | null {
  const value = soundAt(reader, path);
  return isWordOf(words, value) ? value : unsuitable(reader, path, value);
}

function isWordOf<Words extends object>(words: Words, value: unknown): value is keyof Words {
  return typeof value === "string" && Object.hasOwn(words, value);
}

/** Whether yes stands at the place; no where nothing does. */
export function yesAt(reader: PlanReader, path: Path): boolean {
  const value = soundAt(reader, path);
  return yesOrNo(value) ?? unsuitable(reader, path, value) ?? false;
}

/** True or false for `true`, `false`, and the texts yes, no, true and false in any case; null for all else. */
export function yesOrNo(value: unknown): boolean | null {
  const word = typeof value === "string" ? value.toLowerCase() : value;
  if (word === true || word === "yes" || word === "true") return true;
  return word === false || word === "no" || word === "false" ? false : null;
}

/** The texts of a place that holds one text or a list of them. */
export function textsAt(reader: PlanReader, path: Path): readonly string[] {
  if (typeof soundAt(reader, path) === "string")
    return [textAt(reader, path)].filter((text) => text !== null);
  return entriesAt(reader, path, textAt);
}

/** What a list holds, each entry read by `read`; an entry that cannot be read is left out and noted. */
export function entriesAt<Entry>(
  reader: PlanReader,
  path: Path,
  read: (reader: PlanReader, path: Path) => Entry | null,
): readonly Entry[] {
  const value = soundAt(reader, path);
  if (!Array.isArray(value)) {
    unsuitable(reader, path, value);
    return [];
  }
  const entries: Entry[] = [];
  for (let position = 0; position < value.length; position += 1) {
    const entry = read(reader, [...path, position]);
    if (entry === null) markUnsound(reader, [...path, position]);
    else entries.push(entry);
  }
  return entries;
}

/** Whether a mapping stands at the place. */
export function isMappingAt(reader: PlanReader, path: Path): boolean {
  const value = soundAt(reader, path);
  if (isMapping(value)) return true;
  unsuitable(reader, path, value);
  return false;
}

/** The `x-...` keys of a place, as they stand. */
export function extraAt(reader: PlanReader, path: Path): Extra {
  const extra: Record<string, unknown> = Object.create(null);
  const value = valueAt(reader.file.value, path);
  if (!isMapping(value)) return extra;
  for (const key of Object.keys(value)) if (key.startsWith("x-")) extra[key] = value[key];
  return extra;
}

/** What stands at a place and is not known to be wrong; undefined where nothing does, or the wrong thing. */
export function soundAt(reader: PlanReader, path: Path): unknown {
  const value = valueAt(reader.file.value, path) ?? undefined;
  if (value === undefined && reader.file.problems.length > 0 && reader.file.isLost(path)) {
    markUnsound(reader, path);
  }
  if (reader.unusable.size > 0 && reader.unusable.has(jsonPointer(path))) return undefined;
  return value;
}

/** Notes a place that holds something, and the wrong thing. */
export function unsuitable(reader: PlanReader, path: Path, value: unknown): null {
  if (value !== undefined) markUnsound(reader, path);
  return null;
}
