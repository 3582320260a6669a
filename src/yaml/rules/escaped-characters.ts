import { textRanges } from "../places/text-range.ts";
import type { ScalarNode } from "../tree.ts";
import type { PlacedFinding } from "../yaml-file.ts";
import { findControls } from "./control-characters.ts";
import { findOverrides, hasHidden, hiddenInId, hiddenInText } from "./hidden-characters.ts";

/** Finds what may not stand in a text and is made by escapes between double quotes: `"\e"`, `"\uD800"`, `"\u202E"`. */
export function findEscapedCharacters(source: string, node: ScalarNode, isName: boolean): PlacedFinding[] {
  if (node.style !== "double" || !source.slice(node.start, node.end).includes("\\")) return [];
  const all = { start: 0, end: node.text.length };
  // What stands there as it is was found already.
  const isTold = !hasHidden(node.text) || hasHidden(source.slice(node.start, node.end));
  const hidden = isTold ? null : isName ? hiddenInId(node.text, all) : hiddenInText(node.text, all);
  const returns: PlacedFinding[] = [...node.text.matchAll(/\r+/g)].map(({ 0: found, index }) => {
    const message = "a carriage return stands in the text";
    return {
      rule: "encoding",
      span: { start: index, end: index + found.length },
      message,
      help: "Take it away.",
    };
  });
  const found = [
    ...findControls(node.text),
    ...returns,
    ...findOverrides(node.text),
    ...(hidden ? [hidden] : []),
  ];
  if (found.length === 0) return [];
  const rangeOf = textRanges(source, node);
  return found.flatMap(({ fix: _, ...finding }) => {
    const span = rangeOf(finding.span);
    const isEscaped = span !== null && (source[span.start] === "\\" || finding.span.end === all.end);
    return isEscaped ? [{ ...finding, span }] : [];
  });
}
