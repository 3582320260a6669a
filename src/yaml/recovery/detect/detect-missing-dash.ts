import type { TextEdit } from "../../../source/source.ts";
import type { Cause } from "../cause.ts";
import { contentLineBefore, type LineInTree, type LineParts } from "../lines/line.ts";
import { trimmed } from "../lines/spans.ts";

/** A list's first item is looked for in so many lines. */
const MAX_LINES_ABOVE = 300;

/**
 * The cause of a list whose first item lacks its dash, found at the second: keys stand between it and the empty key that
 * the list belongs to. Null where that is not sure.
 */
export function findMissingDash({ text, line }: LineInTree): Cause | null {
  const isMapping = line.key !== null || text[line.value] === "{";
  if (line.dash === -1 || !isMapping) return null;
  const above = linesOfFirst(text, line);
  const first = above?.[0];
  if (!above || !first || first.dash !== -1 || first.key === null) return null;
  const column = line.indent.length;
  const width = (line.key?.start ?? line.value) - line.content;
  const isInPlace = first.indent.length === column + width;
  // Keys in line with the dashes could be meant as keys, unless the item begins as they do.
  const isInLine = first.indent.length === column && keyOf(text, first) === keyOf(text, line);
  if (!isInPlace && !isInLine) return null;
  const dash = `-${" ".repeat(width - 1)}`;
  const edits = isInPlace
    ? [{ offset: first.start + column, length: width, text: dash }]
    : moved(above, dash);
  const fix = { title: "Put a dash before the first item", edits };
  const span = trimmed(text, { start: first.content, end: first.end });
  return { id: "missing-dash", details: [], span, repairs: edits, fix };
}

// From below the empty key down to the item; null where anything else stands above the item.
function linesOfFirst(text: string, item: LineParts): readonly LineParts[] | null {
  const lines: LineParts[] = [];
  for (let each = contentLineBefore(text, item); each; each = contentLineBefore(text, each)) {
    if (text[each.content] === "#") continue;
    const isOpener = each.key !== null && each.value >= each.end && each.column <= item.indent.length;
    const below = lines[0];
    if (isOpener && below && each.column < below.indent.length)
      return lines.every(({ indent }) => indent.length >= below.indent.length) ? lines : null;
    if (each.indent.length < item.indent.length || lines.length === MAX_LINES_ABOVE) return null;
    lines.unshift(each);
  }
  return null;
}

function keyOf(text: string, { key }: LineParts): string {
  return key ? text.slice(key.start, key.end) : "";
}

function moved(lines: readonly LineParts[], dash: string): TextEdit[] {
  return lines.map(({ content }, position) => {
    return { offset: content, length: 0, text: position === 0 ? dash : " ".repeat(dash.length) };
  });
}
