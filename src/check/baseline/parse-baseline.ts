import { InputError } from "../../errors.ts";
import { parseJson } from "../../markup/json.ts";
import type { Source } from "../../source/source.ts";
import { type BaselineEntry, baselineOf, type KnownFindings } from "./baseline.ts";

/**
 * Reads a baseline.
 *
 * @throws InputError one line that says what is wrong with it.
 */
export function parseBaseline({ name, text }: Source): KnownFindings {
  const root = parseJson(text);
  const { version, entries } = record(root);
  if (typeof version === "number" && version > 1)
    throw new InputError(`${name}: this baseline is of version ${version}, and this program reads version 1`);
  if (version !== 1 || !Array.isArray(entries)) throw noBaseline(name, "it has no version 1 with entries");
  return baselineOf(
    entries.map((entry: unknown, position) => {
      const read = entryOf(entry);
      if (read === null) throw noBaseline(name, `entry ${position + 1} is not one of a baseline`);
      return read;
    }),
  );
}

/** Never written over unasked: it may be a file of another kind that was named by mistake. */
function noBaseline(name: string, why: string): InputError {
  return new InputError(
    `${name}: this is not a baseline (${why}): name another file, or delete it and run check with --update-baseline`,
  );
}

function entryOf(value: unknown): BaselineEntry | null {
  const { file, rule, key, count } = record(value);
  if (typeof file !== "string" || typeof rule !== "string" || typeof key !== "string") return null;
  if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 1) return null;
  return { file, rule, key, count };
}

/** The own keys of an object, whatever they are called; none of anything else. */
function record(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return Object.assign(Object.create(null), isObject ? value : {});
}
