import { fold } from "../fold.ts";
import { COLUMN_KEYS, type ColumnKey } from "./column-keys.ts";
import { OWN_COLUMN } from "./own-key.ts";

/** What a heading says: what its column is for, and of which time, as in "RAG Dec 26". */
export interface ReadHeading {
  readonly key: ColumnKey | null;
  /** The words of a time in it; null for none. */
  readonly when: string | null;
  /** Whether only a part of the heading is known. */
  readonly isGuess: boolean;
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
/** Times in a heading that is folded already. */
const WHEN = new RegExp(
  `(?:\\b\\d{1,2}(?:st|nd|rd|th)? )?\\b${MONTH}\\b(?: \\d{2,4}\\b)?|\\b(?:autumn|spring|summer)(?: half)?(?: term)?(?: [12]\\b)?(?: \\d{4}\\b)?|\\bterm \\d\\b|\\b\\d{1,2} \\d{1,2} (?:\\d{4}|\\d{2})\\b|\\b20\\d{2}(?: \\d{2}\\b)?`,
);

/** "Milestone 1 Dec 26": the number is no day. */
const COUNTED =
  /\b(milestone|target|step|review|rag|update|progress|action|baseline|actual) \d{1,2}\b(?= [a-z])/;

const NAMES: ReadonlyMap<string, ColumnKey> = new Map(
  Object.entries(COLUMN_KEYS).flatMap(([key, { names }]) =>
    names.flatMap((name) => (isKey(key) ? [[fold(name), key] as const] : [])),
  ),
);
const LONGEST_FIRST = [...NAMES].sort(([a], [b]) => b.length - a.length);

/** Reads a heading, whatever its case, punctuation and numbers. */
export function readHeading(text: string): ReadHeading {
  if (OWN_COLUMN.test(text)) return { key: null, when: null, isGuess: false };
  const folded = fold(text.replace(/\n/g, " ").replace(/\(s\)/gi, "s")).replace(COUNTED, "$1");
  const found = WHEN.exec(folded);
  const when = found === null ? null : found[0];
  const exact = NAMES.get(folded);
  if (exact !== undefined) return { key: exact, when: exact === "term" ? folded : null, isGuess: false };
  const bare = plain(when === null ? folded : folded.replace(when, " "));
  const named = NAMES.get(bare);
  if (named !== undefined) return { key: named, when, isGuess: false };
  if (bare === "" && when !== null) return { key: isTerm(when) ? "term" : null, when, isGuess: false };
  const part = LONGEST_FIRST.find(([name]) => name.length > 3 && ` ${bare} `.startsWith(` ${name} `));
  const within = part ?? LONGEST_FIRST.find(([name]) => name.length > 6 && ` ${bare} `.includes(` ${name} `));
  return { key: within?.[1] ?? null, when, isGuess: within !== undefined };
}

/** Without numbers and what stands in brackets by itself: "Milestone 1", "Baseline date". */
function plain(folded: string): string {
  return folded
    .replace(/\b\d{1,3}\b/g, " ")
    .replace(/\bdate$/, (date) => (NAMES.has(folded.trim()) ? date : " "))
    .replace(/ +/g, " ")
    .trim();
}

function isTerm(when: string): boolean {
  return /^(?:autumn|spring|summer|term)/.test(when);
}

function isKey(key: string): key is ColumnKey {
  return Object.hasOwn(COLUMN_KEYS, key);
}
