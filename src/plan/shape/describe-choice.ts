import type { Path } from "../../diagnostics/finding.ts";
import type { SchemaFinding } from "../../schema/schema-findings.ts";
import { GROUP_IDS } from "../../vocabulary.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { nearestWord } from "../nearest-word.ts";
import { describeCurlyQuotes, insideCurlyQuotes } from "./curly-quotes.ts";
import { describeGroups } from "./describe-groups.ts";
import { replacementFix, type Wording } from "./wording.ts";
import { keyOf, oneOf, quotedWord } from "./words.ts";

type ChoiceFinding = Extract<SchemaFinding, { readonly kind: "choice" }>;

/** A word that is none of those allowed. */
export function describeChoice(file: YamlFile, { path, allowed }: ChoiceFinding, value: string): Wording {
  const words = allowed.filter((word) => typeof word === "string");
  const inside = insideCurlyQuotes(value);
  if (inside !== null && words.includes(inside)) return describeCurlyQuotes(file, path, inside);
  const rule = "invalid-value";
  const cannot = `\`${keyOf(path)}\` cannot be ${quotedWord(value)}`;
  if (keyOf(path) === "rating" && /^blue$/i.test(value.trim()))
    return { rule, message: `${cannot}: that is \`stage: completed\` or \`stage: embedded\`` };
  const near = nearestWord(value, words);
  if (near === null && keyOf(path) === "with") return describeGroups(file, path, { value, groups: words });
  if (near === null && path[0] === "roles") return describeRole(path, value, cannot);
  if (near === null) return { rule, message: `${cannot}: write ${oneOf(words)}` };
  const { word, isSure } = near;
  if (isSure)
    return {
      rule,
      message: `${cannot}: write ${word}`,
      ...replacementFix(file, path, { title: `Write ${word}`, text: word }),
    };
  const help = `The words that may stand here: ${oneOf(words)}.`;
  return { rule, message: `${cannot}: did you mean ${word}?`, help };
}

/** Something else than a group beside a role; where the group stands before it, they are turned round. */
function describeRole(path: Path, value: string, cannot: string): Wording {
  const rule = "invalid-value";
  const group = nearestWord(String(path.at(-1)), GROUP_IDS)?.word;
  if (group === undefined) return { rule, message: `${cannot}: write ${oneOf(GROUP_IDS)}` };
  const message = `the role stands first here, and then its group: write ${quotedWord(value)} before \`${group}\``;
  return { rule, message, help: "As in `ELSA: staff`, each role on a line of its own." };
}
