import { entriesAt, extraOf, isMappingAt, soundAt } from "../read/fields.ts";
import { inside, type PlanPlace } from "../read/plan-reader.ts";
import { isMapping } from "../value-at.ts";
import type { EntryOf, KeyTable, PlanKey, ValuesOf } from "./define-keys.ts";
import { KINDS } from "./kinds.ts";

/** Reads a thing by its keys; nothing where one that is needed is not there. */
export function readEntry<Of extends KeyTable>(place: PlanPlace, table: Of): EntryOf<Of> | null;
export function readEntry(place: PlanPlace, table: KeyTable): object | null {
  // One object that grows, here and in the readers of what it has beside, since plans may hold many thousands of entries and each
  // copy of one takes its time.
  const entry: Record<string, unknown> = { path: place.path };
  const isWhole = readInto(entry, place, table);
  entry.extra = extraOf(place);
  return isWhole ? entry : null;
}

/**
 * Reads a thing that may be written short, as what stands under one of its keys alone: `target: 90` for
 * `target: { value: 90 }`. Nothing where neither stands there.
 */
export function readShortEntry<Of extends KeyTable>(
  holder: PlanPlace,
  step: string,
  { table, short }: { readonly table: Of; readonly short: keyof ValuesOf<Of> & string },
): EntryOf<Of> | null {
  const place = inside(holder, step);
  const found = soundAt(holder, step);
  if (found === undefined) return null;
  if (isMapping(found)) return readEntry(place, table);
  const entry = readEntry({ ...place, value: { [short]: found } }, table);
  return entry === null || entry[short] === null ? null : entry;
}

/** What stands under the keys of something that is there without any of them, but for those with a reader of their own. */
export function readValues<Of extends KeyTable>(place: PlanPlace, table: Of): ValuesOf<Of>;
export function readValues(place: PlanPlace, table: KeyTable): object {
  const values = {};
  readInto(values, place, table);
  return values;
}

/** Whether all that is needed was there. */
function readInto(values: Record<string, unknown>, place: PlanPlace, { list }: KeyTable): boolean {
  let isWhole = true;
  for (const { name, key, declared, isNeeded } of list) {
    if (declared.is === "own") continue;
    const value = readKey(place, key, declared);
    values[name] = value;
    if (value === null && isNeeded) isWhole = false;
  }
  return isWhole;
}

function readKey(place: PlanPlace, key: string, declared: Exclude<PlanKey, { readonly is: "own" }>): unknown {
  switch (declared.is) {
    case "list":
      return entriesAt(place, key, (entry) => readEntry(entry, declared.of));
    case "entry":
      return isMappingAt(place, key) ? readEntry(inside(place, key), declared.of) : null;
    default:
      return KINDS[declared.is](place, key);
  }
}
