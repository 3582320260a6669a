import type { Span } from "../../source/source.ts";
import type { ScalarNode } from "../tree.ts";

/** A stretch of a text as read, and the characters of the source that say it. */
export interface Piece extends Span {
  readonly text: string;
}

/**
 * The text of a scalar as pieces that say where each stretch of it is written. Made only where a place inside a text is
 * asked for: what a scalar says is the parser's to decide, so where the pieces do not give just that, there are none.
 */
export function scalarPieces(source: string, node: ScalarNode): readonly Piece[] {
  const pieces = node.style === "block" ? blockPieces(source, node) : flowPieces(source, node);
  const text = pieces.map((piece) => piece.text).join("");
  return text === node.text || (node.style === "block" && node.text.startsWith(text)) ? pieces : [];
}

const PLAIN = /[ \t]*(?:\r?\n[ \t]*)+|[^ \t\r\n]+|[ \t\r]+/y;
const SINGLE = /''|[ \t]*(?:\r?\n[ \t]*)+|[^ \t\r\n']+|[ \t\r]+/y;
const DOUBLE = /\\(?:\r?\n[ \t]*|x.{2}|u.{4}|U.{8}|[\s\S])|[ \t]*(?:\r?\n[ \t]*)+|[^ \t\r\n\\]+|[ \t\r]+/y;
const PATTERNS = { plain: PLAIN, single: SINGLE, double: DOUBLE };
const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "0": "\0",
    a: "\x07",
    b: "\b",
    t: "\t",
    n: "\n",
    v: "\v",
    f: "\f",
    r: "\r",
    e: "\x1b",
    N: "\u0085",
    _: "\u00a0",
    L: "\u2028",
    P: "\u2029",
  }),
);

function flowPieces(source: string, { style, start, end }: ScalarNode): Piece[] {
  if (style === "block") return [];
  const [from, to] = style === "plain" ? [start, end] : [start + 1, end - 1];
  const pattern = new RegExp(PATTERNS[style]);
  const pieces: Piece[] = [];
  const stretch = source.slice(from, to);
  for (let token = pattern.exec(stretch)?.[0]; token !== undefined; token = pattern.exec(stretch)?.[0]) {
    const tokenEnd = from + pattern.lastIndex;
    pieces.push({ text: meaningOf(token), start: tokenEnd - token.length, end: tokenEnd });
  }
  return pieces;
}

function meaningOf(token: string): string {
  if (token[0] === "\\") return escapeOf(token);
  if (token === "''") return "'";
  const breaks = token.includes("\n") ? token.split("\n").length - 1 : 0;
  return breaks === 0 ? token : breaks === 1 ? " " : "\n".repeat(breaks - 1);
}

function escapeOf(token: string): string {
  const letter = token[1] ?? "";
  if (letter === "\r" || letter === "\n") return "";
  if (!/[xuU]/.test(letter)) return ESCAPES.get(letter) ?? letter;
  const code = Number.parseInt(token.slice(2), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : token;
}

function blockPieces(source: string, { start, end }: ScalarNode): Piece[] {
  const head = source.indexOf("\n", start);
  if (head === -1 || head >= end) return [];
  const lines = textLines(source, head + 1, end);
  const indent = lines
    .filter((line) => line.end > line.words)
    .reduce((least, line) => Math.min(least, line.words - line.start), Number.POSITIVE_INFINITY);
  const pieces: Piece[] = [];
  let previous: ScalarLine | null = null;
  let blanks = 0;
  for (const line of lines) {
    if (line.words === line.end) {
      blanks += 1;
      continue;
    }
    const from = line.start + indent;
    const text = joint({ previous, isFurther: line.words > from, blanks, isFolded: source[start] === ">" });
    pieces.push({ text, start: previous?.end ?? head + 1, end: from });
    pieces.push({ text: source.slice(from, line.end), start: from, end: line.end });
    [previous, blanks] = [{ ...line, isFurther: line.words > from }, 0];
  }
  return pieces.filter((piece) => piece.text !== "");
}

interface ScalarLine extends Span {
  /** Where its words begin; its end where it is blank. */
  readonly words: number;
  readonly isFurther?: boolean;
}

interface Joint {
  readonly previous: ScalarLine | null;
  readonly isFurther: boolean;
  readonly blanks: number;
  readonly isFolded: boolean;
}

// Folding makes a space of a single line break, but leaves those beside lines that are indented further.
function joint({ previous, isFurther, blanks, isFolded }: Joint): string {
  if (!previous) return "\n".repeat(blanks);
  if (!isFolded || isFurther || previous.isFurther) return "\n".repeat(blanks + 1);
  return blanks === 0 ? " " : "\n".repeat(blanks);
}

function textLines(source: string, from: number, end: number): ScalarLine[] {
  const lines: ScalarLine[] = [];
  for (let start = from; start <= end; ) {
    const lineBreak = source.indexOf("\n", start);
    const next = lineBreak === -1 ? end : Math.min(lineBreak, end);
    const last = source[next - 1] === "\r" ? next - 1 : next;
    const words = start + (source.slice(start, last).match(/^[ ]*/)?.[0].length ?? 0);
    lines.push({ start, end: last, words });
    start = next + 1;
  }
  return lines;
}
