import { nearest } from "../diagnostics/nearest.ts";
import { letterPattern } from "../letter-pattern.ts";

/** The word of the format that another word was meant to be; `isSure` where only its spelling as one differs. */
export interface NearWord {
  readonly word: string;
  readonly isSure: boolean;
  /** Whether it is another word for the same. */
  readonly isSynonym: boolean;
}

/** What people call the three groups. */
const GROUP_WORDS: ReadonlyMap<string, string> = new Map([
  ...["pupil", "student", "child", "learner"].map((word) => [word, "children-and-young-people"] as const),
  ...["family", "familie", "mother", "father", "mum", "dad"].map((word) => [word, "parent-carers"] as const),
  ...["teacher", "practitioner", "professional"].map((word) => [word, "staff"] as const),
]);

/** What people call some keys, where those can stand and these cannot. */
const KEY_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["date", ["by", "since"]],
  ["until", ["by"]],
  ["start", ["from"]],
  ["end", ["to"]],
  ["reason", ["because"]],
  ["why", ["because"]],
  ["milestone", ["steps"]],
  ["who", ["from"]],
]);

/** The word that was meant, of those that may stand in its place; null where none is near. */
export function nearestWord(text: string, words: readonly string[]): NearWord | null {
  const wanted = hyphenated(text);
  if (words.includes(wanted)) return { word: wanted, isSure: true, isSynonym: false };
  const synonym = KEY_WORDS.get(singular(wanted))?.find((each) => words.includes(each));
  if (synonym !== undefined) return { word: synonym, isSure: false, isSynonym: true };
  const group = GROUP_WORDS.get(singular(wanted));
  const word = nearest(text, words) ?? words.find((each) => each === group || isPartOf(wanted, each));
  return word === undefined ? null : { word, isSure: false, isSynonym: false };
}

/** A word as ids and keys are written: "Our words", `ourWords` and “our_words” become `our-words`. */
export function hyphenated(text: string): string {
  const written = text.slice(0, 300).normalize("NFD");
  return written
    .replace(NO_PART_OF_KEYS(written), "")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const NO_PART_OF_KEYS = letterPattern("[\\p{M}“”„‟‘’‚‛«»\"'`]", "gu");

/** "parents and carers" is part of `parent-carers`, "young people" of `children-and-young-people`. */
function isPartOf(wanted: string, word: string): boolean {
  const parts = word.split("-").map(singular);
  const named = wanted.split("-").filter((part) => part.length > 2 && part !== "and");
  return named.length > 0 && named.every((part) => parts.includes(singular(part)));
}

function singular(word: string): string {
  return word.replace(/s$/, "");
}
