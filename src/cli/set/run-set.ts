import { isRowField } from "../../authoring/edits/fields/field-keys.ts";
import { setField } from "../../authoring/edits/set-field.ts";
import { UsageError } from "../../errors.ts";
import type { EditOptions } from "../edit/edit-options.ts";
import { resolveRow } from "../edit/resolver.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";

/** Writes one field: of a row with three words, of the plan with two. */
export async function runSet(words: readonly string[], options: EditOptions, io: Io): Promise<number> {
  const [first = "", second = "", third] = words;
  if (words.length < 2) {
    const call = isRowField(first) ? `MEASURE ${first}` : `[MEASURE] ${first || "KEY"}`;
    throw new UsageError(`say the value too: cornerstones set ${call} VALUE`);
  }
  if (third === undefined && isRowField(second))
    throw new UsageError(`say the value too: cornerstones set ${first} ${second} VALUE`);
  if (words.length > 3)
    throw new UsageError(
      `nothing was set: ${words.length} words are too many for [MEASURE] KEY VALUE; put a value of several words in quotes, and options before --`,
    );
  return runEdit(io, options, async (plan, resolver) => {
    if (third === undefined) return (now) => setField(now, { key: first, value: second });
    const measure = await resolveRow(plan, resolver, first);
    return (now) => setField(now, { measure, key: second, value: third });
  });
}
