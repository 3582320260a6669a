import { isCivilDate } from "../../../civil-date.ts";
import { UsageError } from "../../../errors.ts";
import { nearestWord } from "../../../plan/nearest-word.ts";
import { describeDate } from "../../../plan/shape/describe-date.ts";
import { describeFigure } from "../../../plan/shape/describe-figure.ts";
import { quotedWord as inQuotes, oneOf } from "../../../plan/shape/words.ts";
import type { SchemaNotes } from "../../../schema/schema-notes.ts";
import { valueNode } from "../../writing/plan-node.ts";
import { NOTHING, prose, word, type YamlNode } from "../../writing/yaml-node.ts";
import { saidValue } from "../record-reading.ts";

/** A field, and what the schema says of its place. */
export interface Field {
  /** As it was said, for sentences. */
  readonly key: string;
  readonly notes: SchemaNotes;
  readonly isPercentage: boolean;
}

/**
 * What a person said for a field, as the plan has it: a date, a number, a yes/no or a word of the format bare, anything
 * else as their words. Nothing said empties the field.
 *
 * @throws UsageError with what would be right.
 */
export function fieldValue(said: string, { key, notes, isPercentage }: Field): YamlNode {
  const plain = said.trim();
  if (plain === "") return NOTHING;
  const form = notes.form?.replace("optional-", "") ?? null;
  if (notes.words.length > 0) return word(wordOf(plain, key, notes.words));
  switch (form) {
    case "date":
      if (isCivilDate(plain)) return word(plain);
      throw new UsageError(`${key}: ${describeDate(plain).message}`);
    case "value":
    case "baseline":
    case "target":
      return valueNode(saidValue(plain, isPercentage));
    case "people":
      return word(peopleOf(plain, key));
    case "yes-or-no":
      return word(yesOrNo(plain, key));
    default:
      return prose(plain);
  }
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
