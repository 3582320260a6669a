import { entriesAt, extraOf, isMappingAt, soundAt } from "../read/fields.ts";
import { inside, type PlanPlace } from "../read/plan-reader.ts";
import { isMapping } from "../value-at.ts";
import type { EntryOf, KeyTable, PlanKey, ValuesOf } from "./define-keys.ts";
import { KINDS } from "./kinds.ts";

/** Reads a thing by its keys; nothing where one that is needed is not there. */
export function readEntry<Of extends KeyTable>(place: PlanPlace, table: Of): EntryOf<Of> | null;
export function readEntry(place: PlanPlace, table: KeyTable): object | null {
  const entry: Record<string, unknown> = { path: place.path };
  readInto(entry, place, table);
  const isWhole = table.list.every(({ name, declared }) => entry[name] !== null || !isNeeded(declared));
  if (!isWhole) return null;
  entry.extra = extraOf(place);
  return entry;
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

function isNeeded(declared: PlanKey): boolean {
  return "presence" in declared && declared.presence === "needed";
}

/** What stands under the keys of something that is there without any of them, but for those with a reader of their own. */
export function readValues<Of extends KeyTable>(place: PlanPlace, table: Of): ValuesOf<Of>;
export function readValues(place: PlanPlace, table: KeyTable): object {
  const values: Record<string, unknown> = {};
  readInto(values, place, table);
  return values;
}

function readInto(values: Record<string, unknown>, place: PlanPlace, { list }: KeyTable): void {
  for (const { name, key, declared } of list)
    if (declared.is !== "own") values[name] = readKey(place, key, declared);
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
