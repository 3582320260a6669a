import { entriesAt, extraOf, isMappingAt } from "../read/fields.ts";
import { inside, type PlanPlace } from "../read/plan-reader.ts";
import type { EntryOf, KeyTable, PlanKey, ValuesOf } from "./define-keys.ts";
import { KINDS } from "./kinds.ts";

/** Reads a thing by its keys; nothing where one that is needed is not there. */
export function readEntry<Of extends KeyTable>(place: PlanPlace, table: Of): EntryOf<Of> | null;
export function readEntry(place: PlanPlace, table: KeyTable): object | null {
  const values: Readonly<Record<string, unknown>> = readValues(place, table);
  const isWhole = table.list.every(({ name, declared }) => values[name] !== null || !isNeeded(declared));
  return isWhole ? { path: place.path, ...values, extra: extraOf(place) } : null;
}

function isNeeded(declared: PlanKey): boolean {
  return "presence" in declared && declared.presence === "needed";
}

/** What stands under the keys of something that is there without any of them, but for those with a reader of their own. */
export function readValues<Of extends KeyTable>(place: PlanPlace, table: Of): ValuesOf<Of>;
export function readValues(place: PlanPlace, { list }: KeyTable): object {
  const values: Record<string, unknown> = {};
  for (const { name, key, declared } of list)
    if (declared.is !== "own") values[name] = readKey(place, key, declared);
  return values;
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
