import type { ScalarNode } from "../tree.ts";
import { COLON, COMMA, type Cursor, HASH, HYPHEN, LINE_FEED, RETURN, SPACE } from "./cursor.ts";

/** What ends a plain text: the end of its words in the line, the colon of a key, or a comma or bracket round it. */
type PlainEnd = "line" | "colon" | "flow";

/** A plain text's end as it is scanned; the cursor moves to what ended it. */
interface Scanned {
  readonly end: number;
  readonly by: PlainEnd;
}

const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];
const [DOUBLE, SINGLE, BACKSLASH] = [0x22, 0x27, 0x5c];
/** Keys are told from texts within so many characters. */
const MAX_KEY = 1_000;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Numbers as nearly everybody writes them. */
const USUAL_NUMBER = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/;
/** What no plain text begins with, or only where a word follows. */
const INDICATORS: ReadonlySet<number> = new Set(
  [..."-?:,[]{}#&*!|>'\"%@`"].map((sign) => sign.charCodeAt(0)),
);

const KEY_START: ReadonlySet<number> = new Set(
  [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"].map((sign) => sign.charCodeAt(0)),
);

/** Reads a plain text up to the end of its line or, between brackets, a comma or bracket; null in any doubt. */
export function readPlain(cursor: Cursor, isFlow: boolean): ScalarNode | null {
  const start = cursor.at;
  if (!canBegin(cursor)) return null;
  const scanned = scanPlain(cursor, isFlow);
  if (scanned === null || scanned.by === "colon") return null;
  const { end } = scanned;
  const text = cursor.text.slice(start, end);
  const value = coreValue(text);
  if (value === undefined) return null;
  if (typeof value === "number" && !USUAL_NUMBER.test(text)) cursor.hasOddNumber = true;
  return { kind: "scalar", style: "plain", value, text, start, end };
}

/** Reads a plain key up to its colon; null in any doubt. */
export function readKey(cursor: Cursor, isFlow: boolean): ScalarNode | null {
  const start = cursor.at;
  if (!canBeginKey(cursor)) return null;
  const scanned = scanPlain(cursor, isFlow);
  // A long key or one with a blank before its colon is left to the whole parser.
  if (scanned?.by !== "colon" || scanned.end !== cursor.at || cursor.at - start > MAX_KEY) return null;
  const text = keyText(cursor, start);
  return text === null
    ? null
    : { kind: "scalar", style: "plain", value: text, text, start, end: scanned.end };
}

/** The key that ends at the cursor; null where it is no text. */
function keyText(cursor: Cursor, start: number): string | null {
  const { text, at, keys } = cursor;
  const slot = (at - start) * 8 + (text.charCodeAt(start) & 7);
  const known = keys[slot];
  if (known?.length === at - start && text.startsWith(known, start)) return known;
  const key = text.slice(start, at);
  if (coreValue(key) !== key) return null;
  if (BEYOND_ASCII.test(key)) cursor.hasOddKey = true;
  if (slot < keys.length) keys[slot] = key;
  return key;
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
  for (let at = cursor.at; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    // Letters need no other look.
    if (code > COLON && !isFlow) {
      end = at + 1;
      continue;
    }
    if (code === LINE_FEED || code === RETURN || (code === HASH && at > end)) break;
    if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (isBlank(next)) return stop(cursor, at, { end, by: "colon" });
      if (isFlow && isFlowSign(next)) return null;
    } else if (isFlow && isFlowSign(code)) {
      return code === OPEN_LIST || code === OPEN_MAP ? null : stop(cursor, at, { end, by: "flow" });
    }
    end = at + 1;
  }
  return stop(cursor, end, { end, by: "line" });
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

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...["~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

/** What a plain text means by the core schema of YAML 1.2; undefined where only the whole parser should say. */
export function coreValue(text: string): string | number | boolean | null | undefined {
  if (!FIRST.has(text.charCodeAt(0)) || isDayForm(text)) return text;
  const number = smallNumber(text);
  if (number !== null) return number;
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (NUMBER.test(text)) return Number(text);
  return ODD.test(text) ? undefined : text;
}

/** Whether a text has the form of a day, which is none of a number. */
function isDayForm(text: string): boolean {
  return text.length === 10 && text.charCodeAt(4) === HYPHEN && text.charCodeAt(7) === HYPHEN;
}

/** A number of a few digits alone, as most are; null for all else. */
function smallNumber(text: string): number | null {
  if (text.length > 9) return null;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}
