import type { Mark } from "./plan-of-schema.ts";

/** What is looked for in a printed report: the mark's own value. A choice stands in many places and is not found so. */
export function isFound({ kind, value }: Mark, text: string): boolean {
  if (kind === "date") return patternOfDay(String(value)).test(text);
  if (kind === "number")
    return new RegExp(`(?<![\\d.])${String(value).replace(".", "\\.")}(?![\\d]|\\.\\d)`).test(text);
  return text.toLowerCase().includes(String(value).toLowerCase());
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** A day as 2025-11-06, "6 November 2025" or "6 Nov". */
function patternOfDay(day: string): RegExp {
  const [, month = "", date = ""] = day.split("-");
  const name = MONTHS[Number(month) - 1] ?? "";
  return new RegExp(`${day}|(?<!\\d)${Number(date)}\\s${name.slice(0, 3)}(?:${name.slice(3)})?\\b`);
}

/** The data with something else at a mark's place. */
export function withOther(data: unknown, { path, other }: Mark): unknown {
  const copy: unknown = structuredClone(data);
  let place = copy;
  for (const step of path.slice(0, -1)) place = Object(place)[step];
  Object(place)[path.at(-1) ?? ""] = other;
  return copy;
}
