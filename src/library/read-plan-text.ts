import { builtInCatalogue } from "../catalogue/built-in-catalogue.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { MAX_PLAN_BYTES } from "../domain-numbers.ts";
import { InputError } from "../errors.ts";
import type { OpenPlan } from "../plan/open-parsed.ts";
import { openPlan } from "../plan/open-plan.ts";
import { planValidator } from "../schema/plan-validator.ts";

/** A plan's text, and what people call it: the name of its file, as a rule. */
export interface NamedText {
  /** `plan.yaml` where nothing is said. */
  readonly name?: string | undefined;
  readonly text: string;
}

/** Where the ids of measures are looked up. */
export interface LookUpOptions {
  /** The catalogue of the Four Cornerstones where nothing is said. */
  readonly catalogue?: Catalogue | undefined;
}

/** What reads texts, with the validator and the catalogue made once for as many as there are. */
export interface TextReader {
  readonly catalogue: Catalogue;
  /** Throws InputError as `readPlanText` does. */
  readonly read: (plan: NamedText) => OpenPlan;
}

export function textReader({ catalogue = builtInCatalogue() }: LookUpOptions = {}): TextReader {
  const validate = planValidator();
  const encoder = new TextEncoder();
  const read = ({ name = "plan.yaml", text }: NamedText): OpenPlan => {
    const bytes = encoder.encode(text);
    if (bytes.length > MAX_PLAN_BYTES)
      throw new InputError(`${name}: this is larger than 1 MB, and a plan never is`);
    return openPlan(name, bytes, validate);
  };
  return { catalogue, read };
}

/** A new text of a plan, with the byte order mark that its old one began with. */
export function withMark({ file }: Pick<OpenPlan, "file">, text: string): string {
  return file.source.bom ? `\ufeff${text}` : text;
}

/**
 * Reads a text as a plan. Whatever is sound is read; what is not stands in `file.findings` and `shape`.
 *
 * @throws InputError where it is larger than any plan could be: 1 MB (1,048,576 bytes of UTF-8) or 100,000 keys and texts.
 */
export function readPlanText(text: string, { name }: Pick<NamedText, "name"> = {}): OpenPlan {
  return textReader().read({ name, text });
}
