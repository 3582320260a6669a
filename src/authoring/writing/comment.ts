import { escapeTerminal } from "../../markup/terminal.ts";
import { wrap } from "../../markup/width.ts";

/** How many columns the words of a comment take at most, the indentation and `# ` apart. */
const COMMENT_WIDTH = 96;

/**
 * Words, also ones from outside, as the lines of a comment: wrapped, and with nothing in them that could end the comment
 * (a line break) or hide in it.
 */
export function comment(text: string): readonly string[] {
  return wrap(escapeTerminal(text), COMMENT_WIDTH).map((line) => line.trimEnd());
}
