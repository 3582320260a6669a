import type { ScalarNode } from "../tree.ts";
import { type Cursor, HYPHEN, SPACE, toWords } from "./cursor.ts";

interface BlockLines {
  /** What each line says behind the indentation; "" for a blank one. */
  readonly said: readonly string[];
  /** Where the last of them ends. */
  readonly end: number;
}

/**
 * Reads a block text (`|`, `>`, with or without `-`) below something at column `indent`, and goes to the line behind it.
 * Null in any doubt: an indentation that is said or changes, blank lines before the words, blanks in a line without words.
 */
export function readBlockText(cursor: Cursor, indent: number): ScalarNode | null {
  const { text, at: start } = cursor;
  const isStripped = text.charCodeAt(start + 1) === HYPHEN;
  const head = start + (isStripped ? 2 : 1);
  if (!isOver(text, head)) return null;
  cursor.at = afterLine(text, head);
  cursor.lines.all += 1;
  const isFolded = text[start] === ">";
  const lines = readLines(cursor, { indent, isFolded });
  if (lines === null) return null;
  const said = isFolded ? folded(lines.said) : lines.said.join("\n");
  const value = isStripped ? said : `${said}\n`;
  const end = start + text.slice(start, lines.end).trimEnd().length;
  return { kind: "scalar", style: "block", value, text: value, start, end };
}

function readLines(
  cursor: Cursor,
  { indent, isFolded }: { readonly indent: number; readonly isFolded: boolean },
): BlockLines | null {
  const { text } = cursor;
  const own = columnAt(text, cursor.at);
  if (own <= indent || isOver(text, cursor.at + own)) return null;
  const said: string[] = [];
  let [blanks, end] = [0, cursor.at];
  while (cursor.at < text.length) {
    const column = columnAt(text, cursor.at);
    const words = cursor.at + column;
    if (isOver(text, words)) {
      if (column > own) return null;
      blanks += 1;
    } else {
      if (column < own) break;
      if (column > own && isFolded) return null;
      for (; blanks > 0; blanks -= 1) said.push("");
      end = lineEndAt(text, words);
      said.push(text.slice(cursor.at + own, end));
    }
    cursor.lines.all += 1;
    cursor.at = afterLine(text, words);
  }
  // Between the columns of the text and of what holds it nothing may stand, comments neither.
  if (cursor.at < text.length && columnAt(text, cursor.at) > indent) return null;
  toWords(cursor);
  return { said, end };
}

/** A single line break between words is a space, each further one stays. */
function folded(lines: readonly string[]): string {
  let [value, separator] = ["", ""];
  for (const line of lines) {
    if (line !== "") [value, separator] = [value + separator + line, " "];
    else if (separator === "\n") value += "\n";
    else separator = "\n";
  }
  return value;
}

function columnAt(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charCodeAt(at) === SPACE) at += 1;
  return at - lineStart;
}

function isOver(text: string, at: number): boolean {
  return at >= text.length || text[at] === "\n" || text[at] === "\r";
}

function afterLine(text: string, at: number): number {
  const next = text.indexOf("\n", at);
  return next === -1 ? text.length : next + 1;
}

function lineEndAt(text: string, at: number): number {
  const next = text.indexOf("\n", at);
  const end = next === -1 ? text.length : next;
  return text[end - 1] === "\r" ? end - 1 : end;
}
