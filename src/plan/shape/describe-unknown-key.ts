import type { SchemaFinding } from "../../schema/schema-findings.ts";
import type { YamlFile } from "../../yaml/yaml-file.ts";
import { findMeantKey } from "../find-meant-key.ts";
import { ACTION_KEYS } from "../keys/action-keys.ts";
import type { KeyTable } from "../keys/define-keys.ts";
import { INDICATOR_KEYS } from "../keys/figure-keys.ts";
import { HAPPENED_KEYS, LINK_KEYS } from "../keys/link-keys.ts";
import { EMBEDDED_KEYS, PLAN_KEYS } from "../keys/plan-keys.ts";
import { EVALUATION_KEYS, EVIDENCE_KEYS, ROW_KEYS } from "../keys/row-keys.ts";
import { VOICE_KEYS } from "../keys/voice-keys.ts";
import { hyphenated } from "../nearest-word.ts";
import { insideCurlyQuotes } from "./curly-quotes.ts";
import type { Wording } from "./wording.ts";
import { oneOf, quotedWord } from "./words.ts";

type UnknownKey = Extract<SchemaFinding, { readonly kind: "unknown" }>;

/** What the keys that people write a step too high or too low are keys of. */
const TABLES: readonly (readonly [home: string, table: KeyTable])[] = [
  ["the plan itself", PLAN_KEYS],
  ["a row of `measures`", ROW_KEYS],
  ["an entry of `indicators`", INDICATOR_KEYS],
  ["an entry of `actions`", ACTION_KEYS],
  ["an entry of `voices`", VOICE_KEYS],
  ["an entry of `evaluation`", EVALUATION_KEYS],
  ["an entry of `evidence`", EVIDENCE_KEYS],
  ["an entry of `links`", LINK_KEYS],
  ["an entry of `happened`", HAPPENED_KEYS],
  ["an entry of `embedded`", EMBEDDED_KEYS],
];

/** Of several that have such a key the one that is meant, and keys of what stands deeper. */
const MEANT: Readonly<Record<string, string | undefined>> = {
  what: "an entry of `indicators`",
  lead: "a row of `measures`",
  links: "a row of `measures`",
  by: "an entry of `actions`",
  with: "an entry of `actions` or of `reviews`",
  rating: "an entry of `evaluation`",
  because: "an entry of `links`",
  of: "a reading or the `baseline`",
  steps: "the `target` of an indicator",
  milestones: "the `target` of an indicator, as `steps`",
};

function homeOf(key: string): string | undefined {
  const homes = TABLES.filter(([, { list }]) => list.some((each) => each.key === key));
  return (
    (Object.hasOwn(MEANT, key) ? MEANT[key] : undefined) ?? (homes.length === 1 ? homes[0]?.[0] : undefined)
  );
}

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
  const home = meant?.isSure || meant?.isSynonym ? undefined : homeOf(hyphenated(key));
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
