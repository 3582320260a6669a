import { UsageError } from "../../../errors.ts";
import { readFigure } from "../../../plan/answers/read-figure.ts";
import { nearestWord } from "../../../plan/nearest-word.ts";
import type { Value } from "../../../plan/plan.ts";
import { describeFigure } from "../../../plan/shape/describe-figure.ts";
import { quotedWord as inQuotes, oneOf } from "../../../plan/shape/words.ts";
import type { SchemaNotes } from "../../../schema/schema-notes.ts";
import { GROUP_IDS } from "../../../vocabulary.ts";
import { findGroup } from "../../find/find-group.ts";
import { valueNode } from "../../writing/value-nodes.ts";
import { NOTHING, prose, word, type YamlNode } from "../../writing/yaml-node.ts";
import type { EditedPlan } from "../edit.ts";
import { saidDay } from "../said.ts";

/** A field, and what the schema says of its place. */
export interface Field {
  /** As it was said, for sentences. */
  readonly key: string;
  readonly notes: SchemaNotes;
  readonly isPercentage: boolean;
  /** By whose period and terms a day is understood. */
  readonly plan: EditedPlan;
}

/**
 * What a person said for a field, as the plan has it: a date, a number, a yes/no or a word of the format bare, anything
 * else as their words. Nothing said empties the field.
 *
 * @throws UsageError with what would be right.
 */
export function fieldValue(said: string, { key, notes, isPercentage, plan }: Field): YamlNode {
  const plain = said.trim();
  if (plain === "") return NOTHING;
  if (key.endsWith(".unit") && plain === "%") return word("percent");
  const form = notes.form?.replace("optional-", "") ?? null;
  if (notes.words.includes(GROUP_IDS[0])) return word(findGroup(plain, plan.plan));
  if (notes.words.length > 0) return word(wordOf(plain, key, notes.words));
  switch (form) {
    case "date":
      return word(saidDay(plain, plan, { flag: key, key: key.split(".").at(-1) ?? key }));
    case "value":
    case "baseline":
    case "target":
      return valueNode(figureOf(plain, key, isPercentage));
    case "people":
      return word(peopleOf(plain, key));
    case "yes-or-no":
      return word(yesOrNo(plain, key));
    default:
      return prose(plain);
  }
}

/** Throws UsageError where an aim is said as a part of something: how many it will be about is not known yet. */
function figureOf(said: string, key: string, isPercentage: boolean): Value {
  const { value, of } = readFigure(said, isPercentage);
  if (of !== null && key.includes("target"))
    throw new UsageError(`${key}: write the aim alone, as in ${valueWords(value)}`);
  return value;
}

function valueWords(value: Value): string {
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

function wordOf(said: string, key: string, words: readonly string[]): string {
  if (words.includes(said)) return said;
  const cannot = `${key} cannot be ${inQuotes(said)}`;
  const near = nearestWord(said, words);
  if (near === null) throw new UsageError(`${cannot}: write ${oneOf(words)}`);
  throw new UsageError(
    near.isSure ? `${cannot}: write ${near.word}` : `${cannot}: did you mean ${near.word}?`,
    near.isSure ? [] : [`  The words that may stand here: ${oneOf(words)}.`],
  );
}

function peopleOf(said: string, key: string): string {
  if (/^[1-9]\d{0,8}$/.test(said)) return said;
  const { message } = describeFigure({ text: said, isQuoted: false, of: "people", isPercentage: false });
  throw new UsageError(
    /^-?\d+(?:\.\d+)?$/.test(said)
      ? `${key}: write how many people answered or were counted, a whole number above 0`
      : `${key}: ${message}`,
  );
}

function yesOrNo(said: string, key: string): string {
  if (/^(?:yes|true)$/i.test(said)) return "yes";
  if (/^(?:no|false)$/i.test(said)) return "no";
  throw new UsageError(`${key} is yes or no, and ${inQuotes(said)} is neither`);
}
