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
  const place = start.column - 1;
  const { head, tail } = cutWindow(line, place, room);
  const marked = Math.max(1, Math.min(span.end - span.start, line.length - place));
  const indent = displayWidth(head);
  // Of a place that is longer than the window no more can be marked.
  const carets = displayWidth(escapeTerminal(line.slice(place, place + Math.min(marked, most(room)))));
  const number = (value: number | string): string => style.dim(`  ${String(value).padStart(gutter)} |`);
  const frame = [`${number(start.line)} ${head}${tail}`.trimEnd()];
  if (before.trim() !== "") {
    const above = cutWindow(before, 0, room);
    frame.unshift(`${number(start.line - 1)} ${above.head}${above.tail}`);
  }
  frame.push(
    `${number("")} ${" ".repeat(indent)}${style.red("^".repeat(Math.max(1, Math.min(carets, room - indent))))}`,
  );
  return frame;
}

/** What is shown of a line, safe for a terminal: up to a place in it, and from there on. */
interface Window {
  readonly head: string;
  readonly tail: string;
}

/** Cut by what people see as characters, since a cut within one would show something else. */
function cutWindow(line: string, place: number, room: number): Window {
  const [left, right] = [
    line.slice(Math.max(0, place - most(room)), place),
    line.slice(place, place + most(room)),
  ];
  const whole = { head: escapeTerminal(left), tail: escapeTerminal(right) };
  const isWhole = left.length + right.length === line.length;
  if (isWhole && displayWidth(whole.head) + displayWidth(whole.tail) <= room) return whole;
  const isFromStart = left.length === place && displayWidth(whole.head) + LEAD_IN < room;
  const head = isFromStart ? whole.head : fitting(shown(left).reverse(), LEAD_IN).reverse().join("");
  const tail = fitting(shown(right), room - 2 - displayWidth(head)).join("");
  const isEnd = tail.length === whole.tail.length && place + right.length === line.length;
  return { head: isFromStart ? head : `…${head}`, tail: isEnd ? tail : `${tail}…` };
}

/** More characters than these never come to be shown: each mark of a letter may be one of its own. */
function most(room: number): number {
  return 4 * room;
}

/** Of these each is a character of its own. A segmenter, for all others, takes milliseconds to make for the first time. */
const EASY = /^[\x20-\x7e]*$/;

function shown(text: string): string[] {
  if (EASY.test(text)) return [...text].map(escapeTerminal);
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  return [...segmenter.segment(text)].map(({ segment }) => escapeTerminal(segment));
}

/** As many pieces, from the first on, as fit into so many cells. */
function fitting(pieces: readonly string[], cells: number): string[] {
  let free = cells;
  const end = pieces.findIndex((piece) => {
    free -= displayWidth(piece);
    return free < 0;
  });
  return pieces.slice(0, end < 0 ? pieces.length : end);
}
