import type { CsvCell } from "../../markup/csv.ts";
import { compactJson } from "../../markup/json.ts";
import type { Extra } from "../../plan/plan.ts";

/** A column of `x-` keys. */
export interface ExtraColumn {
  readonly name: string;
  readonly cellOf: (extra: RecordExtras) => CsvCell;
}

/** The `x-` keys of what a record is about, by what that is. */
type RecordExtras = Readonly<Record<string, Extra>> | undefined;

/** A column for each `x-` key, named after what holds it: `measure_x_ref`; a name that is taken gets a number. */
export function extraColumns(
  records: Iterable<{ readonly extra?: RecordExtras }>,
  taken: readonly string[],
): readonly ExtraColumn[] {
  const names = new Set(taken);
  const keys = new Map<string, ExtraColumn>();
  for (const record of records) {
    for (const [holder, extra] of Object.entries(record.extra ?? {})) {
      for (const key of Object.keys(extra)) {
        const id = `${holder} ${key}`;
        if (keys.has(id)) continue;
        const name = freeName(`${holder}_${snakeCase(key)}`, names);
        names.add(name);
        keys.set(id, { name, cellOf: (own) => cellOf(own?.[holder], key) });
      }
    }
  }
  return [...keys.values()];
}

function cellOf(extra: Extra | undefined, key: string): CsvCell {
  const value = extra && Object.hasOwn(extra, key) ? extra[key] : null;
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return compactJson(value);
}

function snakeCase(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/_$/, "");
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}
