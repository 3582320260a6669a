import { nearest } from "../../diagnostics/nearest.ts";
import type { ShapeProblem } from "../../schema/shape-problems.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { hyphenated } from "../meant-key.ts";
import { curlyTrouble, insideCurlyQuotes } from "./curly-quotes.ts";
import { keyOf } from "./key-of.ts";
import { rewrite, type Trouble } from "./trouble.ts";
import { oneOf, said } from "./words.ts";

type ChoiceProblem = Extract<ShapeProblem, { readonly kind: "choice" }>;

/** A word that is none of those allowed. */
export function choiceTrouble(file: YamlFile, { path, allowed }: ChoiceProblem, value: string): Trouble {
  const words = allowed.filter((word) => typeof word === "string");
  const inside = insideCurlyQuotes(value);
  if (inside !== null && words.includes(inside)) return curlyTrouble(file, path, inside);
  const rule = "invalid-value";
  const cannot = `\`${keyOf(path)}\` cannot be ${said(value)}`;
  const same = words.find((word) => word === hyphenated(value));
  if (same !== undefined) {
    const fix = rewrite(file, path, { title: `Write ${same}`, text: same });
    return { rule, message: `${cannot}: write ${same}`, ...fix };
  }
  const near = nearest(value, words) ?? words.find((word) => isPartOf(hyphenated(value), word));
  if (near === undefined) return { rule, message: `${cannot}: write ${oneOf(words)}` };
  const help = `The words that may stand here: ${oneOf(words)}.`;
  return { rule, message: `${cannot}: did you mean ${near}?`, help };
}

/** "parents" is part of `parent-carers`. */
function isPartOf(wanted: string, word: string): boolean {
  const singular = wanted.replace(/s$/, "");
  return (
    wanted.length > 2 &&
    word.split("-").some((part) => part === wanted || part.replace(/s$/, "") === singular)
  );
}
