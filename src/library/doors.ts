import { type CivilDate, isCivilDate } from "../civil-date.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { UsageError } from "../errors.ts";

/** Throws UsageError, which says how a day is written, where the value is none. `name` is the option that it was given as. */
export function requireDay(name: string, value: unknown): CivilDate {
  if (typeof value === "string" && isCivilDate(value)) return value;
  throw new UsageError(`${name} ${shown(value)}: this is not a day; write it as 2026-05-15`);
}

/** The word that was given, as one of those that there are. Throws UsageError, which names them, where it is none. */
export function requireOneOf<T extends string>(
  name: string,
  value: unknown,
  words: Readonly<Partial<Record<T, unknown>>>,
): T {
  if (typeof value === "string" && isKeyOf(words, value)) return value;
  const all = Object.keys(words);
  const meant = typeof value === "string" ? nearest(value, all) : null;
  const hint = meant ? `; did you mean ${meant}?` : "";
  throw new UsageError(`${name} ${shown(value)}: choose ${all.join(", ")}${hint}`);
}

function isKeyOf<T extends string>(words: Readonly<Partial<Record<T, unknown>>>, value: string): value is T {
  return Object.hasOwn(words, value);
}

/** The value as somebody would look for it in what they wrote. */
function shown(value: unknown): string {
  return typeof value === "string"
    ? value === ""
      ? '""'
      : value
    : `(${value === null ? "null" : typeof value})`;
}
