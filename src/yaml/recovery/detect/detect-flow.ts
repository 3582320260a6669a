import { lineEnd } from "../../../source/lines.ts";
import type { Span } from "../../../source/source.ts";
import { MAX_LEVELS } from "../../limits.ts";
import type { Cause } from "../cause.ts";
import type { CauseId } from "../causes.ts";
import { spanOf, trimmed } from "../lines/spans.ts";
import { closingQuote, meantBetweenQuotes } from "./detect-quotes.ts";

interface Bracket {
  readonly at: number;
  readonly isMap: boolean;
  /** Where the item begins, or its value once it has its key; -1 before either. */
  item: number;
  hasKey: boolean;
  /** Whether the item's quotes or brackets are closed, so that only a comma, a colon or the end may follow. */
  isOver: boolean;
}

interface Scan {
  readonly text: string;
  readonly whole: Span;
  readonly open: Bracket[];
  at: number;
  /** The first comment, or -1. */
  hash: number;
  cause: Cause | null;
}

const OPENS = /[[{]/;
const CLOSES = /[\]}]/;
const QUOTE = /["']/;
const LEADING = /[@`%&*!|>]/;
const KEY_AFTER = /^[ \t]*["']?[a-z][a-z0-9-]*["']?:(?=\s|$)/;
const VALUE_AND_KEY = /^(\d[\d.-]*%?|yes|no|true|false)[ \t]+([a-z][a-z-]*)$/;
/** A comma is followed by a key within this many units, or by none. */
const MAX_KEY_LENGTH = 100;

/** The first cause inside brackets that begin at the span's start and must end inside it; null where all is sound to the eye. */
export function findFlowCause(text: string, whole: Span): Cause | null {
  const scan: Scan = { text, whole, open: [], at: whole.start, hash: -1, cause: null };
  for (; scan.at < whole.end; scan.at += 1) {
    step(scan, text[scan.at] ?? "");
    if (scan.cause || scan.open.length === 0) return scan.cause;
  }
  return unclosed(scan);
}

function step(scan: Scan, unit: string): void {
  const { text, at } = scan;
  const top = scan.open.at(-1);
  if (/\s/.test(unit)) return;
  if (unit === "#" && /\s/.test(text[at - 1] ?? "")) skipComment(scan);
  else if (OPENS.test(unit)) openBracket(scan, unit, top);
  else if (CLOSES.test(unit)) closeBracket(scan, unit, top);
  else if (!top) return;
  else if (unit === ",") endItem(scan, top);
  else if (unit === ":" && isKeyEnd(scan, top)) endKey(scan, top);
  else if (top.isOver) scan.cause = goesOn(scan, top);
  else if (top.item === -1) startItem(scan, unit, top);
}

function skipComment(scan: Scan): void {
  if (scan.hash === -1) scan.hash = scan.at;
  scan.at = lineEnd(scan.text, scan.at);
}

function openBracket(scan: Scan, unit: string, top: Bracket | undefined): void {
  if (top?.isOver) scan.cause = goesOn(scan, top);
  else if (top && top.item !== -1) scan.cause = itemCause(scan, top, "bracket-in-text", [unit]);
  else if (scan.open.length >= MAX_LEVELS)
    scan.cause = { id: "too-deep", details: [], span: spanOf(scan.at, 1), lost: scan.whole };
  else scan.open.push({ at: scan.at, isMap: unit === "{", item: -1, hasKey: false, isOver: false });
}

function closeBracket(scan: Scan, unit: string, top: Bracket | undefined): void {
  const { at, whole } = scan;
  if (top && top.isMap !== (unit === "}"))
    scan.cause = { id: "wrong-bracket", details: [unit], span: spanOf(at, 1), lost: whole };
  scan.open.pop();
  const parent = scan.open.at(-1);
  if (parent) [parent.item, parent.isOver] = [top?.at ?? at, true];
}

function endItem(scan: Scan, top: Bracket): void {
  if (top.item === -1 && !top.hasKey)
    scan.cause = { id: "stray-comma", details: [], span: spanOf(scan.at, 1), lost: scan.whole };
  [top.item, top.hasKey, top.isOver] = [-1, false, false];
}

function endKey(scan: Scan, top: Bracket): void {
  if (top.hasKey) scan.cause = findCommaCause(scan, top) ?? itemCause(scan, top, "colon", []);
  [top.item, top.hasKey, top.isOver] = [-1, true, false];
}

// Behind a date, a number or a yes or no comes no text: a word and a colon there begin the next value.
function findCommaCause(scan: Scan, top: Bracket): Cause | null {
  if (!top.isMap || top.item === -1) return null;
  const words = VALUE_AND_KEY.exec(scan.text.slice(top.item, Math.min(scan.at, top.item + MAX_KEY_LENGTH)));
  const [, value = "", key = ""] = words ?? [];
  const isWhole = words !== null && top.item + words[0].length === scan.at;
  if (!isWhole) return null;
  const { meant: _, ...cause } = itemCause(scan, top, "missing-comma-between", [value, key]);
  return { ...cause, span: spanOf(top.item, words[0].length) };
}

function isKeyEnd({ text, at }: Scan, top: Bracket): boolean {
  return top.isOver || /^[\s,[\]{}]?$/.test(text[at + 1] ?? "");
}

function startItem(scan: Scan, unit: string, top: Bracket): void {
  top.item = scan.at;
  if (LEADING.test(unit)) scan.cause = itemCause(scan, top, "leading", [unit]);
  if (!QUOTE.test(unit)) return;
  const close = closingQuote(scan.text, { start: scan.at, end: scan.whole.end });
  if (close === -1) scan.cause = unclear(itemCause(scan, top, "unclosed-quote", [unit]));
  else [scan.at, top.isOver] = [close, true];
}

// Something follows what was closed: it is the rest of a text, or a comma is missing.
function goesOn(scan: Scan, top: Bracket): Cause {
  const closed = scan.text.slice(top.item, scan.at).trimEnd().at(-1) ?? "";
  if (QUOTE.test(closed)) return itemCause(scan, top, "early-quote", [closed]);
  if (CLOSES.test(closed)) return itemCause(scan, top, "after-bracket", [closed]);
  return itemCause(scan, top, "missing-comma", [scan.text[scan.at] ?? ""]);
}

function itemCause(scan: Scan, top: Bracket, cause: CauseId, details: readonly string[]): Cause {
  const start = top.item === -1 ? scan.at : top.item;
  const lost = trimmed(scan.text, { start, end: endOfValue(scan, { start, isMap: top.isMap }) });
  const isQuoted = QUOTE.test(scan.text[start] ?? "");
  const meant = isQuoted ? meantBetweenQuotes(scan.text, lost) : lost;
  return { id: cause, details, span: spanOf(scan.at, 1), lost, meant };
}

// A comma in a mapping ends a value only where a key follows it: the others belong to the text. Brackets in the text go
// in pairs; where they do not, they count for nothing.
function endOfValue(scan: Scan, item: { start: number; isMap: boolean }): number {
  return valueEnd(scan, item, true) ?? valueEnd(scan, item, false) ?? scan.whole.end;
}

function valueEnd(scan: Scan, item: { start: number; isMap: boolean }, isPaired: boolean): number | null {
  const { text, whole } = scan;
  let depth = 0;
  for (let at = item.start; at < whole.end; at += 1) {
    const unit = text[at] ?? "";
    if (isPaired && OPENS.test(unit)) depth += 1;
    else if (CLOSES.test(unit)) depth -= 1;
    else if (unit === "," && depth === 0) {
      if (!item.isMap || KEY_AFTER.test(text.slice(at + 1, at + MAX_KEY_LENGTH))) return at;
    }
    if (depth < 0) return at;
  }
  return null;
}

function unclosed({ text, whole, open, hash }: Scan): Cause {
  if (hash !== -1)
    return {
      id: "hash-in-brackets",
      details: [],
      span: { start: hash, end: lineEnd(text, hash) },
      lost: whole,
    };
  const at = open.at(-1)?.at ?? whole.start;
  return { id: "unclosed-bracket", details: [text[at] ?? ""], span: spanOf(at, 1), lost: whole };
}

// Where a quote was forgotten, nobody can say where the text should end.
function unclear({ id, details, span, lost }: Cause): Cause {
  return lost ? { id, details, span, lost } : { id, details, span };
}
