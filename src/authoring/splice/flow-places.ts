import { lineEnd, lineStart } from "../../source/lines.ts";
import type { Span, TextEdit } from "../../source/source.ts";
import { columnOf, commentAbove, lineEnding } from "./layout.ts";

/** What stands between brackets or braces, and where something new among it goes. */
export interface FlowPlace {
  /** The brackets or braces. */
  readonly holder: Span;
  /** Each whole: a key with its value. */
  readonly parts: readonly Span[];
  /** Among the parts. */
  readonly position: number;
  /** What stands between a bracket and what it holds. */
  readonly space: string;
}

/**
 * The edits that write something new between brackets or braces: in a line of its own where the others have one, so that
 * a comment behind one of them stays there.
 */
export function spliceFlow(text: string, written: string, place: FlowPlace): readonly TextEdit[] {
  const { holder, parts, position, space } = place;
  const [previous, next] = [parts[position - 1], parts[position]];
  if (previous) return behind(text, written, { previous, place });
  if (next) return [beforeFirst(text, written, { next, place })];
  return [{ offset: holder.end - 1, length: 0, text: spaced(text, holder, written, space) }];
}

/** Above the comment that stands right above the first. */
function beforeFirst(
  text: string,
  written: string,
  { next, place }: { readonly next: Span; readonly place: FlowPlace },
): TextEdit {
  const indent = indentOf(text, next);
  const eol = lineEnding(text, next.start);
  const line = lineStart(text, next.start);
  if (line > place.holder.start)
    return { offset: commentAbove(text, line), length: 0, text: `${indent}${written},${eol}` };
  const space = haveOwnLines(text, place) ? eol + indent : " ";
  return { offset: next.start, length: 0, text: `${written},${space}` };
}

interface Behind {
  readonly previous: Span;
  readonly place: FlowPlace;
}

function behind(text: string, written: string, { previous, place }: Behind): readonly TextEdit[] {
  const { holder, parts, position } = place;
  if (!haveOwnLines(text, place)) return [{ offset: previous.end, length: 0, text: `, ${written}` }];
  const line = lineEnding(text, previous.end) + indentOf(text, previous) + written;
  const comma = /^\s*,/.exec(text.slice(previous.end, parts[position]?.start ?? holder.end))?.[0];
  const end = lineEnd(text, previous.end + (comma?.length ?? 0));
  // Where the bracket stands in the same line, what is behind it is about the whole.
  const isClosed = end >= holder.end;
  if (comma !== undefined)
    return [{ offset: isClosed ? previous.end + comma.length : end, length: 0, text: `${line},` }];
  if (isClosed) return [{ offset: previous.end, length: 0, text: `,${line}` }];
  return [
    { offset: previous.end, length: 0, text: "," },
    { offset: end, length: 0, text: line },
  ];
}

/** Whether each part begins in another line than the one before it ends in; a single one in another than the bracket. */
function haveOwnLines(text: string, { holder, parts }: FlowPlace): boolean {
  const [first] = parts;
  if (first && parts.length === 1) return /[\r\n]/.test(text.slice(holder.start, first.start));
  return parts.slice(1).every(({ start }, at) => /[\r\n]/.test(text.slice(parts[at]?.end, start)));
}

/** What stands before a part in its line, as spaces. */
function indentOf(text: string, { start }: Span): string {
  const before = text.slice(lineStart(text, start), start);
  return before.trim() === "" ? before : " ".repeat(columnOf(text, start));
}

/** Between brackets that hold nothing, or nothing but comments. */
function spaced(text: string, holder: Span, written: string, space: string): string {
  const bracket = holder.end - 1;
  const inside = text.slice(holder.start + 1, bracket);
  if (!/[\r\n]/.test(inside)) return `${inside === "" ? space : ""}${written}${space}`;
  const before = text.slice(lineStart(text, bracket), bracket);
  return `  ${written}${lineEnding(text, holder.start)}${before}`;
}
