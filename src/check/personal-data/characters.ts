import type { Span } from "../../source/source.ts";

/** The insides of character classes that several kinds share: what people type, and paste from elsewhere, between digits. */
export const SPACES = " \\t\\u00a0\\u2007\\u2009\\u202f";
export const HYPHENS = "\\u2010-\\u2015\\u2212\\-";

/** Holds where no word, number or code goes on to the left: `x-12` is one code, and 12 is only its end. */
export const WORD_BEGINS = "(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}]-)";

/** Holds where no word, number or code goes on to the right. */
export const WORD_ENDS = "(?![\\p{L}\\p{N}_]|[-.][\\p{N}])";

/** The range of a text that a pattern matched. */
export function spanOfMatch(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
