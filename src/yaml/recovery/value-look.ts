import type { Span, TextEdit } from "../../source/source.ts";
import type { Fault } from "./fault.ts";
import { flowFault } from "./flow-look.ts";
import { endOfDeeper, type LineLook, lineEnd, lookAtLine, nextLine } from "./line-look.ts";
import { badEscape, closingQuote, meantBetweenQuotes } from "./quotes-look.ts";
import { standsWithKeysAbove } from "./slipped-line.ts";
import { afterBlanks, isLineOver, isOneText, spanOf, trimmed } from "./stretch.ts";

/** What plain text cannot begin with. */
const LEADING = /^(?:[@`%,\]}&*!|>]|[?:-](?=\s|$))/;
const BLOCK_HEADER = /^[|>](?:[-+][1-9]?|[1-9][-+]?)?[ \t]*(?:[ \t]#.*)?$/;
const COLON = /:(?=[ \t]|$)/;
const COMMENT = /[ \t]#/;
/** A text this long was wrapped on purpose: a word with a colon in its next line is no key that slipped. */
const WRAPPED = 50;
/** A closing bracket is looked for in so many lines. */
const MOST_SLIPPED = 5;

/** The fault of the value in a line, by looking at it alone; null where nothing is wrong with it to the eye. */
export function valueFault(text: string, line: LineLook): Fault | null {
  if (line.value >= line.end) return null;
  const whole = trimmed(text, { start: line.value, end: endOfDeeper(text, line) });
  const value = text.slice(line.value, line.end);
  if (/^["']/.test(value)) return quoteFault(text, whole, line);
  if (/^[[{]/.test(value)) return bracketFault(text, whole, line);
  if (BLOCK_HEADER.test(value)) return null;
  return LEADING.test(value) ? leadingFault(text, whole) : plainFault(text, whole, line);
}

function quoteFault(text: string, whole: Span, line: LineLook): Fault | null {
  const quote = text[whole.start] ?? "";
  const close = closingQuote(text, whole);
  if (close === -1) return unclosedQuote(text, whole, line);
  const bad = quote === '"' ? badEscape(text, { start: whole.start + 1, end: close }) : null;
  if (bad) return escapeFault(text, { start: whole.start, end: close + 1 }, bad);
  if (isLineOver(text, close + 1)) return null;
  const span = spanOf(afterBlanks(text, close + 1), 1);
  const meant = isOneText(text, whole) ? { meant: meantBetweenQuotes(text, whole) } : {};
  return { cause: "early-quote", details: [quote], span, lost: whole, ...meant };
}

// The quote was forgotten at the end of its line, whatever quotes stand further down.
function unclosedQuote(text: string, whole: Span, line: LineLook): Fault {
  const quote = text[whole.start] ?? "";
  const own = trimmed(text, { start: whole.start, end: line.end });
  const isSure = quote === '"' && own.end === whole.end && isOneText(text, own) && text[own.end - 1] !== "\\";
  const edits = [{ offset: own.end, length: 0, text: quote }];
  const mend =
    isSure && own.end > own.start + 1 ? { mend: { title: `Add the closing ${quote}`, edits } } : {};
  return { cause: "unclosed-quote", details: [quote], span: own, lost: whole, ...mend };
}

function escapeFault(text: string, whole: Span, bad: { at: number; hasSound: boolean }): Fault {
  const details = [text.slice(bad.at, bad.at + 2)];
  const meant = bad.hasSound ? {} : { meant: { start: whole.start + 1, end: whole.end - 1 } };
  return { cause: "bad-escape", details, span: spanOf(bad.at, 2), lost: whole, ...meant };
}

function leadingFault(text: string, whole: Span): Fault {
  const first = text[whole.start] ?? "";
  const isList = first === "-";
  const meant = !isList && isOneText(text, whole) ? { meant: whole } : {};
  const what = isList
    ? { cause: "list-on-key-line" as const, details: [] }
    : { cause: "leading" as const, details: [first] };
  return { ...what, span: spanOf(whole.start, 1), lost: whole, ...meant };
}

function bracketFault(text: string, whole: Span, line: LineLook): Fault | null {
  const fault = flowFault(text, whole);
  if (fault?.cause !== "unclosed-bracket") return fault ?? afterBracket(text, whole);
  return slippedLines(text, whole, line) ?? fault;
}

// The bracket is closed in a line just below that is indented too little to belong to it.
function slippedLines(text: string, whole: Span, line: LineLook): Fault | null {
  const first = nextLine(text, whole);
  if (!first || first.dash !== -1) return null;
  let last = first;
  for (
    let lines = 1;
    lines < MOST_SLIPPED && closingBracket(text, { ...whole, end: last.end }) === -1;
    lines += 1
  )
    last = nextLine(text, last) ?? last;
  const extended = { start: whole.start, end: last.end };
  if (flowFault(text, extended) || afterBracket(text, extended) || closingBracket(text, extended) === -1)
    return null;
  const column = line.column + 2;
  const repairs: TextEdit[] = [];
  for (let each: LineLook | null = first; each && each.start < last.end; each = nextLine(text, each))
    repairs.push({ offset: each.start, length: each.indent.length, text: " ".repeat(column) });
  const details = [String(first.indent.length + 1), text[whole.start] ?? "", String(line.column + 1)];
  return { cause: "indent-in-brackets", details, span: { start: first.content, end: first.end }, repairs };
}

function afterBracket(text: string, whole: Span): Fault | null {
  const close = closingBracket(text, whole);
  if (close === -1 || isLineOver(text, close + 1) || text[afterBlanks(text, close + 1)] === ":") return null;
  const span = spanOf(afterBlanks(text, close + 1), 1);
  const meant = isOneText(text, whole) ? { meant: whole } : {};
  return { cause: "after-bracket", details: [text[close] ?? ""], span, lost: whole, ...meant };
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

function plainFault(text: string, whole: Span, line: LineLook): Fault | null {
  for (let own: LineLook | null = line; own && own.start < whole.end; own = nextLine(text, own)) {
    const from = own === line ? own.value : own.content;
    const words = text.slice(from, own.end);
    const comment = COMMENT.exec(words)?.index ?? words.length;
    const colon = COLON.exec(words.slice(0, comment))?.index;
    if (own !== line && own.key !== null && line.key !== null) {
      if (line.end - line.value < WRAPPED || standsWithKeysAbove(text, line, own)) return null;
    }
    const meant = meantIfOne(text, whole);
    if (colon !== undefined)
      return { cause: "colon", details: [], span: spanOf(from + colon, 1), lost: whole, ...meant };
    if (comment < words.length && lineEnd(text, own.end) < whole.end)
      return commentFault(text, own, from + comment + 1, whole);
  }
  return null;
}

function meantIfOne(text: string, whole: Span): { meant?: Span } {
  return isOneText(text, whole) ? { meant: whole } : {};
}

function commentFault(text: string, line: LineLook, at: number, whole: Span): Fault | null {
  const next = nextLine(text, line);
  if (!next || next.key || next.dash !== -1 || text[next.content] === "#") return null;
  return {
    cause: "comment-in-text",
    details: [],
    span: { start: at, end: lookAtLine(text, at).end },
    lost: whole,
  };
}
