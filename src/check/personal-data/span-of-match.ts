import type { Span } from "../../source/source.ts";

/** The range of a text that a pattern matched. */
export function spanOfMatch(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
