import type { ShapeProblem } from "../../schema/shape-problems.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { nearestWord } from "../nearest-word.ts";
import { curlyTrouble, insideCurlyQuotes } from "./curly-quotes.ts";
import { groupsTrouble } from "./groups-trouble.ts";
import { keyOf } from "./key-of.ts";
import { roleTrouble } from "./role-trouble.ts";
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
  if (keyOf(path) === "rating" && /^blue$/i.test(value.trim()))
    return { rule, message: `${cannot}: that is \`stage: completed\` or \`stage: embedded\`` };
  const near = nearestWord(value, words);
  if (near === null && keyOf(path) === "with") return groupsTrouble(file, path, { value, groups: words });
  if (near === null && path[0] === "roles") return roleTrouble(path, value, cannot);
  if (near === null) return { rule, message: `${cannot}: write ${oneOf(words)}` };
  const { word, isSure } = near;
  if (isSure)
    return {
      rule,
      message: `${cannot}: write ${word}`,
      ...rewrite(file, path, { title: `Write ${word}`, text: word }),
    };
  const help = `The words that may stand here: ${oneOf(words)}.`;
  return { rule, message: `${cannot}: did you mean ${word}?`, help };
}
