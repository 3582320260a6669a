import type { SchemaFinding } from "../../schema/schema-findings.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { findMeantKey } from "../find-meant-key.ts";
import { hyphenated } from "../nearest-word.ts";
import { insideCurlyQuotes } from "./curly-quotes.ts";
import type { Wording } from "./wording.ts";
import { oneOf, quotedWord } from "./words.ts";

type UnknownKey = Extract<SchemaFinding, { readonly kind: "unknown" }>;

/** Keys that people write a step too high or too low, and what they are keys of. */
const HOMES: ReadonlyMap<string, string> = new Map([
  ...["what", "unit", "aim", "cumulative", "of-what", "baseline", "target", "readings", "ended"].map(
    (key) => [key, "an entry of `indicators`"] as const,
  ),
  ...["said", "did", "doing", "could-not", "answered", "told"].map(
    (key) => [key, "an entry of `voices`"] as const,
  ),
  ...["stage", "rating", "next", "views"].map((key) => [key, "an entry of `evaluation`"] as const),
  ...["do", "by", "done", "start", "ongoing", "cost"].map((key) => [key, "an entry of `actions`"] as const),
  ["with", "an entry of `actions` or of `reviews`"],
  ["of", "a reading or the `baseline`"],
  ["steps", "the `target` of an indicator"],
  ["milestones", "the `target` of an indicator, as `steps`"],
  ...["because", "happened"].map((key) => [key, "an entry of `links`"] as const),
  ["helped", "an entry of `happened`"],
  ["since", "an entry of `embedded`"],
  ...["roles", "terms", "embedded"].map((key) => [key, "the plan itself"] as const),
  ...[
    "our-words",
    "lead",
    "improve",
    "success",
    "involve",
    "indicators",
    "actions",
    "evidence",
    "evaluation",
    "links",
  ].map((key) => [key, "a row of `measures`"] as const),
]);

/** A key that the format does not have at its place. */
export function describeUnknownKey(file: YamlFile, finding: UnknownKey): Wording {
  const { key, known } = finding;
  const meant = findMeantKey(file.value, finding);
  const rename = meant?.isSure ? renamed(file, finding, meant.word) : {};
  if (meant && insideCurlyQuotes(key) === meant.word) {
    const message = `typographic quotes are read as part of the key: write ${meant.word}`;
    return { rule: "curly-quotes", message, ...rename };
  }
  const none = `there is no key ${quotedWord(key)} here`;
  const home = meant?.isSure || meant?.isSynonym ? undefined : HOMES.get(hyphenated(key));
  if (home !== undefined) return { rule: "unknown-key", message: `${none}: it belongs to ${home}` };
  if (meant) return { rule: "unknown-key", message: `${none}; did you mean \`${meant.word}\`?`, ...rename };
  const help = `The keys that may stand here: ${oneOf(known)}. A key of your own begins with x-.`;
  return { rule: "unknown-key", message: none, help };
}

function renamed(file: YamlFile, { path }: UnknownKey, key: string): Pick<Wording, "fix"> {
  const { start, end } = file.spanOf({ path, part: "key" });
  // Behind a quoted key the colon may touch the value, behind a plain one it may not.
  const quote = /["']/.exec(file.source.text.charAt(start))?.[0] ?? "";
  const edits = [{ offset: start, length: end - start, text: `${quote}${key}${quote}` }];
  return { fix: { title: `Write the key as ${key}`, edits } };
}
