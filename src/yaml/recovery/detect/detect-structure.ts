import type { TextEdit } from "../../../source/source.ts";
import type { Cause } from "../cause.ts";
import {
  endOfDeeper,
  type LineInTree,
  type LineParts,
  nextLine,
  partsOfLine,
  standsWithKeysAbove,
} from "../lines/line.ts";
import { nearestColumn, openColumns } from "../lines/open-columns.ts";
import { spanOf, trimmed } from "../lines/spans.ts";
import { findMissingDash } from "./detect-missing-dash.ts";
import { findTab } from "./detect-tab.ts";

const NO_SPACE = /^([a-z][a-z0-9-]*):[\p{L}\p{N}]/u;
const WIDE_SPACE = /^([a-z][a-z0-9-]*):[\u00a0\u2000-\u200a\u202f\u3000]/;

/** The cause in how a line stands among the others; never null: what has no better name is a line that YAML cannot read. */
export function findStructureCause(question: LineInTree): Cause {
  const { text, line } = question;
  return (
    findTab(question) ??
    findSpaceCause(text, line) ??
    findMissingDash(question) ??
    findIndentCause(question) ??
    findNextLineCause(question) ??
    noColonCause(question) ?? {
      id: "unreadable",
      details: [],
      span: wordsOf(text, line),
      leaveOut: wholeLine(text, line),
    }
  );
}

/** A text at the beginning that is no key: what stands below it cannot be read before it is gone. */
export function findStrayText(question: LineInTree): Cause | null {
  const { text, root, line } = question;
  if (root?.kind !== "scalar" || root.style !== "plain" || root.start >= line.start) return null;
  const first = partsOfLine(text, root.start);
  return first.key ? null : noColonCause({ ...question, line: first });
}

/** A key without a space behind its colon, or with one that is none to YAML. */
function findSpaceCause(text: string, line: LineParts): Cause | null {
  if (line.key) return null;
  const from = line.dash === -1 ? line.content : line.value;
  const words = text.slice(from, line.end);
  const wide = WIDE_SPACE.exec(words);
  const key = (wide ?? NO_SPACE.exec(words))?.[1];
  if (key === undefined) return null;
  const edits = [{ offset: from + key.length + 1, length: wide ? 1 : 0, text: " " }];
  const cause = wide ? "wide-space-after-colon" : "no-space-after-colon";
  const fix = { title: "Put a space after the colon", edits };
  return { id: cause, details: [key], span: spanOf(from, key.length + 1), repairs: edits, fix };
}

// A key or an item at a column where nothing else stands: it belongs with what stands nearest.
function findIndentCause({ text, root, line }: LineInTree): Cause | null {
  if (!line.key && line.dash === -1) return null;
  const kind = line.dash === -1 ? "map" : "seq";
  const levels = openColumns({ text, root, before: line.start });
  const columns = levels.filter((level) => level.kind === kind).map((level) => level.column);
  const column = line.indent.length;
  const nearest = nearestColumn(columns, column);
  if (nearest === null || columns.includes(column)) return null;
  // An item that would go before the keys it stands among, or has none itself, would take those below it away.
  const isAmongKeys =
    kind === "seq" && levels.some((level) => level.kind === "map" && level.column === column);
  if (isAmongKeys && (nearest < column || line.key === null)) return null;
  const details = ["", String(column + 1), String(nearest + 1)];
  const edits = shiftLines(text, line, nearest - column);
  return { id: "indent", details, span: wordsOf(text, line), repairs: edits };
}

// The line below goes on with a key's text though it looks like a key of its own. One of the two slipped.
function findNextLineCause({ text, line }: LineInTree): Cause | null {
  const next = nextLine(text, line);
  if (!line.key || !next?.key || next.dash !== -1 || next.indent.length <= line.column) return null;
  if (line.dash === -1 && standsWithKeysAbove(text, line, next)) {
    const details = ["", String(line.column + 1), String(next.indent.length + 1)];
    const edits = [shift(line, next.indent.length - line.column)];
    return { id: "indent", details, span: wordsOf(text, line), repairs: edits };
  }
  const details = ["", String(next.indent.length + 1), String(line.column + 1)];
  const edits = shiftLines(text, next, line.column - next.indent.length);
  return { id: "indent", details, span: wordsOf(text, next), repairs: edits };
}

function noColonCause(question: LineInTree): Cause | null {
  const { text, line } = question;
  if (line.key) return null;
  const end = Math.min(endOfItems(text, line), endBeforeOpen(question));
  const leaveOut = { start: line.content, end };
  const cause = line.dash === -1 ? "no-colon" : "stray-item";
  return { id: cause, details: [], span: wordsOf(text, line), leaveOut };
}

/** Edits that move a line, what belongs to it, and the keys below that stand at its column with what belongs to them. */
function shiftLines(text: string, first: LineParts, by: number): TextEdit[] {
  const edits = [shift(first, by)];
  const column = first.indent.length;
  let key = first;
  for (let line = nextLine(text, first); line; line = nextLine(text, line)) {
    const isSibling =
      line.indent.length === column && line.key !== null && line.dash === -1 && first.dash === -1;
    const isChild = line.indent.length > column && (by < 0 || key.value >= key.end);
    if (!isSibling && !isChild) break;
    if (isSibling) key = line;
    edits.push(shift(line, by));
  }
  return edits;
}

function shift(line: LineParts, by: number): TextEdit {
  return {
    offset: line.start,
    length: line.indent.length,
    text: " ".repeat(Math.max(0, line.indent.length + by)),
  };
}

// A key that lacks its colon takes the list below it along.
function endOfItems(text: string, line: LineParts): number {
  let { end } = wholeLine(text, line);
  if (line.dash !== -1) return end;
  for (let next = nextLine(text, line); next; next = nextLine(text, next)) {
    const isItem = next.dash !== -1 && next.indent.length === line.indent.length;
    if (!isItem && next.indent.length <= line.indent.length) break;
    end = next.end;
  }
  return end;
}

// What is deeper than the line, and goes on with what was open before it, is no part of it.
function endBeforeOpen({ text, root, line }: LineInTree): number {
  const open = new Set(openColumns({ text, root, before: line.start }).map(({ column }) => column));
  let { end } = line;
  for (let next = nextLine(text, line); next; next = nextLine(text, next)) {
    const column = next.indent.length;
    if (column > line.indent.length && open.has(column)) return end;
    end = next.end;
  }
  return end;
}

function wholeLine(text: string, line: LineParts) {
  return { start: line.content, end: endOfDeeper(text, { ...line, column: line.indent.length }) };
}

function wordsOf(text: string, line: LineParts) {
  return trimmed(text, { start: line.content, end: partsOfLine(text, line.start).end });
}
