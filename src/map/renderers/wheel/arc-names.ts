import { element, plainNumber, type Xml } from "../../../markup/xml.ts";
import type { CornerstoneId } from "../../../vocabulary.ts";
import { CORNERSTONE_LOOKS } from "../cornerstone-looks.ts";
import type { ArcSpan, Ring } from "./dot-ring.ts";
import { type Point, polar, xy } from "./shapes.ts";
import { textWidth, wrapText } from "./text-size.ts";

export interface ArcName {
  readonly id: CornerstoneId;
  readonly name: string;
  readonly span: ArcSpan;
  /** Told apart from other circles in the same document. */
  readonly prefix: string;
  readonly size: number;
  /** Letter by letter, for programs that cannot set text along a line. */
  readonly byLetter?: boolean;
}

/** Sizes that a long name is tried in, of the one asked for, before it is cut. */
const SHARES = [1, 0.92, 0.85] as const;

/** A Cornerstone's name along the inner edge of its band: upright, also in the circle's lower half. */
export function arcName(
  { middle, nameRadius }: Ring,
  { id, name, span, prefix, size, byLetter }: ArcName,
): Xml {
  const [from, to] = span;
  const width = nameRadius * (to - from) * 0.96;
  const fitting = SHARES.map((share) => size * share).find(
    (each) =>
      wrapText(name, { size: each, bold: true, width: Number.POSITIVE_INFINITY, lines: 1 }).length === 1 &&
      !isCut(name, each, width),
  );
  const [text = ""] = wrapText(name, { size: fitting ?? size * 0.85, bold: true, width, lines: 1 });
  const isLow = Math.cos((from + to) / 2) < -0.01;
  // The base line: letters stand to both sides of the line's middle.
  const radius = nameRadius + (fitting ?? size) * (isLow ? 0.36 : -0.36);
  const look = {
    fill: CORNERSTONE_LOOKS[id].colour,
    "font-size": fitting ?? size * 0.85,
    "font-weight": "bold",
    "text-anchor": "middle",
  };
  if (byLetter) {
    const line = { middle, radius, angle: (from + to) / 2, isLow, size: look["font-size"] };
    return element("g", look, ...letters(text, line));
  }
  const path = `${prefix}-${id}-name`;
  return element(
    "g",
    {},
    element("path", { id: path, d: arc(middle, isLow ? [to, from] : [from, to], radius), fill: "none" }),
    element("text", look, element("textPath", { href: `#${path}`, startOffset: "50%" }, text)),
  );
}

interface LetterLine {
  readonly middle: Point;
  readonly radius: number;
  /** Of the middle of the text. */
  readonly angle: number;
  readonly isLow: boolean;
  readonly size: number;
}

/** Each letter turned into its place on the arc. */
function letters(text: string, { middle, radius, angle, isLow, size }: LetterLine): Xml[] {
  const look = { size, bold: true };
  let at = -textWidth(text, look) / 2;
  return [...text].map((letter) => {
    const half = textWidth(letter, look) / 2;
    const place = angle + ((isLow ? -1 : 1) * (at + half)) / radius;
    at += 2 * half;
    const { x, y } = polar(middle, place, radius);
    const degrees = plainNumber((place * 180) / Math.PI + (isLow ? 180 : 0));
    return element("text", { x, y, transform: `rotate(${degrees} ${xy({ x, y })})` }, letter);
  });
}

function isCut(name: string, size: number, width: number): boolean {
  const [text = ""] = wrapText(name, { size, bold: true, width, lines: 1 });
  return text.endsWith("…");
}

function arc(middle: Point, [from, to]: ArcSpan, radius: number): string {
  const sweep = to > from ? 1 : 0;
  return `M${xy(polar(middle, from, radius))}A${plainNumber(radius)} ${plainNumber(radius)} 0 0 ${sweep} ${xy(polar(middle, to, radius))}`;
}
