import { type Cluster, cellsOf, clusters } from "./clusters.ts";
import { restyled, withoutStyles } from "./styled-lines.ts";

/**
 * Texts of characters that take one cell each, which is nearly all of them: Latin letters, punctuation, quotation
 * marks. Measuring and wrapping these takes a hundredth of the time that the general way takes.
 */
const PLAIN = /^[\x20-\x7e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u024f\u2010-\u2015\u2018-\u201f\u2022\u2026]*$/;

/** How many terminal cells a text takes; wide characters and emoji count two, combining marks none. */
export function displayWidth(text: string): number {
  return PLAIN.test(text) ? text.length : cellsOf(withoutStyles(text));
}

/** The text broken at spaces into lines of at most `width` cells; a longer word is broken. Colours end and begin with each line. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(1, width);
  const bare = withoutStyles(text);
  const lines = bare.split(/\r?\n/).flatMap((line) => wrapLine(line, room));
  return bare === text ? lines : restyled(text, lines);
}

/** The text with spaces behind it up to `width` cells. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** The text with spaces before it up to `width` cells. */
export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** The text cut to `width` cells, the last of them an ellipsis where anything was cut. Plain text only. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let [kept, room] = ["", width - 1];
  for (const cluster of clusters(text)) {
    room -= cluster.width;
    if (room < 0) break;
    kept += cluster.text;
  }
  return `${kept.trimEnd()}…`;
}

/** A line as it grows, with its cells: measuring it anew for each word would take the square of the time. */
interface GrowingLine {
  readonly text: string;
  readonly width: number;
}

const EMPTY: GrowingLine = { text: "", width: 0 };

function wrapLine(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = EMPTY;
  for (const word of text.split(" ")) {
    const width = displayWidth(word);
    const before = line.text === "" ? line : plus(line, { text: " ", width: 1 });
    if (before.width + width <= room) line = plus(before, { text: word, width });
    else if (word === "") continue;
    else if (width <= room) {
      lines.push(line.text);
      line = { text: word, width };
    } else {
      const pieces = broken(before, { text: word, width }, room);
      line = pieces.pop() ?? EMPTY;
      for (const piece of pieces) lines.push(piece.text);
    }
  }
  return [...lines, line.text].map((each) => each.trim());
}

function plus(line: GrowingLine, { text, width }: GrowingLine): GrowingLine {
  return { text: line.text + text, width: line.width + width };
}

/** Fewer cells of a word at the end of a line tell nobody which word it is. */
const MIN_BEGUN = 4;

/** A word longer than a line: begun behind what stands there already, where that saves a line and shows more than a letter. */
function broken(line: GrowingLine, word: GrowingLine, room: number): GrowingLine[] {
  const here = room - line.width;
  const begun = here >= MIN_BEGUN && Math.ceil((word.width - here) / room) < Math.ceil(word.width / room);
  const lines = begun || line.text === "" ? [line] : [line, EMPTY];
  for (const cluster of clusters(word.text)) lines.push(...grown(lines.pop() ?? EMPTY, cluster, room));
  return lines.filter(({ text }) => text !== "");
}

/** A line with one more character, or the line and the next where there is no room for it: behind a hyphen, if there is one. */
function grown(line: GrowingLine, cluster: Cluster, room: number): GrowingLine[] {
  if (line.width + cluster.width <= room || line.text === "") return [plus(line, cluster)];
  const behind = HYPHEN.exec(line.text)?.[1] ?? "";
  const width = displayWidth(behind);
  const before = { text: line.text.slice(0, line.text.length - behind.length), width: line.width - width };
  return [before, plus({ text: behind, width }, cluster)];
}

/** What stands behind the last hyphen of a word. */
const HYPHEN = /[^\s-]-([^\s-]+)$/;
