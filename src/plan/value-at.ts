import type { Path } from "../diagnostics/finding.ts";

/** What stands at a place of the data; undefined where nothing does. Inherited names are no data. */
export function valueAt(root: unknown, path: Path): unknown {
  let at = root;
  for (const step of path) at = childOf(at, step);
  return at;
}

/** The entry of a mapping under a key, or of a list at a position; undefined where there is none. */
export function childOf(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined;
  return isMapping(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** Whether the data is a mapping: keys with values. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
