import { contentLineBefore, type LineParts } from "./line.ts";

/** A key that a line could stand with is looked for in so many lines. */
const MAX_LINES_ABOVE = 100;

/** Whether a line slipped to the left itself: what stands below it is in line with the keys above it. */
export function standsWithKeysAbove(text: string, line: LineParts, below: LineParts): boolean {
  const column = below.indent.length;
  let above = contentLineBefore(text, line);
  for (let lines = 1; above && above.indent.length > column && lines < MAX_LINES_ABOVE; lines += 1)
    above = contentLineBefore(text, above);
  return above !== null && above.key !== null && above.column === column;
}
