import type { Style } from "../markup/style.ts";
import { escapeTerminal } from "../markup/terminal.ts";
import { displayWidth } from "../markup/width.ts";
import { lineText, positionAt, type Source, type Span } from "../source/source.ts";

export interface FrameOptions {
  readonly style: Style;
  /** Cells of the terminal. */
  readonly width: number;
}

/** Cells shown before the place where a long line has to be cut. */
const LEAD_IN = 20;

/**
 * The line before a place and its first line, with numbers in the gutter and carets under the place. A line that is
 * too long is cut to a window round the place. All text is made safe for a terminal.
 */
export function codeFrame(source: Source, span: Span, options: FrameOptions): string[] {
  const { style, width } = options;
  const start = positionAt(source, span.start);
  const gutter = String(start.line).length;
  const room = Math.max(12, width - gutter - 6);
  const before = start.line > 1 ? lineText(source, start.line - 1) : "";
  const line = lineText(source, start.line);
  const window = cutWindow(line, start.column - 1, room);
  const marked = Math.max(1, Math.min(span.end - span.start, line.length - (start.column - 1)));
  const indent = displayWidth(printable(window.text.slice(0, window.offset)));
  const carets = displayWidth(printable(line.slice(start.column - 1, start.column - 1 + marked)));
  const number = (value: number | string): string => style.dim(`  ${String(value).padStart(gutter)} |`);
  const frame = [`${number(start.line)} ${printable(window.text)}`.trimEnd()];
  if (before.trim() !== "")
    frame.unshift(`${number(start.line - 1)} ${printable(cutWindow(before, 0, room).text)}`);
  frame.push(
    `${number("")} ${" ".repeat(indent)}${style.red("^".repeat(Math.max(1, Math.min(carets, room - indent))))}`,
  );
  return frame;
}

interface Window {
  readonly text: string;
  /** Where the place stands in the text shown. */
  readonly offset: number;
}

function cutWindow(line: string, place: number, room: number): Window {
  if (displayWidth(printable(line.slice(0, room * 2))) <= room && line.length <= room * 2)
    return { text: line, offset: place };
  const from = place + LEAD_IN < room ? 0 : place - LEAD_IN;
  const head = from > 0 ? "…" : "";
  const length = room - 2;
  const tail = from + length < line.length ? "…" : "";
  return { text: `${head}${line.slice(from, from + length)}${tail}`, offset: place - from + head.length };
}

/** Tabs become one space each so that carets stand where they should; the rest is escaped. */
function printable(text: string): string {
  return escapeTerminal(text);
}
