import { isRowField, PLAN_FIELDS } from "../../authoring/edits/fields/field-keys.ts";
import { type FieldRequest, setFields } from "../../authoring/edits/set-field.ts";
import { shellWord } from "../../authoring/find/names.ts";
import { slug } from "../../authoring/writing/slug.ts";
import { UsageError } from "../../errors.ts";
import { readFigureLine } from "../../plan/answers/read-figure-line.ts";
import type { EditOptions } from "../edit/edit-options.ts";
import { resolveRow } from "../edit/resolver.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { Io } from "../io.ts";

/** Writes fields: of a row where a measure stands before the first key, else of the plan. */
export async function runSet(words: readonly string[], options: EditOptions, io: Io): Promise<number> {
  const { measure: said, fields } = partedFields(words);
  return runEdit(io, options, async (plan, resolver) => {
    const measure = await resolveRow(plan, resolver, said);
    const requests = fields.map((field) => ({ ...field, measure }));
    return (now) => setFields(now, requests);
  });
}

interface PartedFields {
  /** Undefined where the fields are the plan's. */
  readonly measure: string | undefined;
  readonly fields: readonly FieldRequest[];
}

/**
 * The measure and the pairs of key and value: `key value`, `key += value`, `key+= value` and `key=value`. A key that
 * begins with a dot goes on from the one before.
 *
 * @throws UsageError where a value is missing, or quotes round one that has several words.
 */
function partedFields(said: readonly string[]): PartedFields {
  const words = said.flatMap((word) => glued(word) ?? [word]);
  const joined = words.flatMap((word, at) =>
    word === "+=" || word === "=" ? [] : [words[at + 1] === "+=" ? `${word}+=` : word],
  );
  const [first = "", second = ""] = joined;
  const isGroup = GROUP_WORD.test(first) && (isKey(second) || joined.length % 2 === 1);
  const hasMeasure = (isGroup || !isKey(first)) && (isKey(second) || joined.length % 2 === 1);
  const rest = hasMeasure ? joined.slice(1) : joined;
  const call = `cornerstones set ${hasMeasure ? `${shellWord(first)} ` : isRowField(first) ? "MEASURE " : ""}`;
  if (rest.length === 0 || (rest.length === 1 && isKey(rest[0] ?? "")) || said.length < 2)
    throw new UsageError(`say the value too: ${call}${rest[0]?.replace("+=", " +=") || "KEY"} VALUE`);
  const stray = rest.find((word, at) => at % 2 === 0 && at > 0 && !isKey(word) && rest.length > 2);
  if (stray?.startsWith("--"))
    throw new UsageError(`nothing was set: what stands behind -- is no option; put ${stray} before it`);
  if (stray !== undefined) throw unquoted(rest, { call, stray });
  if (rest.length % 2 === 1) throw new UsageError(`say the value too: ${call}${rest.at(-1)} VALUE`);
  const fields: FieldRequest[] = [];
  for (const [at, said] of rest.entries()) {
    if (at % 2 === 1) continue;
    const before = fields.at(-1);
    const key = wholeKey(groupKey(said, hasMeasure), before?.key);
    const figure = said.startsWith(".") ? before?.figure : undefined;
    const value = rest[at + 1] ?? "";
    if (key === "figure" && hasMeasure) fields.push(...figureFields(value));
    else fields.push({ key: key.replace(/\+=$/, ""), value, adds: key.endsWith("+="), figure });
  }
  refuseFieldTwice(fields);
  return { measure: hasMeasure ? first : undefined, fields };
}

/** Of a field that is there twice the first value would be lost. */
function refuseFieldTwice(fields: readonly FieldRequest[]): void {
  const twice = fields.find(
    ({ key, adds }, at) => !adds && fields.slice(0, at).some((each) => each.key === key),
  );
  if (twice)
    throw new UsageError(
      `nothing was set: ${twice.key} is there twice; leave one of the two out, or write ${twice.key} += for one more`,
    );
}

/** `.unit` behind `indicators.present.what` is `indicators.present.unit`, `.staff` behind `involve.pupils` `involve.staff`. */
function wholeKey(key: string, before: string | undefined): string {
  if (!key.startsWith(".") || before === undefined) return key;
  const steps = before.split(".");
  return `${steps.slice(0, steps[0] === "indicators" ? 2 : 1).join(".")}${key}`;
}

/** A group alone says how it is involved in a row, and of the plan how it chose. */
function groupKey(key: string, hasMeasure: boolean): string {
  return GROUP_WORD.test(key) ? `${hasMeasure ? "involve" : "chosen-with"}.${key}` : key;
}

const GROUP_WORD = /^(?:pupils|children(?:-and-young-people)?|parents|parent-carers|families|staff)(?:\+=)?$/;

/** A figure in one line, as its fields. */
function figureFields(said: string): readonly FieldRequest[] {
  const { what, unit, start, aim, way, by } = readFigureLine(said);
  const field = (key: string, value: string | number | boolean | null): FieldRequest[] => {
    const says = key === "what" ? `a figure: ${said.trim()}` : "";
    return value === null
      ? []
      : [
          {
            key: `indicators.${slug(what) || "figure"}.${key}`,
            value: figureWord(value),
            says,
            figure: what,
          },
        ];
  };
  return [
    ...field("what", what),
    ...field("unit", unit),
    ...field("baseline", start?.value ?? null),
    ...field("baseline.of", start?.of ?? null),
    ...field("aim", way),
    ...field("target", aim),
    ...field("target.by", by),
  ];
}

function figureWord(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** Whether a word is a key of a row or of the plan, or one of the setting's own; with `+=` behind it or not. */
function isKey(word: string): boolean {
  const key = word.replace(/\+=$/, "");
  if (/^\.[a-z][a-z-]*(?:\.[a-z-]+)*$/.test(key)) return true;
  if (key === "figure" || GROUP_WORD.test(key)) return true;
  const isPart = /^(?:chosen-with|group-names|rating-key|period|roles)\./.test(key);
  return isPart || isRowField(key) || PLAN_FIELDS.includes(key) || /^x-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key);
}

/** `lead=Head` as three words; null for any other word. */
function glued(word: string): readonly string[] | null {
  const [, key = "", sign = "", value = ""] = /^([a-z][\w.-]*)(\+?=)(.+)$/s.exec(word) ?? [];
  return isKey(key) ? [sign === "+=" ? `${key}+=` : key, value] : null;
}

interface Unquoted {
  readonly call: string;
  readonly stray: string;
}

/** The words up to the next key were meant as one value. */
function unquoted(words: readonly string[], { call, stray }: Unquoted): UsageError {
  const starts = words.flatMap((word, at) => (at === 0 || (isKey(word) && at > 1) ? [at] : []));
  const meant = starts.map((start, position) => {
    const [key = "", ...value] = words.slice(start, starts[position + 1]);
    return `${key} ${shellWord(value.join(" "))}`;
  });
  return new UsageError(
    `nothing was set: "${stray}" is no key. A value of several words stands in quotes, as in: ${call}${meant.join(" ")}`,
  );
}
