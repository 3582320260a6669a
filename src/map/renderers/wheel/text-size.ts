import { escapeTerminal } from "../../../markup/terminal.ts";
import { displayWidth } from "../../../markup/width.ts";

/** How a text is set: its size in units of the page, and whether it is bold. */
export interface TypeSize {
  readonly size: number;
  readonly bold?: boolean;
}

/** Advance widths of Helvetica in thousandths of the size (Adobe's font metrics); Arial and Liberation Sans share them. */
const ADVANCES: Readonly<Record<number, string>> = {
  191: "'",
  222: "ijl",
  260: "|",
  278: " \u00a0!,./:;I[\\]ft",
  333: "()-`r{}",
  355: '"',
  389: "*",
  469: "^",
  500: "Jckvxsyz",
  556: "#$?L_0123456789abdeghnopqu",
  584: "+<=>~",
  611: "FTZ",
  667: "&ABEKPSVXY",
  722: "CDHNRUw",
  778: "GOQ",
  833: "Mm",
  889: "%",
  944: "W",
  1015: "@",
};
const ADVANCE_OF: ReadonlyMap<string, number> = new Map(
  Object.entries(ADVANCES).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width)]),
  ),
);
/** Letters outside the table, a terminal cell each: wide enough for capitals of most scripts. */
const CELL = 700;
/** Whoever opens the picture may have none of these fonts: DejaVu Sans, which then stands in on Linux, is the widest. */
const MARGIN = 1.15;
/** Of bold letters, on top of that: those of DejaVu Sans are wider still. */
const BOLD = 1.12;

/** About how wide a text is, in the units of its size; rather too much than too little. */
export function textWidth(text: string, { size, bold = false }: TypeSize): number {
  let thousandths = 0;
  let others = "";
  for (const letter of text) {
    const advance = ADVANCE_OF.get(letter);
    if (advance === undefined) others += letter;
    else thousandths += advance;
  }
  if (others !== "") thousandths += displayWidth(others) * CELL;
  return (thousandths / 1000) * size * MARGIN * (bold ? BOLD : 1);
}

export interface TextRoom extends TypeSize {
  readonly width: number;
  /** The most lines there may be; what is left over is cut, with an ellipsis. */
  readonly lines: number;
}

/** A text as it stands in a picture: what hides or reorders text is shown as its code point. */
export function drawnText(text: string): string {
  return escapeTerminal(text);
}

/**
 * The text broken at spaces, and where a word is too long inside it, into lines that fit the room. What hides or
 * reorders text is shown as its code point, as it will be in the picture, so that its width is known.
 */
export function wrapText(text: string, room: TextRoom): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of drawnText(text)
    .split(/ +/)
    .filter((part) => part !== "")) {
    for (const part of brokenWord(word, room)) {
      const longer = line === "" ? part : `${line} ${part}`;
      if (line === "" || textWidth(longer, room) <= room.width) line = longer;
      else {
        lines.push(line);
        line = part;
      }
    }
    if (lines.length >= room.lines) break;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= room.lines) return lines;
  const kept = lines.slice(0, room.lines);
  return [...kept.slice(0, -1), withEllipsis(kept.at(-1) ?? "", room)];
}

/** The text with an ellipsis, cut as far as needed to fit the room's width. */
function withEllipsis(text: string, room: TextRoom): string {
  const letters = graphemes(text);
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, room) > room.width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** The word itself where it fits the room's width, else its pieces. */
function brokenWord(word: string, room: TextRoom): string[] {
  if (textWidth(word, room) <= room.width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of graphemes(word)) {
    if (piece !== "" && textWidth(piece + letter, room) > room.width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(
    ({ segment }) => segment,
  );
}
