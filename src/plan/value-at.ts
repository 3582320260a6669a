import type { Path } from "../diagnostics/finding.ts";

/** What stands at a place of the data; undefined where nothing does. Inherited names are no data. */
export function valueAt(root: unknown, path: Path): unknown {
  let at = root;
  for (const step of path) at = childOf(at, step);
  return at;
}

/** The entry of a mapping or list under a key or position; undefined where there is none. */
export function childOf(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return Object.getOwnPropertyDescriptor(value, step)?.value;
}

/** Whether the data is a mapping: keys with values. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
