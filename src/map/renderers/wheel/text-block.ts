import { moved, type Point, type TextLine } from "./shapes.ts";
import { type TypeSize, wrapText } from "./text-size.ts";

/** Lines of text on the page, from their block's upper left corner. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  readonly height: number;
}

/** How wide a block may be, and the size of its text. */
export interface BlockRoom {
  readonly width: number;
  readonly size: number;
}

/** The height of a line, in sizes of its text. */
export const LINE = 1.16;

/** Where the base line of a line (from 0) lies under the top of its block. */
export function baseline(line: number, size: number): number {
  return (line + 0.85) * size * LINE;
}

export interface Paragraph extends TypeSize {
  readonly colour: string;
  readonly width: number;
  /** The most lines there may be. */
  readonly lines: number;
  readonly anchor?: TextLine["anchor"];
}

/** A text in as many lines as it needs; anchored in the middle or at the end, it stands round nought. */
export function paragraph(text: string, { width, lines, anchor = "start", ...type }: Paragraph): TextBlock {
  const texts = wrapText(text, { ...type, width, lines });
  return {
    lines: texts.map((line, index) => ({ ...type, text: line, x: 0, y: baseline(index, type.size), anchor })),
    height: texts.length * type.size * LINE,
  };
}

/** Blocks under each other, with `gap` between them. */
export function stacked(blocks: readonly TextBlock[], gap = 0): TextBlock {
  let height = 0;
  const lines: TextLine[] = [];
  for (const block of blocks) {
    lines.push(...placed(block, { x: 0, y: height }).lines);
    height += block.height + (block.height > 0 ? gap : 0);
  }
  return { lines, height: Math.max(0, height - gap) };
}

/** A block moved; its height then counts from where it stood. */
export function placed({ lines, height }: TextBlock, by: Point): TextBlock {
  return { lines: lines.map((line) => moved(line, by)), height: height + by.y };
}
