import { lineEnd } from "../../../source/lines.ts";
import type { Span, TextEdit } from "../../../source/source.ts";
import type { Cause } from "../cause.ts";
import { endOfDeeper, type LineParts, nextLine, partsOfLine, standsWithKeysAbove } from "../lines/line.ts";
import { afterBlanks, isLineOver, isOneText, spanOf, trimmed } from "../lines/spans.ts";
import { findFlowCause } from "./detect-flow.ts";
import { badEscape, closingQuote, meantBetweenQuotes } from "./detect-quotes.ts";

/** What plain text cannot begin with. */
const LEADING = /^(?:[@`%,\]}&*!|>]|[?:-](?=\s|$))/;
const BLOCK_HEADER = /^[|>](?:[-+][1-9]?|[1-9][-+]?)?[ \t]*(?:[ \t]#.*)?$/;
const COLON = /:(?=[ \t]|$)/;
const COMMENT = /[ \t]#/;
/** A text this long was wrapped on purpose: a word with a colon in its next line is no key that slipped. */
const WRAPPED = 50;
/** A closing bracket is looked for in so many lines. */
const MAX_SLIPPED_LINES = 5;

/** The cause of the value in a line, by looking at it alone; null where nothing is wrong with it to the eye. */
export function findValueCause(text: string, line: LineParts): Cause | null {
  if (line.value >= line.end) return null;
  const whole = trimmed(text, { start: line.value, end: endOfDeeper(text, line) });
  const value = text.slice(line.value, line.end);
  if (/^["']/.test(value)) return findQuoteCause(text, whole, line);
  if (/^[[{]/.test(value)) return findBracketCause(text, whole, line);
  if (BLOCK_HEADER.test(value)) return null;
  return LEADING.test(value) ? findLeadingCause(text, whole) : findPlainCause(text, whole, line);
}

function findQuoteCause(text: string, whole: Span, line: LineParts): Cause | null {
  const quote = text[whole.start] ?? "";
  const close = closingQuote(text, whole);
  if (close === -1) return unclosedQuote(text, whole, line);
  const bad = quote === '"' ? badEscape(text, { start: whole.start + 1, end: close }) : null;
  if (bad) return findEscapeCause(text, { start: whole.start, end: close + 1 }, bad);
  if (isLineOver(text, close + 1)) return null;
  const span = spanOf(afterBlanks(text, close + 1), 1);
  const meant = isOneText(text, whole) ? { meant: meantBetweenQuotes(text, whole) } : {};
  return { id: "early-quote", details: [quote], span, lost: whole, ...meant };
}

// The quote was forgotten at the end of its line, whatever quotes stand further down.
function unclosedQuote(text: string, whole: Span, line: LineParts): Cause {
  const quote = text[whole.start] ?? "";
  const own = trimmed(text, { start: whole.start, end: line.end });
  const isSure = quote === '"' && own.end === whole.end && isOneText(text, own) && text[own.end - 1] !== "\\";
  const edits = [{ offset: own.end, length: 0, text: quote }];
  const fix = isSure && own.end > own.start + 1 ? { fix: { title: `Add the closing ${quote}`, edits } } : {};
  return { id: "unclosed-quote", details: [quote], span: own, lost: whole, ...fix };
}

function findEscapeCause(text: string, whole: Span, bad: { at: number; hasSound: boolean }): Cause {
  const details = [text.slice(bad.at, bad.at + 2)];
  const meant = bad.hasSound ? {} : { meant: { start: whole.start + 1, end: whole.end - 1 } };
  return { id: "bad-escape", details, span: spanOf(bad.at, 2), lost: whole, ...meant };
}

function findLeadingCause(text: string, whole: Span): Cause {
  const first = text[whole.start] ?? "";
  const isList = first === "-";
  const meant = !isList && isOneText(text, whole) ? { meant: whole } : {};
  const what = isList
    ? { id: "list-on-key-line" as const, details: [] }
    : { id: "leading" as const, details: [first] };
  return { ...what, span: spanOf(whole.start, 1), lost: whole, ...meant };
}

function findBracketCause(text: string, whole: Span, line: LineParts): Cause | null {
  const cause = findFlowCause(text, whole);
  if (cause?.id !== "unclosed-bracket") return cause ?? afterBracket(text, whole);
  return slippedLines(text, whole, line) ?? cause;
}

// The bracket is closed in a line just below that is indented too little to belong to it.
function slippedLines(text: string, whole: Span, line: LineParts): Cause | null {
  const first = nextLine(text, whole);
  if (!first || first.dash !== -1) return null;
  let last = first;
  for (
    let lines = 1;
    lines < MAX_SLIPPED_LINES && closingBracket(text, { ...whole, end: last.end }) === -1;
    lines += 1
  )
    last = nextLine(text, last) ?? last;
  const extended = { start: whole.start, end: last.end };
  if (findFlowCause(text, extended) || afterBracket(text, extended) || closingBracket(text, extended) === -1)
    return null;
  const column = line.column + 2;
  const repairs: TextEdit[] = [];
  for (let each: LineParts | null = first; each && each.start < last.end; each = nextLine(text, each))
    repairs.push({ offset: each.start, length: each.indent.length, text: " ".repeat(column) });
  const details = [String(first.indent.length + 1), text[whole.start] ?? "", String(line.column + 1)];
  return { id: "indent-in-brackets", details, span: { start: first.content, end: first.end }, repairs };
}

function afterBracket(text: string, whole: Span): Cause | null {
  const close = closingBracket(text, whole);
  if (close === -1 || isLineOver(text, close + 1) || text[afterBlanks(text, close + 1)] === ":") return null;
  const span = spanOf(afterBlanks(text, close + 1), 1);
  const meant = isOneText(text, whole) ? { meant: whole } : {};
  return { id: "after-bracket", details: [text[close] ?? ""], span, lost: whole, ...meant };
}

// Only reached where all inside the brackets is sound, so that quotes in it are closed.
function closingBracket(text: string, { start, end }: Span): number {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text[at] ?? "";
    if (/["']/.test(unit) && /[\s,[{:]/.test(text[at - 1] ?? ""))
      at = Math.max(at, closingQuote(text, { start: at, end }));
    else if (unit === "[" || unit === "{") depth += 1;
    else if (unit === "]" || unit === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function findPlainCause(text: string, whole: Span, line: LineParts): Cause | null {
  for (let own: LineParts | null = line; own && own.start < whole.end; own = nextLine(text, own)) {
    const from = own === line ? own.value : own.content;
    const words = text.slice(from, own.end);
    const comment = COMMENT.exec(words)?.index ?? words.length;
    const colon = COLON.exec(words.slice(0, comment))?.index;
    if (own !== line && own.key !== null && line.key !== null) {
      if (line.end - line.value < WRAPPED || standsWithKeysAbove(text, line, own)) return null;
    }
    const meant = meantIfOne(text, whole);
    if (colon !== undefined)
      return { id: "colon", details: [], span: spanOf(from + colon, 1), lost: whole, ...meant };
    if (comment < words.length && lineEnd(text, own.end) < whole.end)
      return findCommentCause(text, own, from + comment + 1, whole);
  }
  return null;
}

function meantIfOne(text: string, whole: Span): { meant?: Span } {
  return isOneText(text, whole) ? { meant: whole } : {};
}

function findCommentCause(text: string, line: LineParts, at: number, whole: Span): Cause | null {
  const next = nextLine(text, line);
  if (!next || next.key || next.dash !== -1 || text[next.content] === "#") return null;
  return {
    id: "comment-in-text",
    details: [],
    span: { start: at, end: partsOfLine(text, at).end },
    lost: whole,
  };
}
