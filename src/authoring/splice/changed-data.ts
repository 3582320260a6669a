import { isMapping } from "../../plan/value-at.ts";
import type { Change, RenameChange } from "./change.ts";
import { nodeData } from "./node-data.ts";

/** The data after a change, as reading the changed text must give it; the data before stays as it is. */
export function changedData(data: unknown, change: Change): unknown {
  if (change.kind === "rename") return renamed(data, change);
  const value = nodeData(change.value);
  if (change.kind === "set") return replaced(data, change.path, () => value);
  return replaced(data, change.path, (list) => {
    const items: readonly unknown[] = Array.isArray(list) ? list : [];
    return [...items.slice(0, change.position), value, ...items.slice(change.position)];
  });
}

function renamed(data: unknown, { path, key }: RenameChange): unknown {
  const before = path.at(-1);
  return replaced(data, path.slice(0, -1), (holder) => {
    if (!isMapping(holder) || Object.hasOwn(holder, key)) return holder;
    return Object.fromEntries(
      Object.entries(holder).map(([name, value]) => [name === before ? key : name, value]),
    );
  });
}

function replaced(
  data: unknown,
  [step, ...rest]: readonly (string | number)[],
  make: (before: unknown) => unknown,
): unknown {
  if (step === undefined) return make(data);
  if (Array.isArray(data))
    return data.map((item, position) => (position === step ? replaced(item, rest, make) : item));
  const entries = isMapping(data) ? Object.entries(data) : [];
  const known = entries.some(([key]) => key === step);
  return Object.fromEntries(
    (known ? entries : [...entries, [String(step), undefined] as const]).map(([key, value]) => [
      key,
      key === step ? replaced(value, rest, make) : value,
    ]),
  );
}

/** Whether two pieces of plain data are the same, whatever the order of their keys. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, position) => isSameData(item, b[position]));
  if (!isMapping(a) || !isMapping(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameData(a[key], b[key]))
  );
}
