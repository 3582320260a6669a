import type { Path } from "../../diagnostics/finding.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { hyphenated } from "../nearest-word.ts";
import { describeCurlyQuotes, insideCurlyQuotes } from "./curly-quotes.ts";
import type { Wording } from "./wording.ts";
import { quotedWord } from "./words.ts";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a definition of the schema is an id's. */
export function isIdForm(form: string | null): boolean {
  return form === "id" || form === "measure-id" || form === "link";
}

/** An id in a form that no id has. */
export function describeId(file: YamlFile, path: Path, value: string): Wording {
  const inside = insideCurlyQuotes(value);
  if (inside !== null && SLUG.test(inside)) return describeCurlyQuotes(file, path, inside);
  const example = hyphenated(value) || "confident-staff";
  const message = `${quotedWord(value)} cannot be an id: write lower-case letters, digits and hyphens, as in ${example}`;
  return { rule: "invalid-value", message };
}
