import type { ScalarNode } from "../tree.ts";
import { COLON, COMMA, type Cursor, HASH, HYPHEN, LINE_FEED, RETURN, SPACE } from "./cursor.ts";

/** What ends a plain text: the end of its words in the line, the colon of a key, or a comma or bracket round it. */
export type PlainEnd = "line" | "colon" | "flow";

/** A plain text's end as it is scanned; the cursor moves to what ended it. */
interface Scanned {
  readonly end: number;
  readonly by: PlainEnd;
}

const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];
const [DOUBLE, SINGLE, BACKSLASH] = [0x22, 0x27, 0x5c];
/** Keys are told from texts within so many characters. */
const MAX_KEY = 1_000;
/** What no plain text begins with, or only where a word follows. */
const INDICATORS: ReadonlySet<number> = new Set(
  [..."-?:,[]{}#&*!|>'\"%@`"].map((sign) => sign.charCodeAt(0)),
);

const KEY_START: ReadonlySet<number> = new Set(
  [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"].map((sign) => sign.charCodeAt(0)),
);

/** Reads a plain text up to the end of its line, a key's colon or, between brackets, a comma or bracket; null in any doubt. */
export function readPlain(cursor: Cursor, by: PlainEnd, isFlow: boolean): ScalarNode | null {
  const start = cursor.at;
  if (by === "colon" ? !canBeginKey(cursor) : !canBegin(cursor)) return null;
  const scanned = scanPlain(cursor, isFlow);
  if (scanned === null || (scanned.by !== by && !(isFlow && by === "flow" && scanned.by === "line")))
    return null;
  const text = cursor.text.slice(start, scanned.end);
  const value = coreValue(text);
  if (value === undefined) return null;
  if (by !== "colon") return { kind: "scalar", style: "plain", value, text, start, end: scanned.end };
  // A key that is no text, a long one or one with a blank before its colon is left to the whole parser.
  const isOdd = value !== text || text.length > MAX_KEY || scanned.end !== cursor.at;
  return isOdd ? null : { kind: "scalar", style: "plain", value, text, start, end: scanned.end };
}

/** Whether a plain key and its colon stand at the cursor, which stays. */
export function isAtKey(cursor: Cursor): boolean {
  const { at } = cursor;
  const isKey = canBeginKey(cursor) && scanPlain(cursor, false)?.by === "colon";
  cursor.at = at;
  return isKey;
}

/** Letters, figures and what other languages have: `<<`, `...` and what a merge leaves are no keys of plans. */
function canBeginKey({ text, at }: Cursor): boolean {
  return KEY_START.has(text.charCodeAt(at)) || text.charCodeAt(at) >= 0x80;
}

function canBegin({ text, at }: Cursor): boolean {
  const code = text.charCodeAt(at);
  if (code !== HYPHEN) return !INDICATORS.has(code);
  const next = text.charCodeAt(at + 1);
  return next >= 0x30 && next <= 0x39;
}

function scanPlain(cursor: Cursor, isFlow: boolean): Scanned | null {
  const { text } = cursor;
  let end = cursor.at;
  for (let at = cursor.at; ; at += 1) {
    const code = text.charCodeAt(at);
    const isEnd = code === LINE_FEED || code === RETURN || Number.isNaN(code);
    if (isEnd || (code === HASH && at > end)) return stop(cursor, end, { end, by: "line" });
    if (code === SPACE) continue;
    if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (isBlank(next)) return stop(cursor, at, { end, by: "colon" });
      if (isFlow && isFlowSign(next)) return null;
    } else if (isFlow && isFlowSign(code)) {
      return code === OPEN_LIST || code === OPEN_MAP ? null : stop(cursor, at, { end, by: "flow" });
    }
    end = at + 1;
  }
}

function stop(cursor: Cursor, at: number, scanned: Scanned): Scanned {
  cursor.at = at;
  return scanned;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === RETURN || Number.isNaN(code);
}

function isFlowSign(code: number): boolean {
  return (
    code === COMMA || code === CLOSE_MAP || code === CLOSE_LIST || code === OPEN_MAP || code === OPEN_LIST
  );
}

/** Reads a text between quotes that ends in its line and has no other escape than `\"` and `\\`; null for any other. */
export function readQuoted(cursor: Cursor): ScalarNode | null {
  const { text, at: start } = cursor;
  const quote = text.charCodeAt(start);
  let [said, from] = ["", start + 1];
  for (let at = from; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || Number.isNaN(code)) return null;
    const isDoubled = quote === SINGLE && code === SINGLE && text.charCodeAt(at + 1) === SINGLE;
    if (code === BACKSLASH && quote === DOUBLE) {
      const next = text.charCodeAt(at + 1);
      if (next !== DOUBLE && next !== BACKSLASH) return null;
      [said, from] = [said + text.slice(from, at), at + 1];
      at += 1;
    } else if (isDoubled) {
      [said, from] = [said + text.slice(from, at), at + 1];
      at += 1;
    } else if (code === quote) {
      cursor.at = at + 1;
      const value = said + text.slice(from, at);
      const style = quote === SINGLE ? "single" : "double";
      return { kind: "scalar", style, value, text: value, start, end: at + 1 };
    }
  }
}

/** What a plain text can begin with if it is no text: for most a look at one character is enough. */
const FIRST: ReadonlySet<number> = new Set([..."-+.0123456789~nNtTfF"].map((sign) => sign.charCodeAt(0)));
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** `.inf`, `0x1F` and their like, which the format's own numbers never are. */
const ODD = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|0[ox][\da-fA-F]+)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...["~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

/** What a plain text means by the core schema of YAML 1.2; undefined where only the whole parser should say. */
export function coreValue(text: string): string | number | boolean | null | undefined {
  if (!FIRST.has(text.charCodeAt(0)) || DAY.test(text)) return text;
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (NUMBER.test(text)) return Number(text);
  return ODD.test(text) ? undefined : text;
}
