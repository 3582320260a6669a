import { type Item, item } from "../../document/page.ts";
import { jsonLine } from "../../markup/json.ts";
import type { Extra } from "../../plan/plan.ts";

/** The setting's own `x-` keys, each under its name without the `x-`; what is deeper than one value is shown as data. */
export function extraItems(x: Extra): Item[] {
  return Object.entries(x).map(([key, value]) => item(extraValue(value), { label: key.slice(2) }));
}

/** The same in one breath, for what stands in a line; null where there are none. */
export function extraWords(x: Extra): string | null {
  const told = Object.entries(x).map(([key, value]) => `${key.slice(2)}: ${extraValue(value)}`);
  return told.length === 0 ? null : told.join("; ");
}

function extraValue(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(extraValue).join(", ");
  return jsonLine(value);
}
